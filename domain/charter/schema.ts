/** The charter: what the group is, when it meets, how to join and how it comes to agree. Exactly one record, slug `group`. */
import { z } from "zod";
import { limits } from "#domain/limits.ts";
import { ref } from "#domain/register/reference.ts";
import { factSchema, sourcesSchema } from "#domain/register/source.ts";
import {
  addressSchema,
  daySchema,
  elementIdSchema,
  line,
  listOf,
  mailboxSchema,
  prose,
  sentence,
  timeSchema,
  timeZoneSchema,
} from "#domain/text.ts";

const scopeItemSchema = z.strictObject({
  id: elementIdSchema,
  title: line(),
  text: sentence().optional(),
  parent: elementIdSchema.optional().describe("The scope item that this one belongs under."),
  component: ref("component").optional(),
  sources: sourcesSchema,
});

const cadenceSchema = z.strictObject({
  rrule: line().describe("RFC 5545 recurrence rule, without DTSTART."),
  start: daySchema.describe("Day of the first meeting; the rule counts from here."),
  time: timeSchema.describe("Time of day in `timeZone`."),
  timeZone: timeZoneSchema,
  text: sentence(),
  sources: sourcesSchema,
});

const resourceSchema = z.strictObject({
  id: elementIdSchema,
  title: line(),
  text: sentence(),
  access: sentence().describe("Who may see it, and on what condition."),
  sources: sourcesSchema,
});

const lastCallDaysSchema = z.int().min(1).max(90).describe("Days that a last call stays open.");

const consensusSchema = z.strictObject({
  lastCallDays: lastCallDaysSchema,
  supportsNeeded: z.int().min(1).max(50).describe("Supports by others than the author that acceptance needs."),
  facts: z
    .strictObject({
      lastCallDays: lastCallDaysSchema,
      supportsNeeded: z
        .int()
        .min(0)
        .max(50)
        .describe("Supports by others than the author; with none, a chair who is not the author confirms it alone."),
    })
    .optional()
    .describe(
      "The short track: for proposals that change nothing but what was said and done, which is meetings, topics, actions and people. Left out: there is none.",
    ),
  text: sentence(),
  sources: sourcesSchema,
});

export const charterSchema = z.strictObject({
  title: line().describe("Full name of the group."),
  shortTitle: line().describe("The name as it stands in the head of every page."),
  purpose: prose().describe("What the group is for."),
  list: z
    .strictObject({
      name: line(),
      address: addressSchema.describe("Where its mails can be read."),
      mailbox: mailboxSchema
        .optional()
        .describe("The address that mails to it are sent to. Left out, nothing is sent from here."),
      sources: sourcesSchema,
    })
    .describe("The mailing list that notes go to."),
  scope: z.array(scopeItemSchema).max(limits.scope).describe("What the group deals with, in order."),
  cadence: cadenceSchema.describe("When the group meets."),
  joining: factSchema.describe("How to take part."),
  resources: listOf(resourceSchema).describe("Recordings, slides and the like."),
  intake: factSchema.describe("Who may bring a topic, and how."),
  consensus: consensusSchema.describe("How the group comes to agree."),
  downstreams: z
    .array(
      z.strictObject({
        id: elementIdSchema,
        title: line().describe("The distribution, the cloud."),
        text: sentence().describe("What it holds over the baseline, and who answers for it."),
        sources: sourcesSchema,
      }),
      { error: "must be a list" },
    )
    .max(limits.downstreams, { error: `holds more than ${limits.downstreams} entries` })
    .optional()
    .describe("Who holds upgrade pairs of their own over those of the baseline."),
  featureRule: ref("decision")
    .optional()
    .describe(
      "The decision that says when a feature that closes a way back may be switched on; shown wherever one is named.",
    ),
  license: addressSchema
    .optional()
    .describe("The address of the licence that the register's data are under. Left out, nothing is said about it."),
  sources: sourcesSchema,
});
export type Charter = z.infer<typeof charterSchema>;
