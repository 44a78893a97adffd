import { expect, it } from "vitest";
import { toEditionNotes } from "#domain/edition/notes.ts";
import { aRecord, aSpec } from "#domain/test-builders.ts";

const second = { number: 2, revision: 2 };
const lit = [
  { from: "off", event: "press", to: "on", kind: "forward" as const },
  { from: "on", event: "press", to: "off", kind: "rollback" as const },
];

const before = aSpec([
  aRecord("term", "kexec"),
  aRecord("term", "kho"),
  aRecord("term", "gone"),
  aRecord("machine", "light"),
  aRecord("decision", "late", { status: "provisional" }),
  aRecord("decision", "dropped"),
  aRecord("pair", "6.11-to-6.12", { standing: "supported" }),
  aRecord("pair", "6.12-to-6.13", { standing: "discussed" }),
  aRecord("pair", "6.10-to-6.11", { standing: "supported" }),
]);
const after = aSpec(
  [
    aRecord("term", "kexec", { standing: "proposed" }, second),
    aRecord("term", "kho"),
    aRecord("term", "gone", {}, { ...second, retired: true }),
    aRecord("term", "pkram", {}, { revision: 2 }),
    aRecord("term", "short-lived", {}, { ...second, retired: true }),
    aRecord("machine", "light", { transitions: lit }, second),
    aRecord("decision", "late", { status: "agreed" }, second),
    aRecord("decision", "new", {}, { revision: 2 }),
    aRecord("decision", "dropped", {}, { ...second, retired: true }),
    aRecord("pair", "6.11-to-6.12", { standing: "unsupported" }, second),
    aRecord("pair", "6.12-to-6.13", { standing: "supported" }, second),
    aRecord("pair", "6.10-to-6.11", { standing: "supported" }, { ...second, retired: true }),
  ],
  { revision: 2 },
);
/** Made in each test: what is made while the file is read holds no test against a change. */
const makeNotes = () => toEditionNotes(before, after);
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

it("names what was added and retired, and not what came and went in between", () => {
  const notes = makeNotes();
  expect(ids(notes.added)).toEqual(["terms/pkram", "decisions/new"]);
  expect(ids(notes.retired)).toEqual(["terms/gone", "pairs/6.10-to-6.11", "decisions/dropped"]);
});

it("classes what changed by its meaning, the gravest first, with the rule that decided", () => {
  const notes = makeNotes();
  expect(notes.changed.map(({ id, classed }) => `${id} ${classed.class} ${classed.rule}`)).toEqual([
    "machines/light restrictive event-unhandled",
    "pairs/6.11-to-6.12 restrictive standing-lowered",
    "terms/kexec additive standing-raised",
    "pairs/6.12-to-6.13 additive standing-raised",
    "decisions/late additive standing-raised",
  ]);
  expect(notes.changed[0]).toMatchObject({ kind: "machine", slug: "light", title: "Light", before: 1, version: 2 });
});

it("names decisions that are new or came to another status, and not those that were retired", () => {
  const notes = makeNotes();
  expect(notes.decisions.map(({ slug, from, to }) => ({ slug, from, to }))).toEqual([
    { slug: "late", from: "provisional", to: "agreed" },
    { slug: "new", from: undefined, to: "agreed" },
  ]);
});

it("names pairs that are supported now and were not, and those that were", () => {
  const notes = makeNotes();
  expect(ids(notes.opened)).toEqual(["pairs/6.12-to-6.13"]);
  expect(notes.closed.map(({ slug, to }) => `${slug} ${to}`)).toEqual([
    "6.10-to-6.11 retired",
    "6.11-to-6.12 unsupported",
  ]);
});

it("has everything added in the first edition", () => {
  const first = toEditionNotes(undefined, before);
  expect(first.added).toHaveLength(9);
  expect([first.changed, first.retired]).toEqual([[], []]);
  expect(ids(first.opened)).toEqual(["pairs/6.10-to-6.11", "pairs/6.11-to-6.12"]);
});
