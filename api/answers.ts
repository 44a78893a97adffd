/** The values that answers are made of. Members stand in the order in which people read them. */
import type { CheckReport, Finding } from "#domain/check/finding.ts";
import { findCarrying, toCarryingWords } from "#domain/decision/carrying.ts";
import { listKinds } from "#domain/register/kinds.ts";
import type { AnyRecord, RegisterRecord, Version } from "#domain/register/record/record.ts";
import { toRecordId, type KindName } from "#domain/register/reference.ts";
import { toChecked } from "#api/checked.ts";
import { toStatus, toTitle, type Spec } from "#domain/register/spec.ts";
import { findStatusOwner } from "#domain/register/status-owner.ts";
import {
  toPageAddress,
  toRecordAddress,
  toSchemaAddress,
  toVersionAddress,
  toVersionsAddress,
} from "#exports/addresses.ts";
import { machineNotations } from "#exports/machine-notations.ts";
import type { SchemaName } from "#api/json-schema.ts";
import type { ListPage } from "#api/list-page.ts";
import {
  FORMAT_VERSION,
  type FindingsAnswer,
  type ListAnswer,
  type RecordAnswer,
  type SpecAnswer,
  type VersionsAnswer,
} from "#api/schemas.ts";

export const toHead = (base: string, name: SchemaName) => ({
  $schema: toSchemaAddress(base, name),
  formatVersion: FORMAT_VERSION,
});

/** Of an answer that is made from the whole register at a revision. */
export const toRegisterHead = ({ revision, at }: Pick<Spec, "revision" | "at">, base: string, name: SchemaName) => ({
  ...toHead(base, name),
  revision,
  at,
});

/** The same for a record and for its newest version, and at every revision: both are one answer with one tag. */
export function toRecordAnswer(version: Version, base: string): RecordAnswer {
  const { kind, slug, number } = version;
  const record = version as AnyRecord; // a version pairs a kind with its own body
  const address = toVersionAddress(base, version, number);
  return {
    id: toRecordId(kind, slug),
    kind,
    slug,
    title: toTitle(record),
    status: toStatus(record) ?? null,
    statusBy: findStatusOwner(record)?.by ?? null,
    ...toVersionMembers(version),
    body: version.body,
    links: {
      record: toRecordAddress(base, version),
      version: address,
      versions: toVersionsAddress(base, version),
      page: toPageAddress(base, version),
      ...(kind === "machine"
        ? Object.fromEntries(machineNotations.map(({ ending }) => [ending, `${address}.${ending}`]))
        : {}),
    },
  };
}

export function toSpecAnswer(spec: Spec, base: string): SpecAnswer {
  const [charter] = spec.records.charter;
  const others = listKinds().filter(({ name }) => name !== "charter");
  return {
    ...toRegisterHead(spec, base, "spec"),
    edition: null,
    charter: charter ? toRecordAnswer(charter, base) : null,
    ...Object.fromEntries(
      others.map(({ name, collection }) => [collection, toRecordAnswers(spec, spec.records[name], base)]),
    ),
  };
}

export const toListAnswer = (
  spec: Spec,
  kind: KindName,
  { shown, total, next }: ListPage<RegisterRecord>,
  base: string,
): ListAnswer => ({
  ...toRegisterHead(spec, base, `${kind}-list`),
  kind,
  total,
  records: toRecordAnswers(spec, shown, base),
  next,
});

export const toVersionsAnswer = (
  { kind, slug }: Pick<Version, "kind" | "slug">,
  { shown, total, next }: ListPage<Version>,
  base: string,
): VersionsAnswer => ({
  ...toHead(base, "versions"),
  id: toRecordId(kind, slug),
  kind,
  slug,
  total,
  versions: shown.map((version) => ({
    ...toVersionMembers(version),
    links: { version: toVersionAddress(base, version, version.number) },
  })),
  next,
});

export const toFindingsAnswer = (
  spec: Spec,
  { shown, passed, total, next }: ListPage<Finding>,
  excepted: CheckReport["excepted"],
  base: string,
): FindingsAnswer => ({
  ...toRegisterHead(spec, base, "findings"),
  total,
  findings: shown.map(toFinding),
  excepted: passed > 0 ? [] : excepted.map((one) => ({ ...toFinding(one), reason: one.reason, until: one.until })),
  next,
});

export const toFinding = ({ rule, level, record, path, message }: Finding) => ({ rule, level, record, path, message });

/** A record as it stands in the register: of some kinds more than its version, because of what others say. */
export function toCurrentAnswer(spec: Spec, record: AnyRecord, base: string): RecordAnswer {
  const { body, links, ...rest } = toRecordAnswer(record, base);
  return { ...rest, ...toStanding(spec, record), body, links };
}

function toStanding(spec: Spec, record: AnyRecord): Pick<RecordAnswer, "checked" | "carrying"> {
  switch (record.kind) {
    case "pair":
      return { checked: toChecked(spec, record) };
    case "decision": {
      const carrying = findCarrying(spec, record);
      return {
        carrying: {
          state: carrying.state,
          reason: toCarryingWords(carrying),
          by: "by" in carrying ? [...carrying.by] : [],
        },
      };
    }
    default:
      return {};
  }
}

const toRecordAnswers = (spec: Spec, records: readonly RegisterRecord[], base: string): RecordAnswer[] =>
  records.map((record) => toCurrentAnswer(spec, record as AnyRecord, base)); // a record pairs a kind with its own body

const toVersionMembers = ({ number, hash, retired, revision, at, author, message, proposal }: Version) => ({
  version: number,
  hash,
  retired,
  revision,
  at,
  author,
  message,
  proposal,
});
