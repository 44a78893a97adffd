/**
 * The sections of a note with their titles, as its author set them apart. What a title is called is for people to
 * correct; nothing but its words is taken from the note.
 */
import type { Stretch } from "#domain/meeting/passage.ts";
import { readNote } from "#domain/note/read-note.ts";
import { OPENING } from "#domain/note/sections.ts";

export interface NoteSection extends Stretch {
  readonly title: string;
}

/** In bytes, in order. None, where nothing sets parts of the note apart. */
export function listNoteSections(note: string): readonly NoteSection[] {
  const { sections } = readNote(note);
  const isWhole = sections.length === 1 && sections[0]?.title === OPENING;
  return isWhole ? [] : sections.map(({ title, offset, length }) => ({ title, offset, length }));
}
