/** A meeting and its note. The original of the note is kept byte for byte; everything else points into it. */
import { z } from "zod";
import { limits } from "#domain/limits.ts";
import { anyRef, ref } from "#domain/reference.ts";
import { factSchema, sha256Schema, sourcesSchema } from "#domain/source.ts";
import {
  addressSchema,
  daySchema,
  elementIdSchema,
  line,
  prose,
  sentence,
  timeSchema,
  timeZoneSchema,
} from "#domain/text.ts";

export const originalSchema = z.strictObject({
  mediaType: z.literal("text/plain; charset=utf-8"),
  /** Of the bytes. */
  sha256: sha256Schema,
  /** Number of bytes. */
  bytes: z
    .int()
    .min(1)
    .max(limits.note, { error: `is over the limit of ${limits.note} bytes for a note` }),
  /** The bytes, decoded as UTF-8. Nothing is normalised: encoding it again gives the same bytes. */
  text: z.string().min(1).max(limits.note),
});
export type Original = z.infer<typeof originalSchema>;

export const agendaItemSchema = z.strictObject({
  id: elementIdSchema,
  text: sentence(),
  proposedBy: ref("person").optional(),
  presenter: ref("person").optional(),
  /** Topics, actions and other records that the item is about. */
  about: z.array(anyRef()).max(limits.list).default([]),
  sources: sourcesSchema,
});
export type AgendaItem = z.infer<typeof agendaItemSchema>;

export const meetingSchema = z.strictObject({
  title: line(),
  summary: prose(),
  day: daySchema,
  time: timeSchema.optional(),
  timeZone: timeZoneSchema.optional(),
  /** What the note says about when it took place, and what of that is our conclusion (a year, say). */
  held: factSchema,
  /** The note itself. Left out where its text is not kept here. */
  original: originalSchema.optional(),
  /** Where and when the note was mailed, and by whom. */
  note: z
    .strictObject({
      url: addressSchema.optional(),
      mailed: line().optional(),
      author: ref("person").optional(),
      text: sentence().optional(),
    })
    .optional(),
  /** Parts of the original, in order; offset and length in bytes. The separators lie between them. */
  sections: z
    .array(
      z.strictObject({
        number: z.int().min(0),
        title: line(),
        offset: z.int().min(0),
        length: z.int().min(1),
      }),
    )
    .max(limits.list)
    .default([]),
  /** People the note names. Being named is not attendance. */
  people: z.array(ref("person")).max(limits.list).default([]),
  attendance: factSchema.optional(),
  facts: z.array(factSchema).max(limits.list).default([]),
  next: z
    .strictObject({
      day: daySchema,
      time: timeSchema,
      timeZone: timeZoneSchema,
      text: sentence(),
      agenda: z.array(agendaItemSchema).max(limits.list).default([]),
      sources: sourcesSchema,
    })
    .optional(),
  sources: sourcesSchema,
});
export type Meeting = z.infer<typeof meetingSchema>;
