import { expect, it } from "vitest";
import { boundIssues } from "#domain/register/bound-issues.ts";

const issues = ["/a", "/b", "/c"].map((path) => ({ path, message: "is missing" }));

it("lists as many problems as there may be", () => {
  expect(boundIssues(issues, 3)).toEqual(issues);
});

it("lists the first of more, and says that there are more", () => {
  expect(boundIssues(issues, 2)).toEqual([
    ...issues.slice(0, 2),
    { path: "", message: "there is more to mend; these are the first 2 problems" },
  ]);
});
