/** The charter: what the group is, when it meets, how to join and how it comes to agree. Exactly one record, slug `group`. */
import { z } from "zod";
import { limits } from "#domain/limits.ts";
import { ref } from "#domain/reference.ts";
import { factSchema, sourcesSchema } from "#domain/source.ts";
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

export const charterSchema = z.strictObject({
  title: line(),
  shortTitle: line(),
  purpose: prose(),
  list: z.strictObject({ name: line(), address: addressSchema, sources: sourcesSchema }),
  /** Scope items in order; `parent` names the item that one belongs under. */
  scope: z
    .array(
      z.strictObject({
        id: elementIdSchema,
        title: line(),
        text: sentence().optional(),
        parent: elementIdSchema.optional(),
        component: ref("component").optional(),
        sources: sourcesSchema,
      }),
    )
    .max(limits.list),
  cadence: z.strictObject({
    /** RFC 5545 recurrence rule, without DTSTART. */
    rrule: line(),
    /** The day of the first meeting; the rule counts from here. */
    start: daySchema,
    time: timeSchema,
    timeZone: timeZoneSchema,
    text: sentence(),
    sources: sourcesSchema,
  }),
  joining: factSchema,
  resources: z
    .array(
      z.strictObject({
        id: elementIdSchema,
        title: line(),
        text: sentence(),
        access: sentence(),
        sources: sourcesSchema,
      }),
    )
    .max(limits.list)
    .default([]),
  /** Who may bring a topic, and how. */
  intake: factSchema,
  consensus: z.strictObject({
    /** Days a last call stays open. */
    lastCallDays: z.int().min(1).max(90),
    /** Supports by others than the author that acceptance needs. */
    supportsNeeded: z.int().min(1).max(50),
    text: sentence(),
    sources: sourcesSchema,
  }),
  sources: sourcesSchema,
});
export type Charter = z.infer<typeof charterSchema>;
