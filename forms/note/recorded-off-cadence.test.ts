import { describe, expect, it } from "vitest";
import { aRecord, aSpec } from "#domain/test-builders.ts";
import { asList, asObject } from "#forms/form-tree.ts";
import type { ProposalForm } from "#forms/kept-form.ts";
import { findNoteToMark } from "#forms/note/note-to-mark.ts";
import { withRecorded } from "#forms/note/recorded.ts";
import { toRecording } from "#forms/note/sent-marks.ts";
import { toTakenForm } from "#forms/note/taken-note.ts";

const spec = aSpec([aRecord("charter", "group")]);

describe("a sentence that says a meeting is moved or cancelled", () => {
  const saying = (sentence: string): ProposalForm => {
    const text = `Notes from the call on Monday, February 10, 2025.\n\n${sentence}\n`;
    const taken = toTakenForm({ text, day: "", url: "" }, spec);
    if (!taken.ok) throw new Error(JSON.stringify(taken.failure));
    return taken.value;
  };
  const offOf = (sentence: string): readonly unknown[] => {
    const form = saying(sentence);
    const shown = findNoteToMark(form, spec, "2025-02-10")?.sections.flatMap(({ sentences }) => sentences) ?? [];
    const stretch = shown.find(({ text }) => text.startsWith(sentence))?.stretch;
    const recording = toRecording(form, spec, "2025-02-10", { [`as/${stretch}`]: "off" });
    const made = recording.ok ? withRecorded(form, spec, recording.value) : recording;
    if (!made.ok) throw new Error(JSON.stringify(made.failure));
    return asList(asObject(made.value.changes[0]?.body)["offCadence"]);
  };

  it("is one event of the calendar, with the day that the cadence gives", () => {
    const sentence = "The next call is moved to February 25, 2025.";
    expect(offOf(sentence)).toMatchObject([
      {
        day: "2025-02-24",
        movedTo: { day: "2025-02-25" },
        text: sentence,
        sources: [{ quote: expect.stringContaining(sentence) as unknown, stance: "event" }],
      },
    ]);
    const cancelled = offOf("There will be no meeting on February 24, 2025.");
    expect(cancelled).toMatchObject([{ day: "2025-02-24" }]);
    expect(asObject(cancelled[0])["movedTo"]).toBeUndefined();
  });

  it("is not one that is cancelled where it is moved to a day that nobody says", () => {
    expect(offOf("The call on February 24, 2025 is postponed.")).toMatchObject([{ day: "2025-02-24", movedTo: {} }]);
  });

  it("is offered where the words say it plainly, and asked where they hedge", () => {
    const offered = (sentence: string) =>
      findNoteToMark(saying(sentence), spec, "2025-02-10")?.sections.flatMap(({ sentences }) =>
        sentences.flatMap(({ reading }) => (reading?.words.includes("moved or cancelled") ? [reading.as] : [])),
      );
    expect(offered("The call on February 24, 2025 is cancelled.")).toEqual(["off"]);
    expect(offered("The call on February 24, 2025 may be cancelled.")).toEqual([undefined]);
    expect(offered("The call on February 24, 2025 is postponed.")).toEqual([undefined]);
  });
});
