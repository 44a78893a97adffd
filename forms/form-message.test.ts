import { expect, it } from "vitest";
import type { Problem } from "#domain/problem.ts";
import { listIssuesOf, toFormMessage } from "#forms/form-message.ts";

const issue = { path: "/email", message: "is missing" };

it.each<{ problem: Problem; message: string }>([
  {
    problem: { type: "invalid", issues: [issue] },
    message: "One field is not right yet; it says below what would be.",
  },
  {
    problem: { type: "invalid", issues: [issue, issue] },
    message: "2 fields are not right yet; it says below what would be.",
  },
  { problem: { type: "not-found", what: "there is no such account", hint: "" }, message: "There is no such account." },
  {
    problem: { type: "gone", what: "it was retired", hint: "its versions stay" },
    message: "It was retired; its versions stay.",
  },
  { problem: { type: "bad-parameter", parameter: "n", message: "must be 1" }, message: "N must be 1." },
  {
    problem: { type: "not-expressible", what: "machine x", reason: "it is empty" },
    message: "Machine x cannot be written this way: it is empty.",
  },
  {
    problem: { type: "unavailable", what: "diagrams" },
    message: "Not available at the moment: diagrams; try again later.",
  },
  { problem: { type: "unauthenticated", reason: "sign in first" }, message: "Sign in first." },
  { problem: { type: "forbidden", reason: "this needs a chair" }, message: "This needs a chair." },
  { problem: { type: "conflict", reason: "it was used" }, message: "It was used." },
  { problem: { type: "too-many", seconds: 60 }, message: "Tried too often. Try again in a minute." },
  { problem: { type: "too-many", seconds: 61 }, message: "Tried too often. Try again in 2 minutes." },
])("says $message", ({ problem, message }) => {
  expect(toFormMessage(problem)).toBe(message);
});

it("gives a field what is wrong in it, and not what is wrong in one with a similar name", () => {
  const issues = [issue, { path: "/email/0", message: "b" }, { path: "/emails", message: "c" }];
  expect(listIssuesOf(issues, "email")).toEqual(issues.slice(0, 2));
});
