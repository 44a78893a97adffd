/** The versions that came after a revision, a page at a time, each classed against the one before. */
import { toClassifiedChange, type ClassifiedChange } from "#domain/change/classified-change.ts";
import { machinesOf } from "#domain/machine/property/examine.ts";
import type { FindMachine } from "#domain/machine/state-space/composition.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import type { Spec } from "#domain/register/spec.ts";
import type { Cursor } from "#api/parameters.ts";
import type { Reader } from "#server/store/database.ts";
import { toVersion } from "#server/store/rows.ts";

export interface ChangesOrder {
  readonly since: number;
  /** The last revision that counts. */
  readonly until: number;
  /** Where the page begins. */
  readonly from?: Cursor | undefined;
}

export interface ListedChanges {
  readonly changes: readonly ClassifiedChange[];
  /** Where the next page begins, as `revision.passed`; undefined on the last. */
  readonly next?: string;
  /** More was to be passed over than the revision has: what comes after would be left out in silence. */
  readonly isBeyond?: true;
}

const CHANGES_LISTED = 100;

/** Comparing two large machines takes a second: a page ends where it has taken long, so that the list can be walked. */
const MOST_MS = 5_000;

export async function listChanges(
  reader: Reader,
  { since, until, from = { revision: since + 1, passed: 0 } }: ChangesOrder,
  findSpec: (revision: number) => Promise<Spec>,
  mostMs = MOST_MS,
): Promise<ListedChanges> {
  const inFirst = from.passed > 0 ? await reader.version.count({ where: { revisionNumber: from.revision } }) : 0;
  if (from.passed > inFirst) return { changes: [], isBeyond: true };
  const rows = await reader.version.findMany({
    where: { revisionNumber: { gte: Math.max(from.revision, since + 1), lte: until } },
    orderBy: [{ revisionNumber: "asc" }, { kind: "asc" }, { slug: "asc" }],
    skip: from.passed,
    take: CHANGES_LISTED + 1,
  });
  const afters = rows.slice(0, CHANGES_LISTED).map(toVersion);
  const befores = await findBefores(reader, afters);
  const decisions = await listDecisions(reader, afters);
  const changes: ClassifiedChange[] = [];
  const began = performance.now();
  for (const after of afters) {
    if (changes.length > 0 && performance.now() - began > mostMs) break;
    const isJoined = after.kind === "machine" && after.body.composes.length > 0;
    const find: FindMachine = isJoined ? machinesOf(await findSpec(after.revision)) : () => undefined;
    const before = befores.get(toKey(after, after.number - 1));
    changes.push(toClassifiedChange({ before, after }, decisions.get(after.revision) ?? [], find));
  }
  const last = changes.at(-1)?.version;
  if (rows.length <= changes.length || !last) return { changes };
  const ofLast = changes.filter(({ version }) => version.revision === last.revision).length;
  const passed = ofLast + (last.revision === from.revision ? from.passed : 0);
  return { changes, next: `${last.revision}.${passed}` };
}

const toKey = ({ kind, slug }: AnyRecord, number: number): string => `${kind} ${slug} ${number}`;

async function findBefores(reader: Reader, afters: readonly AnyRecord[]): Promise<ReadonlyMap<string, AnyRecord>> {
  const wanted = afters.flatMap(({ kind, slug, number }) => (number > 1 ? [{ kind, slug, number: number - 1 }] : []));
  if (wanted.length === 0) return new Map();
  const rows = await reader.version.findMany({ where: { OR: wanted } });
  return new Map(rows.map(toVersion).map((version) => [toKey(version, version.number), version]));
}

async function listDecisions(
  reader: Reader,
  afters: readonly AnyRecord[],
): Promise<ReadonlyMap<number, readonly AnyRecord[]>> {
  const revisions = [...new Set(afters.map(({ revision }) => revision))];
  const rows = await reader.version.findMany({ where: { kind: "decision", revisionNumber: { in: revisions } } });
  const found = rows.map(toVersion);
  return new Map(revisions.map((number) => [number, found.filter(({ revision }) => revision === number)]));
}
