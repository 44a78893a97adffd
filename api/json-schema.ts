/**
 * The published JSON Schemas (2020-12), written from the zod schemas of the answers. Each stands alone under its
 * own address and lets unknown members pass, because formats grow.
 */
import { z } from "zod";
import { listKinds } from "#domain/register/kinds.ts";
import { attestationSchema } from "#domain/pair/attestation/schema.ts";
import { eventSchema, rejectionSchema, stateSchema, transitionSchema } from "#domain/machine/schema.ts";
import type { KindName } from "#domain/register/reference.ts";
import { factSchema, sourceSchema } from "#domain/register/source.ts";
import { positionSchema } from "#domain/topic/schema.ts";
import { contentSchema } from "#domain/proposal/schema.ts";
import { toSchemaAddress } from "#exports/addresses.ts";
import {
  answeredPairSchema,
  derivedSchema,
  graphSchema,
  hopSchema,
  legSchema,
  pathSchema,
  reasonSchema,
  verdictSchema,
} from "#api/pair-schemas.ts";
import { agendaSchema } from "#api/agenda-schema.ts";
import { changesSchema } from "#api/change-schemas.ts";
import { machineDifferenceSchema } from "#api/difference-schema.ts";
import { editionListSchema, editionSchema } from "#api/edition-schemas.ts";
import { kernelImageSchema } from "#api/kernel-image-schema.ts";
import { noteReadingSchema } from "#api/note-reading-schemas.ts";
import { revisionDifferenceSchema } from "#api/notes-schemas.ts";
import { outlookSchema, proposalListSchema, proposalSchema } from "#api/proposal-schemas.ts";
import { eventListSchema, replaySchema, testKitSchema } from "#api/replay-schemas.ts";
import { searchSchema } from "#api/search-schema.ts";
import {
  entrySchema,
  findingsSchema,
  formatSchema,
  listSchema,
  problemSchema,
  recordSchemas,
  schemaMember,
  specSchema,
  versionLineSchema,
  versionsSchema,
} from "#api/schemas.ts";

interface Shape {
  readonly title: string;
  readonly description: string;
  readonly schema: z.ZodObject;
  /** Of what is sent to the server, which reads strictly; else of what it answers. */
  readonly isRequest?: boolean;
}

const single = Object.fromEntries(
  listKinds().map(({ name, label, holds }) => [
    name,
    {
      title: `One ${label}`,
      description: `${holds} One record at one version.`,
      schema: z.object({ ...schemaMember, ...recordSchemas[name].shape }),
    },
  ]),
) as unknown as Record<KindName, Shape>; // one entry a kind

const lists = Object.fromEntries(
  listKinds().map(({ name, heading, holds }) => [
    `${name}-list`,
    {
      title: heading,
      description: `${holds} All records of the kind that are not retired.`,
      schema: listSchema.extend({ kind: z.literal(name), records: z.array(recordSchemas[name]) }),
    },
  ]),
) as unknown as Record<`${KindName}-list`, Shape>; // one entry a kind

/** Every published schema by its name. */
export const shapes = {
  entry: { title: "Entry document", description: "Where everything is.", schema: entrySchema },
  spec: {
    title: "The register",
    description: "Every record that is not retired, at one revision.",
    schema: specSchema,
  },
  ...single,
  ...lists,
  "version-line": {
    title: "Version, as a line",
    description: "One version of a record, in the list of all that is sent a line each.",
    schema: versionLineSchema,
  },
  agenda: { title: "Next agenda", description: "What the next meeting is to talk about.", schema: agendaSchema },
  "pair-verdict": {
    title: "Verdict of a pair",
    description: "Whether one may go from one kernel to another in one step, and why.",
    schema: verdictSchema,
  },
  "pair-path": {
    title: "Path over pairs",
    description: "The way from one kernel to another over pairs on record, or what is missing for one.",
    schema: pathSchema,
  },
  "pair-graph": {
    title: "Graph of pairs",
    description: "The pairs that answer yes, in the form of Cincinnati.",
    schema: graphSchema,
  },
  search: { title: "Search", description: "What fits a query, by kind.", schema: searchSchema },
  versions: { title: "Versions", description: "The history of one record.", schema: versionsSchema },
  difference: {
    title: "Difference of two revisions",
    description: "What changed from one revision of the register to another.",
    schema: revisionDifferenceSchema,
  },
  "machine-difference": {
    title: "Difference of a machine",
    description:
      "What differs between two versions of a machine by meaning, how grave it is, and what became of each name.",
    schema: machineDifferenceSchema,
  },
  changes: {
    title: "Changes",
    description: "What changed after a revision, and what each change means for those who rely on the record.",
    schema: changesSchema,
  },
  edition: {
    title: "Edition",
    description: "A named revision, with what changed since the edition before and what each change means.",
    schema: editionSchema,
  },
  "edition-list": { title: "Editions", description: "Named revisions, newest first.", schema: editionListSchema },
  format: {
    title: "Versions of the format",
    description: "What changed in the schemas from one version to the next.",
    schema: formatSchema,
  },
  findings: {
    title: "Findings",
    description: "What the checks report on the day they are asked.",
    schema: findingsSchema,
  },
  proposal: {
    title: "Proposal",
    description: "What somebody proposes to change, and what was said about it.",
    schema: proposalSchema,
  },
  "proposal-list": {
    title: "Proposals",
    description: "Proposals that everybody may see, newest first.",
    schema: proposalListSchema,
  },
  "proposal-content": {
    title: "Content of a proposal",
    description: "What is sent to propose changes: all of them are accepted, or none.",
    schema: contentSchema,
    isRequest: true,
  },
  attestation: {
    title: "Attestation",
    description: "What is sent to record a test of a pair; it becomes a proposal.",
    schema: attestationSchema,
    isRequest: true,
  },
  outlook: {
    title: "Outlook",
    description: "What accepting a proposal would do, as of the day it is asked.",
    schema: outlookSchema,
  },
  replay: {
    title: "Replay",
    description: "Whether a machine can have taken a list of events or a log, or where it cannot have gone on.",
    schema: replaySchema,
  },
  "event-list": {
    title: "List of events",
    description: "What is sent to be replayed, where it is not a log.",
    schema: eventListSchema,
    isRequest: true,
  },
  "note-reading": {
    title: "Notes, as they were read",
    description: "What mails and notes say, and what each of their sentences may become in the register.",
    schema: noteReadingSchema,
  },
  "kernel-image": {
    title: "Image of a kernel, as it was read",
    description: "Which compatible strings the image of a kernel lists, and which components have them.",
    schema: kernelImageSchema,
  },
  "test-kit": {
    title: "Test kit",
    description: "What implementations of a machine are tested with.",
    schema: testKitSchema,
  },
  problem: { title: "Problem", description: "The answer to a request that failed (RFC 9457).", schema: problemSchema },
} as const satisfies Record<string, Shape>;

export type SchemaName = keyof typeof shapes;

export const schemaNames = Object.keys(shapes) as readonly SchemaName[]; // the keys of a literal

export const isSchemaName = (name: string): name is SchemaName => Object.hasOwn(shapes, name);

/** Parts that a schema uses more than once are written once, under these names. */
const parts = z.registry<{ id: string }>();
parts.add(sourceSchema, { id: "source" });
parts.add(factSchema, { id: "fact" });
parts.add(stateSchema, { id: "state" });
parts.add(eventSchema, { id: "event" });
parts.add(transitionSchema, { id: "transition" });
parts.add(rejectionSchema, { id: "rejection" });
parts.add(positionSchema, { id: "position" });
parts.add(derivedSchema, { id: "derived" });
parts.add(reasonSchema, { id: "reason" });
parts.add(answeredPairSchema, { id: "answeredPair" });
parts.add(hopSchema, { id: "hop" });
parts.add(legSchema, { id: "leg" });
for (const { name, schema } of listKinds()) {
  parts.add(schema, { id: `${name}Body` });
  parts.add(recordSchemas[name], { id: `${name}Record` });
}

/** Its `$id` is the address it is published at. */
export function toJsonSchema(name: SchemaName, base: string): object {
  const { title, description, schema, isRequest = false }: Shape = shapes[name];
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: isRequest ? "input" : "output",
    metadata: parts,
    override: ({ zodSchema, jsonSchema }) => {
      const described = z.globalRegistry.get(zodSchema)?.description;
      if (described !== undefined) jsonSchema.description ??= described;
      // Strict towards authors, lenient towards readers: a later minor version adds members.
      if (!isRequest) delete jsonSchema.additionalProperties;
      // In an answer every list is there; what stands in when it is left out concerns authors.
      delete jsonSchema.default;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  return { $schema, $id: toSchemaAddress(base, name), title, description, ...rest };
}
