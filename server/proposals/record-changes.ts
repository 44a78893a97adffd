/** What a proposal does to each of its records, for its page: field by field, and what is new as it will be drawn. */
import { kinds } from "#domain/register/kinds.ts";
import { parseBody } from "#domain/register/parse.ts";
import type { Proposal } from "#domain/proposal/proposal.ts";
import type { ProposedChange } from "#domain/proposal/schema.ts";
import { diffBodies, type Change } from "#domain/register/record/diff.ts";
import { toContentHash, type Json } from "#domain/register/record/canonical.ts";
import type { AnyRecord, Version } from "#domain/register/record/record.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { toTitle, withRecords, type Spec } from "#domain/register/spec.ts";
import type { DifferenceShown, RecordChange } from "#exports/difference-shown.ts";
import type { NewMachine } from "#server/diagrams/machine-to-draw.ts";
import { findNewToDraw } from "#server/register/machine-facts.ts";
import { toDifferenceShown } from "#server/register/difference-shown.ts";
import type { Register } from "#server/register/register.ts";

/** Of a larger proposal one record is shown at a time. */
const MOST_SHOWN = 20;

type Source = Pick<Register, "listVersions" | "work" | "drawDifference">;

interface Shown {
  readonly changes: readonly RecordChange[];
  /** The register with all that is proposed in it, whatever the checks say. */
  readonly next: Spec;
}

/** `show` is the record of a large proposal that is shown. */
export async function findRecordChanges(
  register: Source,
  spec: Spec,
  proposal: Proposal,
  show: string | undefined,
): Promise<Shown> {
  const { content, id, since: at } = proposal;
  const isSmall = content.changes.length <= MOST_SHOWN;
  const changes = await Promise.all(
    content.changes.map(async (change): Promise<RecordChange> => {
      const record = toRecordId(change.kind, change.slug);
      const after = change.op === "retire" ? undefined : toProposed(proposal, change);
      const named = { record, title: toChangeTitle(spec, change), change, ...(after && { after }) };
      if (!isSmall && record !== show) return { ...named, difference: undefined, made: undefined };
      const versions: readonly Version[] = await register.listVersions(change.kind, change.slug);
      const base = "base" in change ? versions.find(({ number }) => number === change.base) : undefined;
      const before = base as AnyRecord | undefined; // kind and body of a version belong together
      return {
        ...named,
        ...(before && { before }),
        difference: await toDifference(register, spec, proposal, { change, before, after }),
        drawing: change.op === "create" && after?.kind === "machine" ? await drawNew(register, spec, after) : undefined,
        made: versions.find(({ proposal }) => proposal === String(id)),
      };
    }),
  );
  const records = changes.flatMap(({ after }) => after ?? []);
  return {
    changes,
    next: withRecords(spec, { revision: spec.revision + 1, at, records, exceptions: spec.exceptions }),
  };
}

/** A record as it would be, whether or not the register would take it. */
function toProposed(
  { id, author, since, content }: Proposal,
  change: Extract<ProposedChange, { body: unknown }>,
): AnyRecord | undefined {
  const parsed = parseBody(change.kind, change.body);
  if (!parsed.ok) return undefined;
  return {
    kind: change.kind,
    slug: change.slug,
    number: change.op === "update" ? change.base + 1 : 1,
    retired: false,
    hash: toContentHash(parsed.value as unknown as Json), // bodies hold JSON only
    author,
    message: content.title,
    proposal: String(id),
    revision: 0,
    at: since,
    body: parsed.value,
  } as AnyRecord; // parsed by the schema of `kind`
}

interface Sides extends Pick<RecordChange, "change"> {
  readonly before: AnyRecord | undefined;
  /** Read by the schema of its kind, which gives the order of the fields back: events keep them in canonical order. */
  readonly after: AnyRecord | undefined;
}

async function toDifference(
  register: Source,
  spec: Spec,
  { id, length }: Proposal,
  { change, before, after }: Sides,
): Promise<DifferenceShown> {
  const { kind, slug, op } = change;
  if (op === "retire") return { changes: [] };
  if (!after) throw new Error(`the body of ${kind} ${slug} was parsed when it was proposed`);
  // A new record starts from nothing, and a list with nothing in it says nothing.
  if (op === "create" || !before) return { changes: diffBodies({} as never, after.body).filter(isSaid) };
  const sides = { kind, slug, before: before.body, after: after.body };
  return toDifferenceShown(register, spec, `proposal ${id} ${length}`, sides);
}

const isSaid = ({ after }: Change): boolean => !Array.isArray(after) || after.length > 0;

/** What the proposal calls the record; what the register does, where it says nothing itself. */
function toChangeTitle(spec: Spec, change: ProposedChange): string {
  if (change.op !== "retire") return kinds[change.kind].titleOf(change.body as never);
  const record = spec.byId.get(toRecordId(change.kind, change.slug));
  return record ? toTitle(record) : change.slug;
}

/** A machine that a proposal would make. */
async function drawNew(register: Source, spec: Spec, { slug, body }: NewMachine): Promise<RecordChange["drawing"]> {
  const machine = await findNewToDraw(register, { slug, body }, spec);
  if (!machine) return undefined;
  const drawn = await register.drawDifference(machine);
  return { isDifference: false, svg: drawn.ok ? drawn.value.svg : null };
}
