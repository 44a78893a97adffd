/** What importing content would change in a register: nothing more than the records whose content is another one. */
import type { Exception } from "#domain/check/exception.ts";
import { toSha256 } from "#domain/record/canonical.ts";
import type { AnyRecord } from "#domain/record/record.ts";
import { toRecordId } from "#domain/reference.ts";
import { listRecords, type Spec } from "#domain/spec.ts";
import { toText, type Change } from "#server/store/changes.ts";

/** The records of `content/`, each of which has passed its kind's schema, and the exceptions. */
export interface ImportedContent {
  readonly records: readonly Pick<AnyRecord, "kind" | "slug" | "body">[];
  readonly exceptions: readonly Exception[];
}

export interface ImportPlan {
  /** In the order of their addresses. */
  readonly changes: readonly Change[];
  /** Canonical JSON, where they differ from those that hold. */
  readonly exceptions: string | undefined;
}

/** Undefined where the register says what the content says. */
export function planImport(spec: Spec, content: ImportedContent): ImportPlan | undefined {
  const named = new Set(content.records.map((record) => toRecordId(record.kind, record.slug)));
  const changes = [
    ...content.records.flatMap((record) => findChange(spec.byId.get(toRecordId(record.kind, record.slug)), record)),
    ...listRecords(spec).flatMap((record) =>
      named.has(toRecordId(record.kind, record.slug)) ? [] : [toRetirement(record)],
    ),
  ].sort((a, b) => compareText(toRecordId(a.kind, a.slug), toRecordId(b.kind, b.slug)));
  const text = toText(content.exceptions);
  const exceptions = text === toText(spec.exceptions) ? undefined : text;
  return changes.length === 0 && exceptions === undefined ? undefined : { changes, exceptions };
}

function findChange(
  present: AnyRecord | undefined,
  { kind, slug, body: draft }: ImportedContent["records"][number],
): Change[] {
  const body = toText(draft);
  const hash = toSha256(body);
  if (!present) return [{ kind, slug, op: "create", baseVersion: undefined, body, hash }];
  if (present.hash === hash && !present.retired) return [];
  return [{ kind, slug, op: "update", baseVersion: present.number, body, hash }];
}

const toRetirement = ({ kind, slug, number, body, hash }: AnyRecord): Change => ({
  kind,
  slug,
  op: "retire",
  baseVersion: number,
  body: toText(body),
  hash,
});

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
