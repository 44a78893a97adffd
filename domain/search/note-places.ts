/** The sentences of a note, each where it can be cited and shown. */
import type { Meeting } from "#domain/meeting/schema.ts";
import { findPassageText, toByteIndex } from "#domain/meeting/passage.ts";
import { listSentences } from "#domain/meeting/sentences.ts";
import type { SearchPlace } from "#domain/search/place.ts";
import { toSequence } from "#domain/search/words.ts";

export function listNotePlaces({ original, sections }: Pick<Meeting, "original" | "sections">): readonly SearchPlace[] {
  if (!original) return [];
  const index = toByteIndex(original.text);
  const stretches = sections.length > 0 ? sections : [{ title: "", offset: 0, length: index.bytes }];
  return stretches.flatMap(({ title, ...stretch }) =>
    listSentences(index, stretch).flatMap((passage) => {
      const text = (findPassageText(index, passage) ?? "").replaceAll(/\s+/g, " ").trim();
      const label = title === "" ? "the note" : `the note › ${title}`;
      return text === "" ? [] : [{ label, path: "/original", passage, text, sequence: toSequence(text) }];
    }),
  );
}
