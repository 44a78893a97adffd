/**
 * The Spec: the whole register at one revision, as one immutable value. Pages, exports and checks are
 * functions of it. How it is loaded is the server's business.
 */
import type { Exception } from "#domain/check/exception.ts";
import { groupBy } from "#domain/group-by.ts";
import { kinds } from "#domain/register/kinds.ts";
import type { AnyRecord, RegisterRecord } from "#domain/register/record/record.ts";
import type { Status } from "#domain/register/status.ts";
import { kindNames, toRecordId, type KindName } from "#domain/register/reference.ts";

export interface Spec {
  readonly revision: number;
  /** When the revision was made; ISO 8601, UTC. */
  readonly at: string;
  /** Live records of each kind, in the order of their addresses; kernels in the order of their rank. */
  readonly records: { readonly [Kind in KindName]: readonly RegisterRecord<Kind>[] };
  /** Every record by `collection/slug`, the retired ones too; by kind, and then in the order of `records`. */
  readonly byId: ReadonlyMap<string, AnyRecord>;
  /** Findings the group has accepted for a while. */
  readonly exceptions: readonly Exception[];
}

/** The live records of some kinds. */
export type ListsOf<Kind extends KindName> = Pick<Spec["records"], Kind>;

/** A record by its kind and slug, retired or not. */
export type FindRecord = <Kind extends KindName>(kind: Kind, slug: string) => RegisterRecord<Kind> | undefined;

export interface SpecInput {
  readonly revision: number;
  readonly at: string;
  readonly records: readonly AnyRecord[];
  readonly exceptions: readonly Exception[];
}

export function toSpec({ revision, at, records, exceptions }: SpecInput): Spec {
  const sorted = [...records].sort(compareRecords);
  const ofKind = groupBy(
    sorted.filter(({ retired }) => !retired),
    ({ kind }) => kind,
  );
  const live = Object.fromEntries(
    kindNames.map((kind) => [kind, ofKind.get(kind) ?? []]),
  ) as unknown as Spec["records"]; // each list holds only the records whose kind is its key
  return {
    revision,
    at,
    records: live,
    byId: new Map(sorted.map((record) => [toRecordId(record.kind, record.slug), record])),
    exceptions,
  };
}

/** The Spec after this one: records that are not named stay as they are, and lists that hold none of those named are shared. */
export function withRecords(spec: Spec, { revision, at, records, exceptions }: SpecInput): Spec {
  const byId = new Map(spec.byId);
  for (const record of records) byId.set(toRecordId(record.kind, record.slug), record);
  const touched = new Set(records.map(({ kind }) => kind));
  // To put all in order is dear: it is asked only where a record is new, or where a kernel may have another rank.
  if (byId.size > spec.byId.size || touched.has("kernel"))
    return toSpec({ revision, at, records: [...byId.values()], exceptions });
  const ofKind = groupBy(
    [...byId.values()].filter(({ kind, retired }) => !retired && touched.has(kind)),
    ({ kind }) => kind,
  );
  const lists = kindNames.map((kind) => [kind, touched.has(kind) ? (ofKind.get(kind) ?? []) : spec.records[kind]]);
  const live = Object.fromEntries(lists) as unknown as Spec["records"]; // each list holds only the records whose kind is its key
  return { revision, at, records: live, byId, exceptions };
}

const places = new Map(kindNames.map((kind, place) => [kind, place]));

/** Which of two records the register lists first. Two with one address are the same record. */
// By kind first: an order in which only two kernels ask for their rank is none among kernels and others, and what
// `sort` makes of it would depend on how the records came. Meetings are in order of their days, which are their slugs.
export function compareRecords(a: AnyRecord, b: AnyRecord): number {
  if (a.kind !== b.kind) return (places.get(a.kind) ?? 0) - (places.get(b.kind) ?? 0);
  if (a.kind === "kernel" && b.kind === "kernel" && a.body.rank !== b.body.rank) return a.body.rank - b.body.rank;
  return a.slug < b.slug ? -1 : a.slug === b.slug ? 0 : 1;
}

export function findRecord<Kind extends KindName>(
  spec: Pick<Spec, "byId">,
  kind: Kind,
  slug: string,
): RegisterRecord<Kind> | undefined {
  return spec.byId.get(toRecordId(kind, slug)) as RegisterRecord<Kind> | undefined; // the id names the kind
}

/** For what looks up records, and needs no more of a Spec. */
export const recordsOf =
  (spec: Pick<Spec, "byId">): FindRecord =>
  (kind, slug) =>
    findRecord(spec, kind, slug);

export const listRecords = (spec: Spec): readonly AnyRecord[] =>
  kindNames.flatMap((kind): readonly AnyRecord[] => spec.records[kind]);

// `kind` and `body` of a record always belong together, which TypeScript cannot follow through the union.
type Reader = {
  titleOf(body: unknown): string;
  summaryOf(body: unknown): string;
  statusOf(body: unknown): Status | undefined;
};
const readerOf = (record: AnyRecord): Reader => kinds[record.kind] as unknown as Reader;

export const toTitle = (record: AnyRecord): string => readerOf(record).titleOf(record.body);
export const toSummary = (record: AnyRecord): string => readerOf(record).summaryOf(record.body);
export const toStatus = (record: AnyRecord): Status | undefined => readerOf(record).statusOf(record.body);
