/** Feeds a log to a replay as it comes in: never more of it is held than a line, and nobody else has to wait for it. */
import { setImmediate } from "node:timers/promises";
import { limits } from "#domain/limits.ts";
import type { LogReplay } from "#domain/machine/replay-log.ts";
import type { Problem } from "#domain/problem.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { RequestProblem } from "#exports/api/problem-details.ts";

/** Work on one log, without the time it takes to come in. */
const MOST_WORK_MS = 30_000;
/** After so much work at a stretch others have their turn. */
const STRETCH_MS = 20;
const LINES_A_LOOK = 64;

/** What comes after the line that is refused is let in and not looked at, so that whoever sends it hears the answer. */
export async function replayLines(
  texts: AsyncIterable<string> | Iterable<string>,
  replay: LogReplay,
  mostWorkMs = MOST_WORK_MS,
): Promise<Result<undefined, Problem | RequestProblem>> {
  let begun = "";
  let lines = 0;
  let isGoing = true;
  let worked = 0;
  let stretch = performance.now();
  let given: Problem | RequestProblem | undefined;

  function take(line: string): boolean {
    lines += 1;
    if (line.length > limits.logLine) given = toLongLine(lines);
    else if (worked + performance.now() - stretch > mostWorkMs) given = toLongWork(lines, mostWorkMs);
    else return replay.take(line.endsWith("\r") ? line.slice(0, -1) : line);
    return false;
  }

  async function pause(): Promise<void> {
    const now = performance.now();
    if (now - stretch < STRETCH_MS) return;
    worked += now - stretch;
    await setImmediate();
    stretch = performance.now();
  }

  for await (const text of texts) {
    if (!isGoing) continue;
    // What came before is waited for, not worked on.
    stretch = performance.now();
    const [first = "", ...others] = text.split("\n");
    begun += first;
    for (const [index, line] of others.entries()) {
      isGoing = take(begun);
      begun = line;
      if (!isGoing) break;
      if (index % LINES_A_LOOK === 0) await pause();
    }
    if (isGoing && begun.length > limits.logLine) {
      given = toLongLine(lines + 1);
      isGoing = false;
    }
    worked += performance.now() - stretch;
  }
  if (isGoing && begun !== "") take(begun);
  return given ? fail(given) : ok(undefined);
}

const toLongLine = (line: number): Problem => ({
  type: "invalid",
  issues: [{ path: "", message: `line ${line} is longer than ${limits.logLine} characters; shorten it` }],
});

const toLongWork = (line: number, ms: number): RequestProblem => ({
  type: "too-large",
  limit: `${ms / 1_000} seconds of work, at line ${line}`,
  remedy: "split the log, or let the machine have fewer and simpler patterns",
});
