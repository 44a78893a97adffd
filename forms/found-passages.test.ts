import { describe, expect, it } from "vitest";
import { toOriginal } from "#domain/meeting/original.ts";
import { aCorrectedMeeting, aRecord, aSpec } from "#domain/test-builders.ts";
import { listTypedPlaces, withFoundPassages, withQuoteIssues } from "#forms/found-passages.ts";
import type { ChangeForm } from "#forms/kept-form.ts";
import { emptyForm } from "#forms/proposal-form.ts";

const original = toOriginal("Grüße. James will send it. It is late. It is late.");
const spec = aSpec([aRecord("meeting", "2025-01-27", { original })]);

const sourcesOf = (...sources: readonly object[]) => {
  const term: ChangeForm = { op: "create", kind: "term", slug: "t", body: { title: "T", sources } };
  const note: ChangeForm = { op: "create", kind: "meeting", slug: "new", body: { original: { text: "Said now." } } };
  return (withFoundPassages({ ...emptyForm, changes: [term, note] }, spec).changes[0]?.body as { sources: unknown })
    .sources;
};
const passage = (fields: object) => ({ type: "passage", meeting: "2025-01-27", ...fields });

it("finds in a note where the words stand, in bytes, and which note that is", () => {
  expect(sourcesOf(passage({ quote: "James will send it." }))).toEqual([
    passage({ quote: "James will send it.", offset: 9, length: 19, sha256: original.sha256 }),
  ]);
});

it("finds it in a note of the same form", () => {
  const quote = { type: "passage", meeting: "new", quote: "Said now." };
  expect(sourcesOf(quote)).toEqual([{ ...quote, offset: 0, length: 9, sha256: toOriginal("Said now.").sha256 }]);
});

it("finds it in the newest of the originals that have the words, and names that one", () => {
  const corrected = toOriginal("Grüße. James may send it. It is late.");
  const body = aCorrectedMeeting(original.text, corrected.text);
  const find = (quote: string) =>
    withFoundPassages(
      {
        ...emptyForm,
        changes: [{ op: "create", kind: "term", slug: "t", body: { sources: [passage({ quote })] } }],
      },
      aSpec([body]),
    ).changes[0]?.body;
  expect(find("It is late.")).toMatchObject({ sources: [{ offset: 28, sha256: corrected.sha256 }] });
  expect(find("James will send it.")).toMatchObject({ sources: [{ offset: 9, sha256: original.sha256 }] });
});

it.each([
  ["words that stand twice", passage({ quote: "It is late." })],
  ["words that stand nowhere", passage({ quote: "It is early." })],
  ["a meeting that is not there", passage({ meeting: "2020-01-01", quote: "James" })],
  ["a place that was chosen", passage({ quote: "It is late.", offset: 28, length: 11, sha256: original.sha256 })],
  ["no words", passage({})],
  ["another source", { type: "url", url: "https://a.example" }],
])("leaves %s as typed", (_, source) => {
  expect(sourcesOf(source)).toEqual([source]);
});

describe("a quote whose place nobody can tell", () => {
  const tell = (fields: object, path = "offset") => {
    const body = { sources: [passage(fields)] };
    const form = { ...emptyForm, changes: [{ op: "create", kind: "term", slug: "t", body } as const] };
    const at = "/changes/0/body/sources/0";
    const issues = [path, "length", "sha256"].map((field) => ({ path: `${at}/${field}`, message: "is missing" }));
    return withQuoteIssues(issues, form, spec).map(({ path, message }) => `${path.slice(at.length)} ${message}`);
  };

  it.each([
    [{ quote: "It is early." }, "/quote stands nowhere in the note"],
    [{ quote: "It is late." }, "/quote stands in the note of `meetings/2025-01-27` 2 times: “… "],
    [{ quote: "James", meeting: "2020-01-01" }, "/quote cannot be looked up"],
  ])("is told once and in words: %j", (fields, said) => {
    expect(tell(fields)).toEqual([expect.stringContaining(said)]);
  });

  it("is not told where no words are quoted, and what else is missing is", () => {
    expect(tell({ quote: "" })).toEqual([]);
    expect(tell({ quote: "It is late." }, "stance")).toEqual(["/stance is missing", expect.any(String)]);
  });

  it("can be said by choosing one of the places", () => {
    expect(listTypedPlaces(original, "It is late.").map(({ stretch }) => stretch)).toEqual(["29-11", "41-11"]);
    expect(listTypedPlaces(original, "James")).toEqual([]);
    expect(listTypedPlaces(undefined, "James")).toEqual([]);
  });
});
