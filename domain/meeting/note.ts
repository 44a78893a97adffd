/** Notes whose sentences can be quoted, wherever they are kept: in the register, or in a proposal that is being written. */
import type { Meeting } from "#domain/meeting/schema.ts";
import type { Spec } from "#domain/register/spec.ts";

export interface Note {
  /** What its meeting is called. */
  readonly title: string;
  readonly text: string;
  /** Of the text. */
  readonly sha256: string;
  readonly sections: Meeting["sections"];
}

/** By the slug of their meeting. */
export type Notes = ReadonlyMap<string, Note>;

/** The newest meeting first. */
export const listNotes = ({ records }: Pick<Spec, "records">): Notes =>
  new Map(
    records.meeting.toReversed().flatMap(({ slug, body: { title, original, sections } }) => {
      return original ? [[slug, { title, text: original.text, sha256: original.sha256, sections }] as const] : [];
    }),
  );
