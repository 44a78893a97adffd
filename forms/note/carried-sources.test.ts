import { describe, expect, it } from "vitest";
import { toOriginal } from "#domain/meeting/original.ts";
import { aCorrectedMeeting, aPassage, aRecord, aSpec } from "#domain/test-builders.ts";
import { asList, asObject } from "#forms/form-tree.ts";
import { listCarriedSources, withCarriedSources } from "#forms/note/carried-sources.ts";
import { emptyForm } from "#forms/proposal-form.ts";

const note = "It was agreed to keep it. Zoë objected. Nobody asked. All well. All well.";
const corrected = "A word before. It was proposed to keep it. Zoë objected. All well. All well.";
const meeting = aCorrectedMeeting(note, corrected);
const quotes = ["Zoë objected.", "agreed to keep it", "Nobody asked.", "All well."];
const decision = aRecord("decision", "keep", { sources: quotes.map((quote) => aPassage(note, quote)) });
const current = aRecord("decision", "done", { sources: [aPassage(corrected, "Zoë objected.")] });
const spec = aSpec([meeting, decision, current]);
const slug = "2025-01-27";

const fieldOf = (index: number) => `to/decisions/keep/sources/${index}`;
const sourcesOf = (form: typeof emptyForm) =>
  asList(asObject(form.changes.find((change) => change.kind === "decision")?.body)["sources"]);

describe("what rests on a note that was corrected", () => {
  const carried = listCarriedSources(emptyForm, spec, slug);

  it("is listed by its record, with what became of each sentence, and only the same words are chosen", () => {
    expect(carried).toMatchObject({ day: "2025-01-29", left: 0, records: [{ kind: "decision", slug: "keep" }] });
    expect(carried?.records[0]?.passages.map(({ became, chosen, places }) => [became, chosen, places.length])).toEqual([
      ["same", "43-14", 1],
      ["changed", "", 1],
      ["gone", "", 0],
      ["several", "", 2],
    ]);
  });

  it("is led over as it was chosen, and keeps quoting the older note where nobody did", () => {
    const place = carried?.records[0]?.passages[1]?.places[0];
    const made = withCarriedSources(emptyForm, spec, slug, {
      [fieldOf(0)]: "43-14",
      [fieldOf(1)]: `${place?.offset}-${place?.length}`,
      [fieldOf(2)]: "",
    });
    if (!made.ok) throw new Error(JSON.stringify(made.failure));
    const sha256 = toOriginal(corrected).sha256;
    expect(made.value.changes).toMatchObject([{ op: "update", kind: "decision", slug: "keep", base: 1 }]);
    expect(sourcesOf(made.value)).toEqual([
      { ...decision.body.sources[0], offset: 43, length: 14, quote: "Zoë objected.", sha256 },
      // The words are no agreement any more.
      aPassage(corrected, "It was proposed to keep it.", { stance: "position" }),
      decision.body.sources[2],
      decision.body.sources[3],
    ]);
  });

  it("changes no record where nothing is chosen", () => {
    expect(withCarriedSources(emptyForm, spec, slug, {})).toEqual({ ok: true, value: emptyForm });
  });

  it("goes nowhere but to a place that was offered for it", () => {
    for (const forged of ["0-5", "43-15", "x", ["43-14"]]) {
      const made = withCarriedSources(emptyForm, spec, slug, { [fieldOf(1)]: forged });
      expect(made).toMatchObject({ ok: false, failure: [{ path: `/${fieldOf(1)}` }] });
    }
  });
});

it("is read from the draft that brings the corrected note in, and the meeting's own sources with it", () => {
  const held = { text: "Held.", sources: [aPassage(note, "Zoë objected.")] };
  const before = aRecord("meeting", slug, { original: toOriginal(note), held });
  const { corrections } = meeting.body;
  const form = {
    ...emptyForm,
    changes: [{ op: "update", kind: "meeting", slug, base: 1, body: { ...before.body, corrections } } as const],
  };
  const of = aSpec([before, decision]);
  expect(listCarriedSources(emptyForm, of, slug)).toBeUndefined();
  expect(listCarriedSources(form, of, slug)?.records.map((record) => record.slug)).toEqual(["keep", slug]);
  const made = withCarriedSources(form, of, slug, { [`to/meetings/${slug}/held/sources/0`]: "43-14" });
  expect(made.ok && made.value.changes).toMatchObject([
    { kind: "meeting", body: { held: { sources: [{ offset: 43 }] } } },
  ]);
});
