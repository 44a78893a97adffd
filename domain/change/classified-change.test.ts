import { expect, it } from "vitest";
import { toClassifiedChange } from "#domain/change/classified-change.ts";
import { aRecord } from "#domain/test-builders.ts";

const nothing = () => undefined;

it("names the decisions of the same revision that a record carries, and the one that a pair names, each once", () => {
  const pair = aRecord("pair", "6.12-6.13", { decision: "late" });
  const carried = aRecord("decision", "early", { carriedBy: ["pairs/6.12-6.13"] });
  const late = aRecord("decision", "late", { carriedBy: ["pairs/6.12-6.13"] });
  const other = aRecord("decision", "other", { carriedBy: ["terms/kexec"] });
  const change = toClassifiedChange({ before: undefined, after: pair }, [late, other, carried], nothing);
  expect(change.decisions).toEqual(["decisions/early", "decisions/late"]);
  expect(change.classed.rule).toBe("record-added");
  expect(change.version).not.toHaveProperty("body");
});

it("names the hash of the body before, and no decision where none carries it", () => {
  const [before, after] = [aRecord("term", "kho"), aRecord("term", "kho", { meaning: "Else." }, { number: 2 })];
  const change = toClassifiedChange({ before, after }, [aRecord("decision", "d")], nothing);
  expect(change).toMatchObject({ previousHash: before.hash, decisions: [], version: { number: 2, hash: after.hash } });
});

it("names the decision that a pair names, though it came in an earlier revision, and none of a pair that names none", () => {
  const decisionsOf = (fields: object, others: Parameters<typeof toClassifiedChange>[1] = []) =>
    toClassifiedChange({ before: undefined, after: aRecord("pair", "6.12-6.13", fields) }, others, nothing).decisions;
  expect(decisionsOf({ decision: "earlier" })).toEqual(["decisions/earlier"]);
  expect(decisionsOf({})).toEqual([]);
});

it("takes no record but a decision for one that carries something, and no field of another kind for a pair's", () => {
  const carriedBy = ["terms/kho"];
  const stranger = { ...aRecord("term", "other"), body: { ...aRecord("term", "other").body, carriedBy } };
  const after = { ...aRecord("term", "kho"), body: { ...aRecord("term", "kho").body, decision: "d" } };
  expect(toClassifiedChange({ before: undefined, after }, [stranger], nothing).decisions).toEqual([]);
});
