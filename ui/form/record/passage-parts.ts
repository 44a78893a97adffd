import { findPassageText, toByteIndex } from "#domain/meeting/passage.ts";
import type { Note } from "#domain/meeting/note.ts";
import type { Part } from "#ui/form/record/passage-form.tsx";
import { listSentences } from "#domain/meeting/sentences.ts";

/** The sentences of a note by its sections. */
export function listParts({ title, text, sections: own }: Note): readonly Part[] {
  const index = toByteIndex(text);
  const sections = own.length > 0 ? own : [{ title, offset: 0, length: index.bytes }];
  return sections.map((section) => ({
    title: section.title,
    sentences: listSentences(index.text, section).flatMap((sentence) => {
      const text = findPassageText(index, sentence) ?? "";
      return text.trim() === "" ? [] : [{ stretch: `${sentence.offset}-${sentence.length}`, text }];
    }),
  }));
}
