/** Where a fact comes from, and how sure we are of it. The core of the product: nothing is recorded without one. */
import { z } from "zod";
import { limits } from "#domain/limits.ts";
import { ref } from "#domain/reference.ts";
import { addressSchema, line, sentence } from "#domain/text.ts";

/** `read`: from the source itself. `excerpt`: from a part of it that somebody else quoted. `inferred`: our conclusion. */
export const certaintySchema = z.enum(["read", "excerpt", "inferred"], {
  error: "must be read (from the source itself), excerpt (from a quoted part) or inferred (a conclusion)",
});
export type Certainty = z.infer<typeof certaintySchema>;

/** What a sentence does in its meeting, as the note words it. Never stronger than the words. */
export const stances = [
  "agreement",
  "acknowledgement",
  "position",
  "question",
  "action",
  "milestone",
  "term",
  "constraint",
  "agenda",
  "background",
  "event",
  "example",
] as const;
export const stanceSchema = z.enum(stances, { error: `must be one of ${stances.join(", ")}` });
export type Stance = z.infer<typeof stanceSchema>;

export const sha256Schema = z
  .string({ error: "must be a SHA-256 in lower-case hex" })
  .regex(/^[0-9a-f]{64}$/, { error: "must be a SHA-256: 64 lower-case hex digits" });

/**
 * An exact quote in the original of a meeting note. `offset` and `length` count bytes of the original
 * (UTF-8), so that any tool can cut it out; `sha256` is the hash of the whole original.
 */
export const passageSchema = z.strictObject({
  meeting: ref("meeting"),
  offset: z.int({ error: "must be a whole number of bytes" }).min(0),
  length: z.int({ error: "must be a whole number of bytes" }).min(1).max(limits.quote),
  quote: z
    .string({ error: "must be the exact words of the note" })
    .min(1)
    .max(limits.quote, { error: `is longer than ${limits.quote} characters; quote the sentence, not the section` }),
  sha256: sha256Schema,
});
export type Passage = z.infer<typeof passageSchema>;

const certain = { certainty: certaintySchema, note: sentence().optional() };

export const sourceSchema = z.discriminatedUnion(
  "type",
  [
    z.strictObject({
      type: z.literal("passage"),
      ...passageSchema.shape,
      /** Who speaks in the sentence, where it names somebody. */
      speaker: ref("person").optional(),
      stance: stanceSchema,
      ...certain,
    }),
    z.strictObject({
      type: z.literal("repository"),
      repository: line(),
      path: line(),
      /** The commit that was read, 8 to 40 hex digits; what was read later may differ. */
      commit: z.string().regex(/^[0-9a-f]{8,40}$/, { error: "must be a commit: 8 to 40 lower-case hex digits" }),
      ...certain,
    }),
    z.strictObject({ type: z.literal("url"), url: addressSchema, title: line().optional(), ...certain }),
    /** A text that has no address we could name: it can be believed, not checked. */
    z.strictObject({ type: z.literal("document"), title: line(), ...certain }),
  ],
  { error: "must have a `type` of passage, repository, url or document" },
);
export type Source = z.infer<typeof sourceSchema>;

export const sourcesSchema = z
  .array(sourceSchema)
  .max(limits.sources, { error: `holds more than ${limits.sources} sources` })
  .default([]);

/** A statement with the sources it rests on. */
export const factSchema = z.strictObject({ text: sentence(), sources: sourcesSchema });
export type Fact = z.infer<typeof factSchema>;
