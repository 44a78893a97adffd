import { expect, it } from "vitest";
import { kinds } from "#domain/register/kinds.ts";
import { applyCommand, fillAt } from "#forms/command.ts";
import { toCommand, toWordCommand } from "#forms/to-command.ts";
import { isLocal, toMovedPath } from "#forms/moved-path.ts";
import type { ProposalForm } from "#forms/kept-form.ts";
import { toProposalForm } from "#forms/sent-form.ts";
import { emptyForm, toTidyForm, toTypedForm, toWrittenContent } from "#forms/proposal-form.ts";
import { findUnshown } from "#forms/find-unshown.ts";
import { toShape } from "#forms/shape.ts";
import { parseRecordText, recordTexts } from "#texts/record-text.ts";

const aForm = (body: unknown): ProposalForm => ({
  ...emptyForm,
  changes: [{ op: "update", kind: "machine", slug: "m", base: 1, body }],
});
const press = (form: ProposalForm, word: string) => applyCommand(form, toCommand(word), recordTexts);
const bodyOf = ({ changes }: ProposalForm) => changes[0]?.body;

it("adds a row below the others and goes on at it", () => {
  const { form, at } = press(aForm({ states: [{ id: "A" }] }), "add:/changes/0/body/states:");
  expect([bodyOf(form), at]).toEqual([{ states: [{ id: "A" }, {}] }, "/changes/0/body/states/1"]);
});

it("adds a source of the type that was asked for, also to what had none", () => {
  const { form } = press(aForm({ states: [{}] }), "add:/changes/0/body/states/0/sources:url");
  expect(bodyOf(form)).toEqual({ states: [{ sources: [{ type: "url" }] }] });
});

it("makes a property out of a pattern, under an id that is free, and empties the pattern", () => {
  const form = toProposalForm(
    {
      "/changes/0/kind": "machine",
      "/changes/0/op": "create",
      "/changes/0/body/properties/0/id": "way-from",
      "/changes/0/pattern/id": "way-from",
      "/changes/0/pattern/A": "frozen | away",
      "/changes/0/pattern/B": "normal",
    },
    parseRecordText,
  );
  expect(form.changes[0]?.pattern).toEqual({ id: "way-from", A: "frozen | away", B: "normal", C: "" });
  const pressed = press(form, "pattern:/changes/0/body/properties");
  expect(bodyOf(pressed.form)).toMatchObject({
    properties: [
      { id: "way-from" },
      { id: "way-from-2", formula: "AG((frozen | away) -> EF normal)", standing: "proposed" },
    ],
  });
  expect([pressed.at, pressed.form.changes[0]?.pattern]).toEqual(["/changes/0/body/properties/1", undefined]);
});

it("writes the former name to the state that a renaming was found for, wherever its row is, and once", () => {
  const word = "renamed:/changes/0/body/states:old>new";
  const form = aForm({ states: [{}, { id: "new", formerly: ["older", ""] }] });
  const { form: answered, at } = press(form, word);
  expect([bodyOf(answered), at]).toEqual([
    { states: [{}, { id: "new", formerly: ["older", "old"] }] },
    "/changes/0/body/states/1/formerly/1",
  ]);
  expect(press(answered, word).form).toBe(answered);
});

it("leaves the form as it is where nothing has the new name, and takes no other place for a former name", () => {
  const form = aForm({ states: [{ id: "other" }] });
  expect(press(form, "renamed:/changes/0/body/states:old>new").form).toBe(form);
  expect(toCommand("renamed:/changes/0/body/transitions:old>new")).toEqual({ type: "save" });
});

it("writes the word of the glossary into a text, and saves what a forged button says", () => {
  const form = { ...aForm({ summary: 'An old kernel, "old kernel".' }), message: "The old kernel." };
  const word = toWordCommand("/changes/0/body/summary", "old kernel", "outgoing > kernel: 100%");
  expect(bodyOf(press(form, word).form)).toEqual({ summary: 'An outgoing > kernel: 100%, "old kernel".' });
  expect(press(form, "word:/message:old%20kernel>new").form.message).toBe("The new.");
  expect(bodyOf(press(form, "word:/changes/0/body/states:a>b").form)).toEqual(bodyOf(form));
  for (const forged of ["word:/title:a>b", "word:/message:%>b", "word:/message:>b"])
    expect(toCommand(forged)).toEqual({ type: "save" });
});

it("makes no property while no pattern is chosen, says so, and keeps what is typed", () => {
  const form = toProposalForm({ "/changes/0/kind": "machine", "/changes/0/pattern/A": "frozen" }, parseRecordText);
  const pressed = press(form, "pattern:/changes/0/body/properties");
  expect(pressed).toEqual({
    form,
    at: "/changes/0/pattern/id",
    issues: [{ path: "/changes/0/pattern/id", message: "choose what the property says" }],
  });
  expect(toCommand("pattern:/changes/0/body/states")).toEqual({ type: "save" });
});

it("makes no property while a letter of the words is empty or cannot be read, and says so at the letter", () => {
  const form = toProposalForm(
    {
      "/changes/0/kind": "machine",
      "/changes/0/pattern/id": "way-from",
      "/changes/0/pattern/A": "frozen |",
      "/changes/0/pattern/C": "of no use here",
    },
    parseRecordText,
  );
  const pressed = press(form, "pattern:/changes/0/body/properties");
  expect(pressed).toEqual({
    form,
    at: "/changes/0/pattern/A",
    issues: [
      { path: "/changes/0/pattern/A", message: expect.stringContaining("column 9: the end stands where a state") },
      { path: "/changes/0/pattern/B", message: "say what B is" },
    ],
  });
});

it.each([
  { word: "up:/changes/0/body/notes/1", expected: ["b", "a", "c"] },
  { word: "down:/changes/0/body/notes/1", expected: ["a", "c", "b"] },
  { word: "remove:/changes/0/body/notes/1", expected: ["a", "c"] },
  { word: "up:/changes/0/body/notes/0", expected: ["a", "b", "c"] },
  { word: "down:/changes/0/body/notes/2", expected: ["a", "b", "c"] },
  { word: "remove:/changes/0/body/notes/9", expected: ["a", "b", "c"] },
])("$word leaves $expected", ({ word, expected }) => {
  expect(bodyOf(press(aForm({ notes: ["a", "b", "c"] }), word).form)).toEqual({ notes: expected });
});

it.each(["add:/title:", "remove:/title", "up:/changes/0/kind/x", "add:/changes/0/kind:", "destroy", "", undefined, 7])(
  "takes the forged word %s for saving",
  (word) => expect(toCommand(word)).toEqual({ type: "save" }),
);

it("does not reach prototypes through a forged path", () => {
  press(aForm({}), "add:/changes/0/body/__proto__/polluted:");
  press(aForm({}), "add:/changes/0/body/constructor/prototype/polluted:");
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

it("shows a record as text and as fields again, with the same body", () => {
  const body = { title: "A: b", states: [{ id: "6.10" }] };
  const text = press(aForm(body), "text:0").form;
  expect(text.changes[0]?.text).toBe('title: "A: b"\nstates:\n  - id: "6.10"\n');
  const back = press(text, "fields:0").form;
  expect([back.changes[0]?.text, bodyOf(back)]).toEqual([undefined, body]);
});

it.each([
  { text: "title: [", said: "line 1" },
  { text: "titel: x", said: "`/titel`" },
  { text: "title: { a: 1 }", said: "`/title`" },
  { text: "states:\n  - id: A\n  - name: B", said: "`/states/1/name`" },
  { text: "- a", said: "is not a record" },
])("keeps the text $text, which the fields cannot show, and says where", ({ text, said }) => {
  const change = { op: "update", kind: "machine", slug: "m", body: {}, text } as const;
  const pressed = press({ ...emptyForm, changes: [change] }, "fields:0");
  expect([pressed.form.changes[0]?.text, pressed.at]).toEqual([text, "/changes/0/text"]);
  expect(pressed.issues).toMatchObject([{ path: "/changes/0/text", message: expect.stringContaining(said) as string }]);
});

it("can show what holds every field, and nothing beside", () => {
  const shape = toShape(kinds.term.schema);
  expect(findUnshown(shape, { title: "x", synonyms: ["y"] })).toBeUndefined();
  expect(findUnshown(shape, { title: "x", extra: "y" })).toBe("/extra");
});

it("says the line of a text that is no YAML, at the field it stands in", () => {
  const form = toProposalForm(
    {
      "/title": "T",
      "/changes/0/kind": "term",
      "/changes/0/op": "create",
      "/changes/0/text": "title: a\nmeaning: [",
    },
    parseRecordText,
  );
  const written = toWrittenContent(form, parseRecordText);
  expect(written.ok ? [] : written.failure).toMatchObject([
    { path: "/changes/0/text", message: expect.stringMatching(/^line 2: is not YAML/) as string },
  ]);
  expect(form.changes[0]?.text).toBe("title: a\nmeaning: [");
});

it("refuses aliases, of which a few lines can stand for millions", () => {
  const text = "a: &a [x]\nb: [*a, *a]";
  const written = toWrittenContent(
    toProposalForm({ "/changes/0/kind": "term", "/changes/0/text": text }, parseRecordText),
    parseRecordText,
  );
  expect(written.ok ? "" : written.failure[0]?.message).toContain("aliases");
});

it("reads what the form of a change sends, and drops what nobody filled", () => {
  const sent = {
    "/title": "T",
    "/message": " ",
    "/changes/0/op": "update",
    "/changes/0/kind": "term",
    "/changes/0/slug": "luo",
    "/changes/0/base": "3",
    "/changes/0/body/title": "LUO",
    "/changes/0/body/synonyms/0": "",
    "/changes/0/body/synonyms/1": "x",
    "/changes/1/kind": "no such kind",
  };
  const form = toTidyForm(toProposalForm(sent, parseRecordText));
  const written = toWrittenContent(form, parseRecordText);
  expect(written.ok ? written.value : written.failure).toEqual({
    title: "T",
    message: undefined,
    changes: [{ op: "update", kind: "term", slug: "luo", base: 3, body: { title: "LUO", synonyms: ["x"] } }],
  });
});

it("fills the row of a source with the place of a passage, and leaves what else was typed", () => {
  const path = "/changes/0/body/sources/0";
  const form = fillAt(aForm({ sources: [{ type: "passage", stance: "term" }] }), path, { offset: 3, quote: "a" });
  expect(bodyOf(form)).toEqual({ sources: [{ type: "passage", stance: "term", offset: 3, quote: "a" }] });
  expect(fillAt(form, "/changes/0/body/sources/9", { offset: 1 })).toEqual(form);
});

it.each([
  { word: "remove:/changes/0/body/notes/1", moved: ["0", undefined, "1"] },
  { word: "up:/changes/0/body/notes/1", moved: ["1", "0", "2"] },
  { word: "down:/changes/0/body/notes/1", moved: ["0", "2", "1"] },
  { word: "save", moved: ["0", "1", "2"] },
])("takes what is said of a row along with it: $word", ({ word, moved }) => {
  const inside = (row: string) => `/changes/0/body/notes/${row}/text`;
  expect(["0", "1", "2"].map((row) => toMovedPath(inside(row), toCommand(word)))).toEqual(
    moved.map((row) => (row === undefined ? undefined : inside(row))),
  );
  expect(toMovedPath("/changes/0/body/title", toCommand(word))).toBe("/changes/0/body/title");
});

it("says no more of the letters of a pattern once a property was made of it", () => {
  const made = toCommand("pattern:/changes/0/body/properties");
  expect(["id", "A"].map((field) => toMovedPath(`/changes/0/pattern/${field}`, made))).toEqual([undefined, undefined]);
  expect(toMovedPath("/changes/1/pattern/A", made)).toBe("/changes/1/pattern/A");
});

it("leaves a record that is shown as text to the server, and keeps its fields meanwhile", () => {
  const before: ProposalForm = {
    ...emptyForm,
    changes: [{ op: "create", kind: "term", slug: "kho", body: { title: "KHO" } }],
  };
  const sent = { "/changes/0/kind": "term", "/changes/0/text": "title: handover" };
  expect(toTypedForm(sent, before).changes).toMatchObject([{ text: "title: handover", body: { title: "KHO" } }]);
  const other = { "/changes/0/kind": "topic", "/changes/0/text": "title: handover" };
  expect(toTypedForm(other, before).changes).toMatchObject([{ text: "title: handover", body: {} }]);
  expect(["text:0", "fields:0", "whole:0"].map((word) => isLocal(toCommand(word)))).toEqual([false, false, true]);
});

it("gives a title that was made for a change of one row other words where that row goes, and leaves a typed one", () => {
  const body = { states: [{ id: "A" }, { id: "B" }] };
  const shown = (title: string): ProposalForm => ({
    ...emptyForm,
    title,
    changes: [{ op: "update", kind: "machine", slug: "m", base: 1, body, part: "/states/1" }],
  });
  const remove = "remove:/changes/0/body/states/1";
  expect(press(shown("Change the state B of Light"), remove).form.title).toBe("Remove the state B of Light");
  expect(press(shown("Add a state to Light"), remove).form.title).toBe("");
  expect(press(shown("No more B"), remove).form.title).toBe("No more B");
  expect(press(shown("Change the state B of Light"), "remove:/changes/0/body/states/0").form.title).toMatch(/^Change/);
});
