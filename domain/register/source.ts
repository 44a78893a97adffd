/** Where a fact comes from, and how sure we are of it. The core of the product: nothing is recorded without one. */
import { z } from "zod";
import { limits } from "#domain/limits.ts";
import { ref } from "#domain/register/reference.ts";
import { addressSchema, encodable, line, listOf, oneOf, sentence } from "#domain/text.ts";

export const certaintySchema = z
  .enum(["read", "excerpt", "inferred"], {
    error: "must be read (from the source itself), excerpt (from a quoted part) or inferred (a conclusion)",
  })
  .describe("read: from the source itself. excerpt: from a part of it that somebody quoted. inferred: a conclusion.");
export type Certainty = z.infer<typeof certaintySchema>;

const stances = [
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
export const stanceSchema = oneOf(stances).describe(
  "What the sentence does in its meeting, as the note words it; never stronger than the words.",
);
export type Stance = z.infer<typeof stanceSchema>;

export const sha256Schema = z
  .string({ error: "must be a SHA-256 in lower-case hex" })
  .regex(/^[0-9a-f]{64}$/, { error: "must be a SHA-256: 64 lower-case hex digits" });

const bytes = () => z.int({ error: "must be a whole number of bytes" });

/** An exact quote in the original of a meeting note, counted in bytes so that any tool can cut it out. */
export const passageSchema = z.strictObject({
  meeting: ref("meeting", "The meeting whose note is quoted."),
  offset: bytes().min(0).describe("First byte of the passage in the original (UTF-8), from 0."),
  length: bytes().min(1).max(limits.quote).describe("Number of bytes."),
  quote: encodable(
    z
      .string({ error: "must be the exact words of the note" })
      .min(1)
      .max(limits.quote, { error: `is longer than ${limits.quote} characters; quote the sentence, not the section` }),
  ).describe("The words of the passage, exactly as they stand in the note."),
  sha256: sha256Schema.describe("SHA-256 of the whole original."),
});
export type Passage = z.infer<typeof passageSchema>;

const certain = {
  certainty: certaintySchema,
  note: sentence().optional().describe("What one should know about this source."),
};

export const sourceSchema = z
  .discriminatedUnion(
    "type",
    [
      z.strictObject({
        type: z.literal("passage"),
        ...passageSchema.shape,
        speaker: ref("person").optional().describe("Who speaks in the sentence, where it names somebody."),
        stance: stanceSchema,
        ...certain,
      }),
      z.strictObject({
        type: z.literal("repository"),
        repository: line().describe("Owner and name, such as `torvalds/linux`."),
        path: line().describe("File inside the repository."),
        commit: z
          .string()
          .regex(/^[0-9a-f]{8,40}$/, { error: "must be a commit: 8 to 40 lower-case hex digits" })
          .describe("The commit that was read; what came later may differ."),
        ...certain,
      }),
      z.strictObject({ type: z.literal("url"), url: addressSchema, title: line().optional(), ...certain }),
      z.strictObject({
        type: z.literal("document"),
        title: line().describe("A text that has no address one could name: it can be believed, not checked."),
        ...certain,
      }),
    ],
    { error: "must have a `type` of passage, repository, url or document" },
  )
  .describe("Where a fact comes from, and how sure that is.");
export type Source = z.infer<typeof sourceSchema>;

/** Whether somebody else could look it up and find it said there: not a text without an address, not a conclusion of ours. */
export const isCheckable = ({ type, certainty }: Source): boolean => type !== "document" && certainty !== "inferred";

export const sourcesSchema = listOf(sourceSchema, limits.sources).describe("What it rests on.");

/** A statement with the sources it rests on. */
export const factSchema = z.strictObject({ text: sentence(), sources: sourcesSchema });
export type Fact = z.infer<typeof factSchema>;
