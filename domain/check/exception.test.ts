import { expect, it } from "vitest";
import { exceptionsSchema } from "#domain/check/exception.ts";
import { parseWith } from "#domain/register/parse.ts";

const exception = {
  rule: "trap",
  record: "machines/m",
  path: "/states/1",
  reason: "Not read yet.",
  until: "2027-06-30",
};
const issuesOf = (row: object) => {
  const parsed = parseWith(exceptionsSchema, [row]);
  return parsed.ok ? [] : parsed.failure.map(({ path, message }) => `${path} ${message}`);
};

it("may cover one path of a record, or all of it", () => {
  const { path: _, ...everywhere } = exception;
  expect([issuesOf(exception), issuesOf(everywhere)]).toEqual([[], []]);
});

it("always has a reason and an end", () => {
  const { reason: _reason, until: _until, ...bare } = exception;
  expect(issuesOf(bare)).toEqual(["/0/reason is missing", "/0/until is missing"]);
  expect(issuesOf({ ...exception, until: "some day" })[0]).toBe("/0/until must be a calendar day such as 2025-01-27");
});
