/**
 * The shapes of all answers, as zod schemas: the answers are typed by them and the published JSON Schemas are
 * written from them (json-schema.ts). Readers must ignore members they do not know, so shapes may grow.
 */
import { z } from "zod";
import { levels } from "#domain/check/finding.ts";
import { listKinds } from "#domain/register/kinds.ts";
import { collections, kindNames, type KindName } from "#domain/register/reference.ts";
import { sha256Schema } from "#domain/register/source.ts";
import { daySchema, oneOf, slugSchema } from "#domain/text.ts";
import { machineNotations } from "#exports/machine-notations.ts";

/**
 * Semantic version of all that is answered and read: a new minor adds, a new major removes, renames or gives another
 * meaning. A check holds it against what was published last (api/format).
 */
export const FORMAT_VERSION = "1.24.0";

export const address = (description: string) => z.url().describe(description);
export const moment = () => z.iso.datetime();
const count = (description: string) => z.int().min(0).describe(description);

export const schemaMember = { $schema: address("The address of the JSON Schema that this answer fits.") };

/** What every answer but a single record begins with. */
export const headMembers = {
  ...schemaMember,
  formatVersion: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/)
    .describe("Semantic version of the format. Read any minor of a major you know; ignore unknown members."),
};

/** Which state of the whole register an answer was made from. */
export const revisionMembers = {
  revision: count("The revision of the register that this answer shows. The register at a revision never changes."),
  at: moment().describe("When that revision was made."),
};

/** Of a list that can be asked for a page at a time. */
const pageMembers = {
  next: address("Where the list goes on; null where this is its end.").nullable(),
};

const versionMembers = {
  version: z.int().min(1).describe("Number of the version within the record, from 1."),
  hash: sha256Schema.describe("SHA-256 of `body` in canonical JSON (RFC 8785)."),
  retired: z.boolean().describe("Whether this version took the record out of the register. Its body is the last one."),
  revision: z.int().min(1).describe("The revision of the register that brought this version."),
  at: moment().describe("When this version was made."),
  author: z.string().describe("Who wrote it."),
  message: z.string().describe("What the author said about it."),
  proposal: z.string().describe("The proposal that made it."),
};

const recordLinksSchema = z.object({
  record: address("The newest version of the record."),
  version: address("This version; its bytes never change."),
  versions: address("All versions."),
  page: address("The record as a page."),
});

const machineLinksSchema = recordLinksSchema.extend(
  Object.fromEntries(machineNotations.map(({ ending, label }) => [ending, address(`This version ${label}.`)])),
);

export const checkedSchema = z.object({
  on: daySchema.describe("The day that the checks were run for: that of the revision, so that it stays the same."),
  isClear: z.boolean().describe("Whether nothing stands against the standing, and no condition has to be looked at."),
  errors: count("Findings that are errors."),
  warnings: count("Findings that are warnings."),
  notes: count("Findings that are notes."),
  lapsed: count("Conditions that have ended."),
  conditions: count("Conditions that hold; see `conditions` in the body."),
  holdsUntil: daySchema.nullable().describe("The first day that ends a condition; null where none has a day."),
});

const carryingSchema = z.object({
  state: z
    .enum(["carried", "debt", "not-known", "not-owed"])
    .describe(
      "carried: a record that stands carries it. debt: it is agreed or provisional, and none does. not-known: what is named as carrying it has no version made since. not-owed: it is not agreed, or no longer stands.",
    ),
  reason: z.string().describe("Why, as a sentence for people; its words may change."),
  by: z.array(z.string()).describe("`collection/slug` of the records that the state rests on; empty where none is."),
});

/** A record at one version: what every kind has, with any body. */
export const recordSchema = z.object({
  id: z.string().describe("`collection/slug`, unique over all kinds, as references of any kind write it."),
  kind: oneOf(kindNames),
  slug: slugSchema,
  title: z.string(),
  status: z.string().nullable().describe("How far the record has got; null for kinds that have no status."),
  statusBy: z
    .enum(["group", "people", "guarantor", "register"])
    .nullable()
    .describe(
      "Whose word the status is: the group's, that of people or a guarantor whom the body names, or the register's reading of its sources. Null where `status` is.",
    ),
  ...versionMembers,
  checked: checkedSchema
    .optional()
    .describe(
      "Of pairs in the register as it stands: what the checks say of them. `status` is never to be read without it.",
    ),
  carrying: carryingSchema
    .optional()
    .describe("Of decisions in the register as it stands: whether it carries what was decided, or owes it."),
  body: z.unknown(),
  links: z.union([machineLinksSchema, recordLinksSchema]),
});
export type RecordAnswer = z.infer<typeof recordSchema>;

export const recordSchemas = Object.fromEntries(
  listKinds().map(({ name, schema }) => {
    const links = name === "machine" ? machineLinksSchema : recordLinksSchema;
    return [name, recordSchema.extend({ kind: z.literal(name), body: schema, links })];
  }),
) as unknown as Record<KindName, typeof recordSchema>; // one entry a kind; their bodies are narrower than unknown

export const versionLineSchema = z.object({
  id: z.string().describe("`collection/slug` of the record."),
  kind: oneOf(kindNames),
  slug: z.string(),
  ...versionMembers,
  body: z.looseObject({}).describe("The body of its kind, in canonical JSON (RFC 8785)."),
});
export type VersionLine = z.infer<typeof versionLineSchema>;

export const specSchema = z.object({
  ...headMembers,
  ...revisionMembers,
  edition: z
    .string()
    .nullable()
    .describe(
      "Always null: a revision may be named after it was read, and its bytes stay the same. Names stand at `/api/v1/editions`.",
    ),
  charter: recordSchemas.charter.nullable().describe("The group itself; null where the register has no charter yet."),
  ...Object.fromEntries(
    listKinds()
      .filter(({ name }) => name !== "charter")
      .map(({ name, collection, holds }) => [collection, z.array(recordSchemas[name]).describe(holds)]),
  ),
});
export type SpecAnswer = z.infer<typeof specSchema>;

export const listSchema = z.object({
  ...headMembers,
  ...revisionMembers,
  kind: oneOf(kindNames),
  total: count("How many records the list holds: all that are not retired."),
  records: z.array(recordSchema),
  ...pageMembers,
});
export type ListAnswer = z.infer<typeof listSchema>;

export const versionsSchema = z.object({
  ...headMembers,
  id: z.string().describe("`collection/slug` of the record."),
  kind: oneOf(kindNames),
  slug: slugSchema,
  total: count("How many versions there are."),
  versions: z
    .array(z.object({ ...versionMembers, links: z.object({ version: address("The version with its body.") }) }))
    .describe("Oldest first."),
  ...pageMembers,
});
export type VersionsAnswer = z.infer<typeof versionsSchema>;

export const findingSchema = z.object({
  rule: z.string().describe("The name of the rule."),
  level: oneOf(levels).describe("error: wrong. warning: likely wrong. note: worth knowing."),
  record: z.string().describe("`collection/slug`, or `register` where it is about no single record."),
  path: z.string().describe("JSON Pointer into the body of the record; empty for the record as a whole."),
  message: z.string().describe("What is wrong, and what would be right."),
});

export const findingsSchema = z.object({
  ...headMembers,
  ...revisionMembers,
  total: count("How many findings are open."),
  findings: z.array(findingSchema).describe("Open findings, errors first."),
  excepted: z
    .array(findingSchema.extend({ reason: z.string(), until: daySchema.describe("The last day the exception holds.") }))
    .describe("Findings that the group accepts for a while, with the reason: all of them, with the first page."),
  ...pageMembers,
});
export type FindingsAnswer = z.infer<typeof findingsSchema>;

const entryRowSchema = z.object({
  method: oneOf(["GET", "POST"]).describe("GET answers HEAD too."),
  path: z.string().describe("URI template (RFC 6570) of the addresses."),
  summary: z.string(),
  mediaType: z.string(),
  schemas: z.array(z.string()).describe("Names of the schemas an answer may fit; empty where it is not JSON."),
  request: z.string().nullable().describe("Name of the schema of the request body; null where there is none."),
  caching: oneOf(["immutable", "revalidate", "never"]),
  parameters: z.array(
    z.object({
      name: z.string(),
      in: oneOf(["path", "query"]),
      required: z.boolean(),
      description: z.string(),
      schema: z.record(z.string(), z.unknown()).describe("JSON Schema of the text that is given."),
    }),
  ),
  example: z.url().nullable().describe("An address that answers; null while the register has no record for one."),
});

export const entrySchema = z.object({
  ...headMembers,
  ...revisionMembers,
  links: z.object({
    self: address("This document."),
    spec: address("The whole register."),
    findings: address("Open findings of the checks."),
    changes: address("What changed, to follow the register by."),
    editions: address("Revisions that the group has named."),
    proposals: address("Proposals that everybody may see."),
    feed: address("Accepted proposals and last calls, as Atom."),
    jsonFeed: address("The same as JSON Feed."),
    calendar: address("Meetings and the ends of last calls, as iCalendar."),
    repository: address("The whole history, for git clone."),
    docs: address("This document as a page."),
  }),
  collections: z.array(
    z.object({
      kind: oneOf(kindNames),
      collection: z.enum(Object.values(collections)),
      title: z.string(),
      holds: z.string().describe("What records of the kind hold."),
      total: count("How many records there are."),
      records: address("All of them."),
      schema: address("The schema of one."),
    }),
  ),
  addresses: z.array(entryRowSchema).describe("Every address of the API."),
  schemas: z.array(z.object({ name: z.string(), title: z.string(), address: address("The schema itself.") })),
});
export type EntryAnswer = z.infer<typeof entrySchema>;

/** A step of the format, and what it changed in the schemas. */
export const formatSchema = z.object({
  ...headMembers,
  versions: z
    .array(
      z.object({
        version: z.string().describe("Semantic version."),
        on: daySchema.describe("The day on which it was published."),
        changes: z.array(
          z.object({
            op: oneOf(["added", "removed", "changed"]),
            place: z
              .string()
              .describe("Name of the schema and place in it; `#` begins the name of a part, `>` what is sent."),
            before: z.string().optional().describe("What stood there; `?` in front says that it could be missing."),
            after: z.string().optional(),
            isBreaking: z.boolean().describe("Whether programs that were written for the version before break."),
          }),
        ),
      }),
    )
    .describe("Newest first. Of the first one that was kept nothing is known to have changed."),
});

export const problemSchema = z.object({
  type: address("Which kind of problem; leads to its description."),
  title: z.string(),
  status: z.int().min(400).max(599),
  detail: z.string().describe("What went wrong this time."),
  hint: z.string().optional().describe("What would be right."),
  parameter: z.string().optional().describe("The query parameter that is meant."),
  errors: z
    .array(z.object({ pointer: z.string().describe("JSON Pointer, as a fragment."), detail: z.string() }))
    .optional(),
});
