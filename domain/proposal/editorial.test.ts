import { expect, it } from "vitest";
import { isEditorialEdit } from "#domain/proposal/editorial.ts";
import type { ProposalContent } from "#domain/proposal/schema.ts";
import { aContent } from "#domain/proposal/test-builders.ts";

const [change] = aContent().changes;
const withChanges = (...changes: ProposalContent["changes"]): ProposalContent => ({ ...aContent(), changes });

it.each([
  ["a summary", aContent({ summary: "Clearer." }), true],
  ["a state's description", aContent({ states: [{ id: "off", description: "Dark." }, { id: "on" }] }), true],
  ["a state's kind", aContent({ states: [{ id: "off", kind: "final" }, { id: "on" }] }), false],
  ["a new note", aContent({ notes: [{ text: "Seen." }] }), true],
  ["nothing", aContent(), true],
])("takes a change of %s for what it is", (_title, after, expected) => {
  expect(isEditorialEdit(aContent(), after)).toBe(expected);
});

it("is no edit that changes one record in its words and another in substance", () => {
  const both = (...fields: Parameters<typeof aContent>) =>
    withChanges(
      ...aContent({ summary: "Clearer." }).changes,
      ...aContent(...fields).changes.map((one) => ({ ...one, slug: "lamp" })),
    );
  expect(isEditorialEdit(both(), both({ summary: "Clearer, too." }))).toBe(true);
  expect(isEditorialEdit(both(), both({ scope: "per room" }))).toBe(false);
});

it("is never an edit that adds, drops or swaps a record, moves its base, or turns it into something else", () => {
  if (change?.op !== "update") throw new Error("the builder updates");
  const before = aContent();
  expect(isEditorialEdit(before, withChanges(change, { ...change, slug: "lamp" }))).toBe(false);
  expect(isEditorialEdit(before, withChanges({ ...change, slug: "lamp" }))).toBe(false);
  expect(isEditorialEdit(withChanges(change, { ...change, slug: "lamp" }), before)).toBe(false);
  expect(isEditorialEdit(before, withChanges({ ...change, base: 2 }))).toBe(false);
  expect(isEditorialEdit(before, withChanges({ op: "retire", kind: "machine", slug: "light", base: 1 }))).toBe(false);
  const retired = withChanges({ op: "retire", kind: "machine", slug: "light", base: 1 });
  expect(isEditorialEdit(retired, retired)).toBe(true);
});
