/** How much of what is work anybody may ask for: each kind by an address, or by the account of a token. */
import { fail, ok, type Result } from "#domain/result.ts";
import type { Problem } from "#domain/problem.ts";
import type { Limit, RateLimit } from "./rate-limit.ts";

export const requestLimits = {
  /** Each runs every check twice. */
  "write-by-account": { tries: 120, minutes: 10 },
  /** A log is work, and nobody has to be signed in for it. */
  "replay-by-address": { tries: 120, minutes: 10 },
  "note-by-address": { tries: 120, minutes: 10 },
  /** An image is large, and nobody has to be signed in to have one read. */
  "image-by-address": { tries: 60, minutes: 10 },
} as const satisfies Record<string, Limit>;

export type Requested = keyof typeof requestLimits;
export type RequestLimit = RateLimit<Requested>;

/** Counts one more; fails with how long to wait where as many were sent as may be. */
export async function countRequest(
  limit: RequestLimit,
  kind: Requested,
  whose: string | null,
): Promise<Result<void, Problem>> {
  const seconds = await limit.take([`${kind}:${whose ?? "unknown"}`]);
  return seconds === undefined ? ok(undefined) : fail({ type: "too-many", seconds });
}
