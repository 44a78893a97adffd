/**
 * A meeting and its note, or a mail that the field goes by. The original is kept byte for byte; everything else points
 * into it.
 */
import { z } from "zod";
import { limits } from "#domain/limits.ts";
import { listOriginalMismatches } from "#domain/meeting/original.ts";
import { listReceivedMismatches, receivedTypes } from "#domain/meeting/received.ts";
import { anyRef, ref } from "#domain/register/reference.ts";
import { factSchema, sha256Schema, sourcesSchema } from "#domain/register/source.ts";
import {
  addressSchema,
  daySchema,
  elementIdSchema,
  line,
  listOf,
  oneOf,
  prose,
  sentence,
  timeSchema,
  timeZoneSchema,
} from "#domain/text.ts";

const statedOriginalSchema = z.strictObject({
  mediaType: z.literal("text/plain; charset=utf-8"),
  sha256: sha256Schema.describe("Of the bytes."),
  bytes: z
    .int()
    .min(1)
    .max(limits.note, { error: `is over the limit of ${limits.note} bytes for a note` }),
  text: z
    .string()
    .min(1)
    .max(limits.note)
    .describe("The bytes, decoded as UTF-8 and not normalised: encoding it again gives the same bytes."),
});

/** What is stated is never believed: hash and size are computed here, at every door that a record comes in by. */
export const originalSchema = statedOriginalSchema.superRefine((original, context) => {
  for (const { field, message } of listOriginalMismatches(original))
    context.addIssue({ code: "custom", path: [field], message });
});
export type Original = z.infer<typeof originalSchema>;

const statedReceivedSchema = z.strictObject({
  mediaType: oneOf(receivedTypes),
  sha256: sha256Schema.describe("Of the bytes."),
  bytes: z
    .int()
    .min(1)
    .max(limits.received, { error: `is over the limit of ${limits.received} bytes for a file that is kept` }),
  base64: z
    .string()
    .min(1)
    .max(Math.ceil(limits.received / 3) * 4)
    .regex(/^[A-Za-z0-9+/]*={0,2}$/, { error: "must be the bytes in base64 (RFC 4648), on one line" })
    .describe("The bytes themselves, with the head of a mail and all that was attached."),
});

/** As with an original, only the bytes are believed. */
export const receivedSchema = statedReceivedSchema.superRefine((received, context) => {
  for (const { field, message } of listReceivedMismatches(received))
    context.addIssue({ code: "custom", path: [field], message });
});

const messageIdSchema = z
  .string()
  .max(limits.messageId, { error: `is longer than ${limits.messageId} characters` })
  .regex(/^[^\s<>\p{Cc}\p{Cs}]+$/u, { error: "must be a Message-ID without its brackets, such as `abc@example.org`" });

const agendaItemSchema = z.strictObject({
  id: elementIdSchema,
  text: sentence(),
  proposedBy: ref("person").optional(),
  presenter: ref("person").optional(),
  about: listOf(anyRef()).describe("Topics, actions and other records that the item is about."),
  sources: sourcesSchema,
});
export type AgendaItem = z.infer<typeof agendaItemSchema>;

const noteSchema = z.strictObject({
  url: addressSchema.optional(),
  messageId: messageIdSchema
    .optional()
    .describe("By which the mail is known to every program that reads mail; without its brackets."),
  mailed: line().optional(),
  author: ref("person").optional(),
  text: sentence().optional(),
});

const sectionSchema = z.strictObject({
  number: z.int().min(0),
  title: line(),
  offset: z.int().min(0).describe("First byte in the original."),
  length: z.int().min(1).describe("Number of bytes; separators lie between sections."),
});

const correctionSchema = z.strictObject({
  day: daySchema.describe("When the corrected note was mailed, or taken in where nothing says that."),
  text: sentence().describe("What it corrects, or why it came."),
  original: originalSchema.describe("The corrected note as a whole. It never changes, as the first one does not."),
  received: receivedSchema.optional(),
  note: noteSchema.optional(),
  sections: listOf(sectionSchema).describe("Parts of this original, in order."),
  sources: sourcesSchema,
});
export type Correction = z.infer<typeof correctionSchema>;

const nextSchema = z.strictObject({
  day: daySchema,
  time: timeSchema,
  timeZone: timeZoneSchema,
  text: sentence(),
  agenda: listOf(agendaItemSchema).describe(
    "What it is to cover; `text` says who wants that, the group or the organiser.",
  ),
  sources: sourcesSchema,
});

const offCadenceSchema = z.strictObject({
  day: daySchema.describe("The day that the cadence gives."),
  movedTo: z
    .strictObject({ day: daySchema, time: timeSchema, timeZone: timeZoneSchema })
    .optional()
    .describe("When it takes place instead. Left out, it is cancelled."),
  text: sentence(),
  sources: sourcesSchema,
});
export type OffCadence = z.infer<typeof offCadenceSchema>;

export const meetingSchema = z.strictObject({
  title: line(),
  form: oneOf(["call", "mail"])
    .optional()
    .describe(
      "Left out: a call. A mail to the list is cited as a note is, but nobody meets in it and nothing is decided.",
    ),
  summary: prose(),
  day: daySchema,
  time: timeSchema.optional(),
  timeZone: timeZoneSchema.optional(),
  held: factSchema.describe("What the note says of when it took place, and what of that is a conclusion, a year say."),
  original: originalSchema.optional().describe("The note itself; left out where its text is not kept here."),
  received: receivedSchema
    .optional()
    .describe(
      "The mail or file that the text of `original` was read from, byte for byte; left out where it is the same.",
    ),
  note: noteSchema.optional().describe("Where and when the note was mailed, and by whom."),
  sections: listOf(sectionSchema).describe("Parts of the original, in order."),
  corrections: z
    .array(correctionSchema, { error: "must be a list" })
    .max(limits.corrections, { error: `holds more than ${limits.corrections} corrected notes` })
    .optional()
    .describe("Corrected notes of the same meeting, oldest first. A passage quotes the original whose hash it names."),
  people: listOf(ref("person")).describe("People whom the note names. Being named is not attendance."),
  attendance: factSchema.optional(),
  facts: listOf(factSchema),
  next: nextSchema.optional().describe("The next meeting, as this note announces it."),
  offCadence: z
    .array(offCadenceSchema, { error: "must be a list" })
    .max(limits.list)
    .optional()
    .describe("Meetings of the charter's cadence that it says are moved or cancelled."),
  sources: sourcesSchema,
});
export type Meeting = z.infer<typeof meetingSchema>;

/** As it was accepted, perhaps when hashes were still believed: what does not hold of it is a finding then. */
export const storedMeetingSchema = meetingSchema.extend({
  original: statedOriginalSchema.optional(),
  received: statedReceivedSchema.optional(),
  corrections: z
    .array(correctionSchema.extend({ original: statedOriginalSchema, received: statedReceivedSchema.optional() }))
    .optional(),
});
