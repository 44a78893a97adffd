import { findPassageText, toByteIndex } from "#domain/meeting/passage.ts";
import { findRecord, type Spec } from "#domain/register/spec.ts";
import type { Part } from "#ui/form/record/passage-form.tsx";
import { listSentences } from "#domain/meeting/sentences.ts";

/** The sentences of a note by its sections; undefined where the register keeps no note of such a meeting. */
export function listParts(spec: Spec, meeting: string): readonly Part[] | undefined {
  const body = findRecord(spec, "meeting", meeting)?.body;
  if (!body?.original) return undefined;
  const index = toByteIndex(body.original.text);
  const sections = body.sections.length > 0 ? body.sections : [{ title: body.title, offset: 0, length: index.bytes }];
  return sections.map((section) => ({
    title: section.title,
    sentences: listSentences(index.text, section).flatMap((sentence) => {
      const text = findPassageText(index, sentence) ?? "";
      return text.trim() === "" ? [] : [{ stretch: `${sentence.offset}-${sentence.length}`, text }];
    }),
  }));
}
