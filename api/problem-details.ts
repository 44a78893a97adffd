/**
 * Failures as problem details (RFC 9457): the one place where a Problem becomes HTTP. The types stand in a table,
 * so that the documentation lists all of them and each has one address for ever.
 */
import type { z } from "zod";
import { boundIssues } from "#domain/register/bound-issues.ts";
import { toDocsAddress } from "#exports/addresses.ts";
import type { Issue, Problem } from "#domain/problem.ts";
import type { problemSchema } from "#api/schemas.ts";

interface TypeRow {
  readonly status: number;
  readonly title: string;
  /** When it is answered, for the documentation. */
  readonly meaning: string;
}

/** What is wrong with a request before it is an input of the domain, and what the domain says of proposals alone. */
export type RequestProblem =
  | { readonly type: "stale"; readonly issues: readonly Issue[] }
  | { readonly type: "not-json"; readonly reason: string }
  /** `limit`: how much may be sent. `remedy`: what to do instead. */
  | { readonly type: "too-large"; readonly limit: string; readonly remedy: string }
  | { readonly type: "unsupported-media-type"; readonly given: string | undefined; readonly read: readonly string[] }
  /** `mediaType`: that of the answer there would be. */
  | { readonly type: "not-acceptable"; readonly mediaType: string };

const problemTypes = {
  "not-found": {
    status: 404,
    title: "Not found",
    meaning: "There is nothing at the address; `hint` says what is there.",
  },
  gone: {
    status: 410,
    title: "Retired",
    meaning: "The record was retired. Its versions stay where they are; `hint` says where.",
  },
  "bad-parameter": {
    status: 400,
    title: "Bad parameter",
    meaning: "A query parameter is unknown, given twice or not readable; `parameter` names it.",
  },
  invalid: { status: 422, title: "Invalid", meaning: "The input was read and refused; `errors` has every place." },
  "not-expressible": {
    status: 422,
    title: "Not expressible",
    meaning: "The record exists, but the notation asked for cannot carry it; `detail` says why.",
  },
  unavailable: {
    status: 503,
    title: "Unavailable",
    meaning: "A part of the server that the answer needs is not working; everything else is.",
  },
  "over-limit": {
    status: 422,
    title: "Over a limit",
    meaning: "The answer would take more than there is for one question, now and later; `detail` names the limit.",
  },
  unauthenticated: {
    status: 401,
    title: "Not signed in",
    meaning: "The request carries no token, or one that is unknown, expired or revoked.",
  },
  forbidden: {
    status: 403,
    title: "Not allowed",
    meaning: "The token is good, but neither it nor its owner's role goes this far; `detail` says what it needs.",
  },
  conflict: {
    status: 409,
    title: "Conflict",
    meaning: "It was possible when it was written, and is not any more; `detail` says what came between.",
  },
  "too-many": {
    status: 429,
    title: "Too many requests",
    meaning: "The header `Retry-After` says in how many seconds it may be tried again.",
  },
  stale: {
    status: 409,
    title: "Stale",
    meaning: "A record has moved on since the version the change was written against; `errors` names each.",
  },
  "not-json": {
    status: 400,
    title: "Not JSON",
    meaning: "The body of the request cannot be read; `detail` says at which line and column.",
  },
  "too-large": {
    status: 413,
    title: "Too large",
    meaning: "The body of the request is over the limit that `detail` names.",
  },
  "unsupported-media-type": {
    status: 415,
    title: "Unsupported media type",
    meaning: "The body of the request has another type than those the address reads, or none; `Accept-Post` has them.",
  },
  "not-acceptable": {
    status: 406,
    title: "Not acceptable",
    meaning: "The header `Accept` leaves out the one type that the address answers in; `detail` names it.",
  },
  "method-not-allowed": {
    status: 405,
    title: "Method not allowed",
    meaning: "The address answers other methods; the header `Allow` lists them.",
  },
  internal: {
    status: 500,
    title: "Internal error",
    meaning: "Something here is broken. The log has what, the answer does not.",
  },
} as const satisfies Record<Problem["type"] | RequestProblem["type"] | "method-not-allowed" | "internal", TypeRow>;

export type ProblemName = keyof typeof problemTypes;

/** A type of problem as `/docs/api` lists it; its `type` leads to `anchor` there. */
export interface ProblemType extends TypeRow {
  readonly name: string;
  readonly anchor: string;
}

export const listProblemTypes = (): readonly ProblemType[] =>
  Object.entries(problemTypes).map(([name, row]) => ({ name, anchor: toAnchor(name), ...row }));

const toAnchor = (name: string): string => `problem-${name}`;

/** The body of an answer of type `application/problem+json`. */
export type ProblemDetails = z.infer<typeof problemSchema>;

export function toProblemDetails(problem: Problem | RequestProblem, base: string): ProblemDetails {
  switch (problem.type) {
    case "stale":
      return describe(problem.type, base, "a record has moved on since this was written; merge, and send it again", {
        errors: toErrors(problem.issues),
      });
    case "not-json":
      return describe(problem.type, base, `the body is not JSON: ${problem.reason}`);
    case "too-large":
      return describe(problem.type, base, `the body is over the limit of ${problem.limit}; ${problem.remedy}`);
    case "unsupported-media-type":
      return describe(
        problem.type,
        base,
        `the body must be ${problem.read.join(" or ")}; it ${problem.given === undefined ? "has no type" : `is ${problem.given}`}`,
      );
    case "not-acceptable":
      return describe(problem.type, base, `this address answers as ${problem.mediaType}; ask for that, or for */*`);
    case "not-found":
    case "gone":
      return describe(problem.type, base, problem.what, { hint: problem.hint });
    case "bad-parameter":
      return describe(problem.type, base, `${problem.parameter} ${problem.message}`, { parameter: problem.parameter });
    case "invalid":
      return describe(problem.type, base, "the input does not fit its schema", {
        errors: toErrors(problem.issues),
      });
    case "not-expressible":
      return describe(problem.type, base, `${problem.what} cannot be written this way: ${problem.reason}`);
    case "unavailable":
      return describe(problem.type, base, `not available at the moment: ${problem.what}; try again later`);
    case "over-limit":
      return describe(problem.type, base, `${problem.what} takes more than ${problem.limit}; make it smaller`);
    case "unauthenticated":
    case "forbidden":
    case "conflict":
      return describe(problem.type, base, problem.reason);
    case "too-many":
      return describe(problem.type, base, `this was asked too often; try again in ${problem.seconds} seconds`);
  }
}

const toErrors = (issues: readonly Issue[]) =>
  boundIssues(issues).map(({ path, message }) => ({ pointer: `#${path}`, detail: message }));

/** HTTP's own failure: the domain knows no methods. */
export const toMethodNotAllowed = (method: string, allowed: readonly string[], base: string): ProblemDetails =>
  describe("method-not-allowed", base, `${method} does nothing here; the methods are ${allowed.join(", ")}`);

/** The same sentence for every bug: what went wrong is for the log. */
export const toInternalError = (base: string): ProblemDetails =>
  describe("internal", base, "something went wrong on the server; the request can be tried again");

const describe = (
  name: ProblemName,
  base: string,
  detail: string,
  more: Pick<ProblemDetails, "hint" | "parameter" | "errors"> = {},
): ProblemDetails => ({
  type: toDocsAddress(base, toAnchor(name)),
  title: problemTypes[name].title,
  status: problemTypes[name].status,
  detail,
  ...more,
});
