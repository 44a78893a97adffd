/** The sentences of a note, each where it can be cited and shown; of a corrected one those that no older one has. */
import { findMark, listOriginals, type KeptOriginal, type WithOriginals } from "#domain/meeting/originals.ts";
import { findPassageText, toByteIndex } from "#domain/meeting/passage.ts";
import { listSentences } from "#domain/meeting/sentences.ts";
import type { SearchPlace } from "#domain/search/place.ts";
import { toSequence } from "#domain/search/words.ts";

export function listNotePlaces(meeting: WithOriginals): readonly SearchPlace[] {
  const seen = new Set<string>();
  return listOriginals(meeting).flatMap(({ original: { text: note, sha256 }, path, sections, correction }) => {
    const mark = findMark(meeting, sha256);
    const called = correction ? `the corrected note of ${correction.day}` : "the note";
    const places = listPlaces(note, sections).map(({ title, ...place }): SearchPlace => {
      const label = title === "" ? called : `${called} › ${title}`;
      return { label, path, ...place, ...(mark !== undefined && { original: mark }) };
    });
    const shown = correction ? places.filter(({ text }) => !seen.has(text)) : places;
    for (const { text } of places) seen.add(text);
    const says = correction ? [correction.text] : [];
    const field = path.slice(0, -"/original".length);
    return [
      ...shown,
      ...says.map((text) => ({ label: "corrected notes", path: field, text, sequence: toSequence(text) })),
    ];
  });
}

function listPlaces(note: string, sections: KeptOriginal["sections"]) {
  const index = toByteIndex(note);
  const stretches = sections.length > 0 ? sections : [{ title: "", offset: 0, length: index.bytes }];
  return stretches.flatMap(({ title, ...stretch }) =>
    listSentences(index, stretch).flatMap((passage) => {
      const text = (findPassageText(index, passage) ?? "").replaceAll(/\s+/g, " ").trim();
      return text === "" ? [] : [{ title, passage, text, sequence: toSequence(text) }];
    }),
  );
}
