/** The notes of meetings that a proposal itself brings in, so that its other records can quote them at once. */
import { listNotes, type Note, type Notes } from "#domain/meeting/note.ts";
import { toOriginal } from "#domain/meeting/original.ts";
import { meetingSchema } from "#domain/meeting/schema.ts";
import type { Spec } from "#domain/register/spec.ts";
import { isSlug } from "#domain/names.ts";
import { asObject } from "#forms/form-tree.ts";
import type { ProposalForm } from "#forms/kept-form.ts";

/** Of those that have an address and a text by now. */
export const listDraftNotes = ({ changes }: ProposalForm): Notes =>
  new Map(
    changes.flatMap(({ kind, slug, body }) => {
      const note = kind === "meeting" && isSlug(slug) ? findNote(body) : undefined;
      return note ? [[slug, note] as const] : [];
    }),
  );

/** What a source in this form may quote: its own notes first. Where both have one, the register's counts. */
export const listQuotable = (spec: Spec, form: ProposalForm): Notes =>
  new Map([...listDraftNotes(form), ...listNotes(spec)]);

function findNote(body: unknown): Note | undefined {
  const { title, original, sections } = asObject(body);
  const text = asObject(original)["text"];
  if (typeof text !== "string" || text === "") return undefined;
  // What is still being written has no borders that hold; it is one section until then.
  const borders = meetingSchema.shape.sections.safeParse(sections);
  return {
    title: typeof title === "string" && title !== "" ? title : "without a title",
    text,
    sha256: toOriginal(text).sha256,
    sections: borders.success ? borders.data : [],
  };
}
