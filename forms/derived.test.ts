import { describe, expect, it } from "vitest";
import { kinds } from "#domain/register/kinds.ts";
import type { KindName } from "#domain/register/reference.ts";
import { listDerived } from "#forms/derived-fields.ts";
import { hasNoSlugInIt, toDerivedSlug, withDerived } from "#forms/derived.ts";
import type { ChangeForm } from "#forms/kept-form.ts";
import { emptyForm, toTidyForm, toWrittenContent } from "#forms/proposal-form.ts";
import { toShape } from "#forms/shape.ts";
import { parseRecordText } from "#texts/record-text.ts";

it.each<[KindName, object, string]>([
  ["term", { title: "Warm start" }, "warm-start"],
  ["person", { name: "Ada Lovelace" }, "ada-lovelace"],
  ["kernel", { version: "7.2-rc4" }, "7.2-rc4"],
  ["pair", { from: "6.12", to: "6.13" }, "6.12-to-6.13"],
  ["pair", { from: "6.12" }, ""],
  ["meeting", { title: "A call", day: "2026-01-12" }, "2026-01-12"],
  ["topic", {}, ""],
  ["topic", { title: 7 }, ""],
  [
    "topic",
    { title: "Whether a machine that is gone on with after an update may be told so" },
    "whether-a-machine-that-is-gone-on-with-after-an-update-may",
  ],
  ["topic", { title: "x".repeat(100) }, "x".repeat(60)],
])("the address of a %s with %j is “%s”", (kind, body, slug) => {
  expect(toDerivedSlug(kind, body)).toBe(slug);
});

it.each<[KindName, object, boolean]>([
  ["term", { title: "日本語" }, true],
  ["term", { title: "!!!" }, true],
  ["person", { name: "Ωμέγα" }, true],
  ["term", { title: "日本語 2" }, false],
  ["term", { title: " " }, false],
  ["pair", { from: "6.12" }, false],
])("that of a %s with %j no address can be made is %s", (kind, body, isSo) => {
  expect(hasNoSlugInIt(kind, body)).toBe(isSo);
});

const derive = (kind: KindName, body: unknown) => withDerived(kind, toShape(kinds[kind].schema), body);

describe("what nobody typed", () => {
  it("is the id of a row that has a label or a text, one that no other row has", () => {
    expect(derive("machine", { states: [{ id: "a" }, { label: "Stop & copy" }, { label: "Stop copy" }, {}] })).toEqual({
      states: [{ id: "a" }, { label: "Stop & copy", id: "Stop_copy" }, { label: "Stop copy", id: "Stop_copy-2" }, {}],
    });
    expect(
      derive("meeting", { next: { agenda: [{ text: "What became of the patches, in short, since then." }] } }),
    ).toEqual({
      next: {
        agenda: [{ text: "What became of the patches, in short, since then.", id: "what-became-of-the-patches" }],
      },
    });
  });

  it("is the rank of a kernel; one that was typed stays", () => {
    expect(derive("kernel", { version: "6.19.3" })).toEqual({ version: "6.19.3", rank: 61_903 });
    const typed = { version: "6.19.3", rank: 7 };
    expect(derive("kernel", typed)).toBe(typed);
    expect(derive("kernel", { version: "6.6.112" })).toEqual({ version: "6.6.112" });
  });

  it("is where the sections of a note stand, where it has as many as are named", () => {
    const original = { text: "Hi.\n----->o-----\nFirst." };
    const sections = [{ title: "Opening" }, { title: "First", number: 7 }];
    expect(derive("meeting", { original, sections })).toEqual({
      original,
      sections: [
        { title: "Opening", number: 0, offset: 0, length: 3 },
        { title: "First", number: 7, offset: 17, length: 6 },
      ],
    });
    const fewer = { original, sections: [{ title: "All" }] };
    expect(derive("meeting", fewer)).toBe(fewer);
  });

  it("leaves what says all of it as it is, whatever was typed", () => {
    for (const body of [{ states: [{ id: "a" }] }, { states: "none" }, undefined, 7, []])
      expect(derive("machine", body)).toBe(body);
  });
});

const term: ChangeForm = { op: "create", kind: "term", slug: "", body: { title: "Warm start" } };

it("goes into the proposal, and into the form once that was read", () => {
  const form = { ...emptyForm, changes: [term, { ...term, text: "title: Cold start" }] };
  const written = toWrittenContent(form, parseRecordText);
  expect(written.ok && written.value.changes.map(({ slug }) => slug)).toEqual(["warm-start", "cold-start"]);
  expect(toTidyForm(form).changes[0]?.slug).toBe("warm-start");
  expect(toTidyForm({ ...form, changes: [{ ...term, op: "update" }] }).changes[0]?.slug).toBe("");
});

it("is told for the fields that are empty", () => {
  const machine: ChangeForm = {
    op: "create",
    kind: "machine",
    slug: "",
    body: { title: "Light", states: [{ id: "a" }, { label: "On" }] },
  };
  expect(listDerived({ changes: [machine, { ...machine, op: "update", slug: "m" }] })).toEqual([
    { path: "/changes/0/slug", value: "light" },
    { path: "/changes/0/body/states/1/id", value: "On" },
    { path: "/changes/1/body/states/1/id", value: "On" },
  ]);
});
