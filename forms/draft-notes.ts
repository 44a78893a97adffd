/** The notes of meetings that a proposal itself brings in, so that its other records can quote them at once. */
import { listNotes, toCorrectedTitle, toNoteKey, type Note, type Notes } from "#domain/meeting/note.ts";
import { toShortHash } from "#domain/meeting/originals.ts";
import { toOriginal } from "#domain/meeting/original.ts";
import { meetingSchema } from "#domain/meeting/schema.ts";
import type { Spec } from "#domain/register/spec.ts";
import { isSlug } from "#domain/names.ts";
import { asList, asObject } from "#forms/form-tree.ts";
import type { ProposalForm } from "#forms/kept-form.ts";

/** Of those that have an address and a text by now. */
export const listDraftNotes = ({ changes }: ProposalForm): Notes =>
  new Map(changes.flatMap(({ kind, slug, body }) => (kind === "meeting" && isSlug(slug) ? listOf(slug, body) : [])));

/** What a source in this form may quote: its own notes first. Where both have one, the register's counts. */
export const listQuotable = (spec: Spec, form: ProposalForm): Notes =>
  new Map([...listDraftNotes(form), ...listNotes(spec)]);

function listOf(slug: string, body: unknown): readonly (readonly [string, Note])[] {
  const { title: typed, corrections } = asObject(body);
  const title = typeof typed === "string" && typed !== "" ? typed : "without a title";
  const first = findNote(body, slug, title);
  const corrected = asList(corrections).flatMap((row) => {
    const { day } = asObject(row);
    const note = findNote(row, slug, toCorrectedTitle(title, typeof day === "string" ? day : "no day yet"));
    return note ? [[toNoteKey(slug, toShortHash(note.sha256)), note] as const] : [];
  });
  return first ? [[slug, first], ...corrected] : corrected;
}

function findNote(holder: unknown, meeting: string, title: string): Note | undefined {
  const { original, sections } = asObject(holder);
  const text = asObject(original)["text"];
  if (typeof text !== "string" || text === "") return undefined;
  // What is still being written has no borders that hold; it is one section until then.
  const borders = meetingSchema.shape.sections.safeParse(sections);
  return { meeting, title, text, sha256: toOriginal(text).sha256, sections: borders.success ? borders.data : [] };
}
