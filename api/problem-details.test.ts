import { describe, expect, it } from "vitest";
import type { Problem } from "#domain/problem.ts";
import { listProblemTypes, toInternalError, toMethodNotAllowed, toProblemDetails } from "#api/problem-details.ts";
import { problemSchema } from "#api/schemas.ts";

const base = "https://register.example.org";

const problems: { problem: Problem; expected: object }[] = [
  {
    problem: { type: "not-found", what: "there is no machine `x`", hint: "near it: y" },
    expected: { status: 404, detail: "there is no machine `x`", hint: "near it: y" },
  },
  {
    problem: { type: "gone", what: "the machine `x` was retired", hint: "its versions stay" },
    expected: { status: 410, hint: "its versions stay" },
  },
  {
    problem: { type: "bad-parameter", parameter: "revision", message: "must be a number" },
    expected: { status: 400, detail: "revision must be a number", parameter: "revision" },
  },
  {
    problem: { type: "invalid", issues: [{ path: "/states/0", message: "is missing" }] },
    expected: { status: 422, errors: [{ pointer: "#/states/0", detail: "is missing" }] },
  },
  {
    problem: { type: "not-expressible", what: "machine `x`", reason: "it has no initial state" },
    expected: { status: 422, detail: "machine `x` cannot be written this way: it has no initial state" },
  },
  {
    problem: { type: "over-limit", what: "the drawing", limit: "the 500 arrows that are drawn" },
    expected: { status: 422, detail: "the drawing takes more than the 500 arrows that are drawn; make it smaller" },
  },
  {
    problem: { type: "unavailable", what: "diagrams" },
    expected: { status: 503, detail: "not available at the moment: diagrams; try again later" },
  },
  {
    problem: { type: "unauthenticated", reason: "the token has expired" },
    expected: { status: 401, detail: "the token has expired" },
  },
  {
    problem: { type: "forbidden", reason: "this needs a member" },
    expected: { status: 403, detail: "this needs a member" },
  },
  {
    problem: { type: "conflict", reason: "the proposal was withdrawn" },
    expected: { status: 409, detail: "the proposal was withdrawn" },
  },
  {
    problem: { type: "too-many", seconds: 30 },
    expected: { status: 429, detail: "this was asked too often; try again in 30 seconds" },
  },
];

describe("problem details", () => {
  it.each(problems)("of $problem.type fit the published shape", ({ problem, expected }) => {
    const details = toProblemDetails(problem, base);
    expect(details).toMatchObject({ ...expected, type: `${base}/docs/api#problem-${problem.type}` });
    expect(problemSchema.strict().safeParse(details).error).toBeUndefined();
  });

  it("of a method list the methods there are", () => {
    expect(toMethodNotAllowed("PUT", ["GET", "HEAD"], base)).toMatchObject({
      status: 405,
      detail: "PUT does nothing here; the methods are GET, HEAD",
    });
  });

  it("of a bug are always the same", () => {
    expect(toInternalError(base)).toEqual(toInternalError(base));
    expect(toInternalError(base).status).toBe(500);
  });
});

it("leads with every type to an anchor of the documentation", () => {
  const types = problems.map(({ problem }) => toProblemDetails(problem, base).type);
  const anchors = listProblemTypes().map(({ anchor }) => `${base}/docs/api#${anchor}`);
  expect(anchors).toEqual(expect.arrayContaining([...types, toInternalError(base).type]));
});
