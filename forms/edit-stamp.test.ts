import { expect, it } from "vitest";
import type { ProposalEvent } from "#domain/proposal/schema.ts";
import { findUneditedLength, readStamp, toOlderEdit } from "#forms/edit-stamp.ts";
import { findKeptForm } from "#forms/kept-form.ts";
import { emptyForm, toTidyForm, toTypedForm } from "#forms/proposal-form.ts";

const content = { title: "t", message: "m", changes: [] };
const draft = { seq: 1, at: "2026-01-01T00:00:00.000Z", by: "ada", type: "draft", content } as const;
const edit = { seq: 2, at: "2026-01-03T00:00:00.000Z", by: "ada", type: "edit", content, editorial: false } as const;
const comment = { seq: 3, at: "2026-01-05T00:00:00.000Z", by: "bob", type: "comment", text: "Why?" } as const;

it("says of an edit from which text it was made for as long as it is typed and kept", () => {
  const form = toTypedForm({ length: "3", "/title": "T" }, emptyForm);
  expect(form.length).toBe(3);
  expect(toTidyForm(form).length).toBe(3);
  expect(findKeptForm(JSON.stringify(form))?.length).toBe(3);
});

it.each([undefined, "", "-1", "1e3", "9999999999", ["3"], "<b>"])("reads no text out of %j", (length) => {
  expect(readStamp({ length })).toEqual({});
});

it.each<{ drafted: string; events: readonly ProposalEvent[]; length: number | undefined }>([
  { drafted: "before the last edit", events: [draft, { ...edit, at: "2026-01-04T00:00:00.001Z" }], length: undefined },
  {
    drafted: "in the instant of an edit",
    events: [draft, { ...edit, at: "2026-01-04T00:00:00.000Z" }],
    length: undefined,
  },
  { drafted: "after the last edit", events: [draft, edit, comment], length: 3 },
  { drafted: "of a text that was never edited", events: [draft], length: 1 },
])("takes a draft that does not say it and was begun $drafted as made from $length", ({ events, length }) => {
  expect(findUneditedLength(events, "2026-01-04T00:00:00.000Z")).toBe(length);
});

it("names the proposal that an older edit would write over, and says what to do", () => {
  expect(toOlderEdit(9, "last-call")).toMatchObject({
    type: "conflict",
    proposal: 9,
    reason: expect.stringMatching(
      /^proposal 9 has gone on since .* last call now\. Nothing was saved: .*Read there/,
    ) as unknown,
  });
});
