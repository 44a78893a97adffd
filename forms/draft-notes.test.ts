import { expect, it } from "vitest";
import { toSha256 } from "#domain/register/record/canonical.ts";
import { listDraftNotes } from "#forms/draft-notes.ts";
import type { ChangeForm } from "#forms/kept-form.ts";
import { emptyForm } from "#forms/proposal-form.ts";

const text = "One. Two.";
const ofMeeting = (slug: string, body: object): ChangeForm => ({ op: "create", kind: "meeting", slug, body });
const listOf = (...changes: readonly ChangeForm[]) => listDraftNotes({ ...emptyForm, changes: [...changes] });

it("lists the note of a meeting as soon as it has an address and a text, hashed here", () => {
  const sections = [{ number: 1, title: "First", offset: 0, length: 4 }];
  const notes = listOf(
    ofMeeting("2025-02-10", { title: "Second call", original: { text, sha256: "made up" }, sections }),
  );
  expect([...notes]).toEqual([
    ["2025-02-10", { meeting: "2025-02-10", title: "Second call", text, sha256: toSha256(text), sections }],
  ]);
});

it("takes a note as one section while its borders are still being written", () => {
  const notes = listOf(ofMeeting("2025-02-10", { original: { text }, sections: [{ title: "First" }] }));
  expect(notes.get("2025-02-10")).toMatchObject({ title: "without a title", sections: [] });
});

it("lists nothing of a meeting without a note or an address, and nothing of other records", () => {
  const term: ChangeForm = { op: "create", kind: "term", slug: "kho", body: { original: { text } } };
  expect(listOf(ofMeeting("2025-02-10", {}), ofMeeting("", { original: { text } }), term).size).toBe(0);
});
