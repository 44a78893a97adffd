/** How long a log may be worked on, and what is said of one that is over a limit. */
import { limits } from "#domain/limits.ts";
import type { Problem } from "#domain/problem.ts";
import type { RequestProblem } from "#api/problem-details.ts";

/** Work on one log, without the time it takes to come in. */
export interface WorkLimit {
  readonly mostMs: number;
  /** Beyond the first `freeMs` it has to come to so many characters: patterns that read slower are made to. */
  readonly freeMs: number;
  readonly charactersAMs: number;
}

export const usualWork: WorkLimit = { mostMs: 30_000, freeMs: 1_000, charactersAMs: 200 };

export const isTooMuch = ({ mostMs, freeMs, charactersAMs }: WorkLimit, ms: number, characters: number): boolean =>
  ms > Math.min(mostMs, freeMs + characters / charactersAMs);

export const toLongLine = (line: number): Problem => ({
  type: "invalid",
  issues: [{ path: "", message: `line ${line} is longer than ${limits.logLine} characters; shorten it` }],
});

export const toLongWork = (line: number, ms: number): RequestProblem => ({
  type: "too-large",
  limit: `what reading so much of a log may take, after ${(ms / 1_000).toFixed(1)} seconds at line ${line}`,
  remedy: "split the log, or let the machine have fewer and simpler patterns",
});
