/** What was chosen for the sentences of a note and not recorded yet, as a draft keeps it and a form sends it along. */
import { z } from "zod";
import { NOTE_KEY } from "#domain/meeting/note.ts";
import type { TypedValues } from "#forms/form-message.ts";
import { parseJsonText } from "#texts/json/parse-json-text.ts";

/** As a form sends it. */
export const noteKeySchema = z.string().regex(NOTE_KEY, { error: "names no meeting whose note is kept here" });

export const markingSchema = z.object({
  /** The key of the note, which is the slug of its meeting where it is no corrected one. */
  meeting: z.string(),
  /** By the fields of the page that asks for it. */
  typed: z.record(z.string(), z.union([z.string(), z.array(z.string()).readonly()])),
});
export type Marking = z.infer<typeof markingSchema>;

/** Of what the page sends: `as/4361-121`, `topic/2`, `person` and `name`. */
export function toMarking(meeting: string, entries: Readonly<Record<string, unknown>>): Marking {
  const typed: Record<string, TypedValues[string]> = {};
  for (const [name, value] of Object.entries(entries)) {
    const parsed = markingSchema.shape.typed.valueType.safeParse(value);
    if (!parsed.success || !FIELD.test(name)) continue;
    // Lists are called so on the page.
    typed[LISTS.has(name) ? `${name}[]` : name] = parsed.data;
  }
  return { meeting, typed };
}

const FIELD = /^(?:as\/\d+-\d+|topic\/\d+|person|name)$/;
const LISTS = new Set(["person", "name"]);

/** Undefined for what no form of ours sends. */
export function parseMarking(json: string): Marking | undefined {
  const read = parseJsonText(json);
  return read.ok ? markingSchema.safeParse(read.value).data : undefined;
}
