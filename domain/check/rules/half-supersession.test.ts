import { expect, it } from "vitest";
import { halfSupersession } from "#domain/check/rules/half-supersession.ts";
import { linesOf } from "#domain/check/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";

it("reports each end that the other end does not confirm", () => {
  const records = [
    aRecord("term", "a", { standing: "superseded", supersededBy: ["b"] }),
    aRecord("term", "b"),
    aRecord("term", "c", { supersedes: ["b"] }),
  ];
  expect(linesOf(halfSupersession, records)).toEqual([
    "terms/a /supersededBy/0 `terms/b` does not list `terms/a` in `supersedes`",
    "terms/c /supersedes/0 `terms/b` does not list `terms/c` in `supersededBy`",
  ]);
});

it("reports a status that does not go with the links", () => {
  const records = [
    aRecord("machine", "a", { standing: "superseded" }),
    aRecord("topic", "a", { supersededBy: ["b"] }),
    aRecord("topic", "b", { supersedes: ["a"] }),
  ];
  expect(linesOf(halfSupersession, records)).toEqual([
    "machines/a /standing is superseded, so `supersededBy` must name what replaced it",
    "topics/a /status is replaced by what `supersededBy` names, so it must be superseded",
  ]);
});

it("is content with both ends, and leaves a missing end to another rule", () => {
  const records = [
    aRecord("decision", "a", { status: "superseded", supersededBy: ["b", "gone"] }),
    aRecord("decision", "b", { supersedes: ["a", "gone"] }),
  ];
  expect(linesOf(halfSupersession, records)).toEqual([]);
});
