/** The shapes of answers about proposals. What is sent to make one is `contentSchema` of the domain. */
import { z } from "zod";
import { kindNames } from "#domain/register/reference.ts";
import { contentSchema, positionWords, anchorSchema } from "#domain/proposal/schema.ts";
import { proposalStates } from "#domain/proposal/proposal.ts";
import { sha256Schema } from "#domain/register/source.ts";
import { oneOf, slugSchema } from "#domain/text.ts";
import { address, findingSchema, headMembers, moment, revisionMembers } from "#api/schemas.ts";

const account = () => z.string().describe("An account, or `content` for an import.");

const lineMembers = {
  id: z.int().min(1),
  title: z.string(),
  author: account(),
  state: oneOf(proposalStates),
};

const links = z.object({ self: address("The proposal."), page: address("The proposal as a page.") });

export const proposalListSchema = z.object({
  ...headMembers,
  proposals: z.array(
    z.object({
      ...lineMembers,
      createdAt: moment(),
      closedAt: moment().nullable().describe("When it was accepted, rejected or withdrawn; null until then."),
      links,
    }),
  ),
  next: z.url().nullable().describe("Older ones; null where there are none."),
});
export type ProposalListAnswer = z.infer<typeof proposalListSchema>;

export const proposalSchema = z.object({
  ...headMembers,
  ...lineMembers,
  since: moment().describe("When it came into this state."),
  message: contentSchema.shape.message,
  changes: z.array(
    z.object({
      op: oneOf(["create", "update", "retire"]),
      kind: oneOf(kindNames),
      slug: slugSchema,
      base: z.int().min(1).optional().describe("The version it was written against."),
      body: z.unknown().optional(),
    }),
  ),
  contentHash: sha256Schema.describe("SHA-256 of `changes` in canonical JSON (RFC 8785); positions speak about one."),
  positions: z.array(
    z.object({
      by: account(),
      position: oneOf(positionWords),
      text: z.string().nullable(),
      at: moment(),
      contentHash: sha256Schema,
      isOutdated: z.boolean().describe("The content has changed in substance since."),
    }),
  ),
  concerns: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      text: z.string(),
      clears: z.string().describe("What would clear it."),
      owner: account(),
      at: moment(),
      state: oneOf(["open", "withdrawn", "closed"]),
      reason: z.string().nullable().describe("Why it is no longer open."),
    }),
  ),
  comments: z.array(
    z.object({
      seq: z.int().describe("The number of its event."),
      by: account(),
      at: moment(),
      text: z.string(),
      on: anchorSchema.nullable(),
      replyTo: z.int().nullable(),
    }),
  ),
  lastCallEndsAt: moment().nullable(),
  outcome: z.string().nullable().describe("What was written when it ended, or when changes were asked for."),
  revision: z.int().nullable().describe("The revision that accepting it made."),
  links,
});
export type ProposalAnswer = z.infer<typeof proposalSchema>;

export const outlookSchema = z.object({
  ...headMembers,
  ...revisionMembers,
  records: z.array(
    z.object({
      id: z.string().describe("`collection/slug`."),
      op: oneOf(["create", "update", "retire"]),
      version: z.int().min(1).describe("The version it would become."),
      hash: sha256Schema.describe("SHA-256 of the body it would have."),
      difference: z
        .array(
          z.object({
            op: oneOf(["added", "removed", "changed", "moved"]),
            path: z.string().describe("JSON Pointer into the newer body; into the older one where it was removed."),
            was: z.string().nullable().describe("JSON Pointer to where it stood before."),
            label: z.string(),
            before: z.unknown().optional(),
            after: z.unknown().optional(),
          }),
        )
        .describe("Field by field, against the newest version; empty for a new record and a retired one."),
    }),
  ),
  caused: z.array(findingSchema).describe("Findings there would be, and are not now."),
  mended: z.array(findingSchema).describe("Findings there are now, and would not be."),
});
export type OutlookAnswer = z.infer<typeof outlookSchema>;
export type OutlookRecord = OutlookAnswer["records"][number];
