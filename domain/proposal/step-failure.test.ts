import { expect, it } from "vitest";
import { toProblem, type StepFailure } from "#domain/proposal/step-failure.ts";

it.each<[StepFailure, string, string]>([
  [{ type: "not-found", id: 4 }, "not-found", '"proposal 4","hint":"the list of proposals is at /proposals"'],
  [{ type: "invalid", issues: [{ path: "/title", message: "is missing" }] }, "invalid", "is missing"],
  [{ type: "unavailable", what: "a processor" }, "unavailable", "a processor"],
  [{ type: "over-limit", what: "the check", limit: "256 MB of memory" }, "over-limit", "256 MB of memory"],
  [{ type: "not-yours", needs: "chair" }, "forbidden", "only a chair can do this"],
  [{ type: "wrong-state", state: "draft", allowed: ["last-call"] }, "conflict", "cannot be accepted"],
  [{ type: "obstacles", messages: ["one", "two"] }, "conflict", "one; two"],
  [
    { type: "moved-on", length: 9, state: "withdrawn" },
    "conflict",
    "has gone on since you read it and is withdrawn now",
  ],
  [
    {
      type: "stale",
      records: [
        { change: 0, kind: "machine", slug: "light", base: 1, current: 3 },
        { change: 1, kind: "term", slug: "kho", base: 2, current: 4 },
      ],
    },
    "conflict",
    "`machines/light` is at version 3 and this was written against version 1; merge the two first; `terms/kho` is at version 4",
  ],
])("puts %j into words", (failure, type, words) => {
  const problem = toProblem(failure, "accept");
  expect(problem.type).toBe(type);
  expect(JSON.stringify(problem)).toContain(words);
});
