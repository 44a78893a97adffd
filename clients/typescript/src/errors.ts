/** How a call can fail. What a caller did wrong before anything was asked is a TypeError. */
import type { Schemas } from "./schemas.ts";

/** The register answered that it cannot: `problem` has the words (RFC 9457). */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly address: string;
  readonly status: number;
  readonly problem: Schemas["problem"];
  /** After how many seconds it may be tried again, where the answer says so. */
  readonly retryAfter: number | undefined;

  constructor(address: string, problem: Schemas["problem"], retryAfter?: number) {
    const hint = problem.hint === undefined ? "" : ` (${problem.hint})`;
    super(`${address} answered ${problem.status}: ${problem.detail}${hint}`);
    this.address = address;
    this.status = problem.status;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  /** The last word of the type of problem: `not-found`. */
  get type(): string {
    return this.problem.type.replace(/^.*#problem-/, "");
  }
}

/** Nothing answered; `cause` has what the network said. */
export class UnreachableError extends Error {
  override readonly name = "UnreachableError";
  readonly address: string;

  constructor(address: string, cause: unknown) {
    super(`${address} cannot be reached: ${toReason(cause)}`, { cause });
    this.address = address;
  }
}

/** Something answered that this client cannot read: other bytes than were sent, another format, another program. */
export class UnexpectedAnswerError extends Error {
  override readonly name = "UnexpectedAnswerError";
  readonly address: string;

  constructor(address: string, what: string) {
    super(`${address} ${what}`);
    this.address = address;
  }
}

/** `fetch` says that it failed, and in the cause of that why. */
function toReason(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return cause.cause === undefined ? cause.message || cause.name : toReason(cause.cause);
}
