/** Notes whose sentences can be quoted, wherever they are kept: in the register, or in a proposal that is being written. */
import { findMark, listOriginals } from "#domain/meeting/originals.ts";
import type { Meeting } from "#domain/meeting/schema.ts";
import type { Spec } from "#domain/register/spec.ts";

export interface Note {
  /** The slug of its meeting. */
  readonly meeting: string;
  /** What its meeting is called. */
  readonly title: string;
  readonly text: string;
  /** Of the text. */
  readonly sha256: string;
  readonly sections: Meeting["sections"];
}

/** By their keys: the slug of the meeting, and of a corrected note what addresses name it by behind that. */
export type Notes = ReadonlyMap<string, Note>;

const BETWEEN = "~";
export const NOTE_KEY = /^([a-z0-9][a-z0-9.-]{0,199})(?:~[0-9a-f]{12})?$/;

export const toNoteKey = (meeting: string, mark: string | undefined): string =>
  mark === undefined ? meeting : `${meeting}${BETWEEN}${mark}`;

/** The slug of the meeting that a note with this key is of. */
export const toMeetingOf = (key: string): string => key.split(BETWEEN)[0] ?? key;

/** The newest meeting first; of one meeting its note, then the corrected ones. */
export const listNotes = ({ records }: Pick<Spec, "records">): Notes =>
  new Map(records.meeting.toReversed().flatMap(({ slug, body }) => listNotesOf(slug, body)));

const listNotesOf = (slug: string, body: Meeting): readonly (readonly [string, Note])[] =>
  listOriginals(body).map(({ original: { text, sha256 }, sections, correction }) => {
    const title = correction ? toCorrectedTitle(body.title, correction.day) : body.title;
    return [toNoteKey(slug, findMark(body, sha256)), { meeting: slug, title, text, sha256, sections }] as const;
  });

export const toCorrectedTitle = (title: string, day: string): string => `${title} (corrected note of ${day})`;
