/** Rows of the database as values of the domain. A row that does not fit is damage, and is never passed on. */
import { createHash } from "node:crypto";
import { z } from "zod";
import { exceptionsSchema, type Exception } from "#domain/check/exception.ts";
import type { Edition } from "#domain/edition/edition.ts";
import { editionTagSchema } from "#domain/edition/schema.ts";
import { parseStoredBody, parseWith } from "#domain/register/parse.ts";
import type { Issue } from "#domain/problem.ts";
import { proposalTable } from "#domain/proposal/lifecycle.ts";
import { proposalStates } from "#domain/proposal/proposal.ts";
import type { ProposalEvent, StepType } from "#domain/proposal/schema.ts";
import type { AnyRecord, VersionHead } from "#domain/register/record/record.ts";
import { kindNames, toRecordId } from "#domain/register/reference.ts";
import type { Result } from "#domain/result.ts";
import type { SaidProposal } from "#domain/search/proposal-document.ts";
import type { ProposalLine } from "#api/row.ts";
import type { LastCallNews } from "#exports/feeds/feed.ts";
import { parseJsonText } from "#texts/json/parse-json-text.ts";
import type { StoredVersion } from "#api/row.ts";
import { openLatelyRead } from "#server/store/lately-read.ts";
import type { Revision } from "#domain/register/record/revision.ts";

export class DamagedRow extends Error {
  override readonly name = "DamagedRow";
}

export const instant = z.iso.datetime();

const versionRowSchema = z.object({
  kind: z.enum(kindNames),
  slug: z.string(),
  number: z.int().min(1),
  revisionNumber: z.int().min(1),
  hash: z.string(),
  body: z.string(),
  retired: z.boolean(),
  author: z.string(),
  message: z.string(),
  proposalId: z.int(),
  at: instant,
});

/** A composition is searched once for each body, and every reader of an old version would have it searched again. */
const findMachine = openLatelyRead<object>(100);

export function toVersion(row: unknown): AnyRecord {
  const { revisionNumber, proposalId, body, ...rest } = requireRow(versionRowSchema, row, "a version");
  const name = `version ${rest.number} of ${toRecordId(rest.kind, rest.slug)}`;
  if (toTextHash(body) !== rest.hash) throw new DamagedRow(`${name}: its text does not have the hash ${rest.hash}`);
  const parse = (): object => requireParsed(parseStoredBody(rest.kind, parseJson(body, name)), name);
  const parsed = rest.kind === "machine" ? findMachine(rest.hash, parse) : parse();
  return { ...rest, body: parsed, revision: revisionNumber, proposal: String(proposalId) } as AnyRecord; // the body was parsed by the schema of `kind`
}

const versionHeadRowSchema = versionRowSchema.omit({ body: true });

/** Without its body, which nobody has to read or to parse for this. */
export function toVersionHead(row: unknown): VersionHead {
  const { revisionNumber, proposalId, ...rest } = requireRow(versionHeadRowSchema, row, "a version");
  return { ...rest, revision: revisionNumber, proposal: String(proposalId) };
}

/** As it is kept. */
export function toStoredVersion(row: unknown): StoredVersion {
  const { revisionNumber, proposalId, ...rest } = requireRow(versionRowSchema, row, "a version");
  return { ...rest, revision: revisionNumber, proposal: String(proposalId) };
}

const stateRowSchema = z.object({ number: z.int().min(1), at: instant, exceptions: z.string() });

/** What a revision fixes besides the records. */
export function toRevisionState(row: unknown): { readonly at: string; readonly exceptions: readonly Exception[] } {
  const { number, at, exceptions } = requireRow(stateRowSchema, row, "a revision");
  const name = `the exceptions of revision ${number}`;
  return { at, exceptions: requireParsed(parseWith(exceptionsSchema, parseJson(exceptions, name)), name) };
}

const revisionRowSchema = z.object({
  number: z.int().min(1),
  at: instant,
  proposalId: z.int(),
  proposal: z.object({ title: z.string(), message: z.string(), author: z.string() }),
  versions: z.array(z.object({ kind: z.enum(kindNames), slug: z.string(), number: z.int(), retired: z.boolean() })),
});

export function toRevision(row: unknown): Revision {
  const { proposalId, proposal, versions, ...rest } = requireRow(revisionRowSchema, row, "a revision");
  const changes = versions
    .sort((a, b) => compareText(toRecordId(a.kind, a.slug), toRecordId(b.kind, b.slug)))
    .map(({ kind, slug, number, retired }) => ({
      kind,
      slug,
      version: number,
      op: retired ? ("retire" as const) : number === 1 ? ("create" as const) : ("update" as const),
    }));
  return { ...rest, ...proposal, proposal: String(proposalId), changes };
}

const committedRowSchema = z.object({
  number: z.int().min(1),
  at: instant,
  authorName: z.string(),
  proposal: z.object({ id: z.int(), title: z.string(), message: z.string(), createdAt: instant }),
});

export const toCommitted = (row: unknown): z.output<typeof committedRowSchema> =>
  requireRow(committedRowSchema, row, "a revision");

const editionRowSchema = z
  .object({
    tag: editionTagSchema,
    revisionNumber: z.int().min(1),
    title: z.string(),
    message: z.string(),
    by: z.string(),
    authorName: z.string(),
    at: instant,
  })
  .transform(({ tag, revisionNumber: revision, ...rest }) => ({ tag, revision, ...rest }));

export const toEdition = (row: unknown): Edition => requireRow(editionRowSchema, row, "an edition");

const eventTypes = ["draft", ...(Object.keys(proposalTable) as StepType[])] as const;

const eventRowSchema = z.object({
  proposalId: z.int().min(1),
  seq: z.int().min(1),
  at: instant,
  by: z.string(),
  type: z.enum(eventTypes),
  body: z.string(),
});

export function toEvent(row: unknown): { readonly proposal: number; readonly event: ProposalEvent } {
  const { proposalId, body, ...stamp } = requireRow(eventRowSchema, row, "an event of a proposal");
  const said = parseJson(body, `event ${stamp.seq} of proposal ${proposalId}`) as object;
  // What an event says was parsed when it came in. An import says more than a form may, and is read back all the same.
  return { proposal: proposalId, event: { ...said, ...stamp } as ProposalEvent };
}

const lastCallRowSchema = z.object({
  proposal: z.object({ title: z.string(), message: z.string(), author: z.string() }),
});

export function toStartedLastCall(row: unknown): LastCallNews {
  const { proposal, event } = toEvent(row);
  const { proposal: about } = requireRow(lastCallRowSchema, row, `event ${event.seq} of proposal ${proposal}`);
  if (event.type !== "start-last-call")
    throw new DamagedRow(`event ${event.seq} of proposal ${proposal}: no last call`);
  return { proposal, ...about, at: event.at, seq: event.seq, endsAt: event.endsAt };
}

const proposalRowSchema = z.object({
  id: z.int().min(1),
  title: z.string(),
  author: z.string(),
  state: z.enum(proposalStates),
  createdAt: instant,
  closedAt: instant.nullable(),
});

export function toProposalLine(row: unknown): ProposalLine {
  const { closedAt, ...rest } = requireRow(proposalRowSchema, row, "a proposal");
  return { ...rest, ...(closedAt !== null && { closedAt }) };
}

const saidRowSchema = proposalRowSchema
  .omit({ closedAt: true })
  .extend({ message: z.string(), _count: z.object({ events: z.int() }) });

export function toSaidProposal(row: unknown): Omit<SaidProposal, "said"> {
  const { _count, ...rest } = requireRow(saidRowSchema, row, "a proposal");
  return { ...rest, length: _count.events };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

// Of a text that is canonical JSON already, this is the content hash.
const toTextHash = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

export function requireRow<Schema extends z.ZodType>(schema: Schema, row: unknown, name: string): z.output<Schema> {
  return requireParsed(parseWith(schema, row), name);
}

function requireParsed<Value>(parsed: Result<Value, readonly Issue[]>, name: string): Value {
  if (parsed.ok) return parsed.value;
  const [first] = parsed.failure;
  throw new DamagedRow(`${name}: ${first?.path ?? ""} ${first?.message ?? "cannot be read"}`);
}

function parseJson(text: string, name: string): unknown {
  const parsed = parseJsonText(text);
  if (!parsed.ok) throw new DamagedRow(`${name}: its text is not JSON`);
  return parsed.value;
}
