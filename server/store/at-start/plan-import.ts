/**
 * What the files of content would change in a register. Each is held against what it said when it last came in and
 * against the register as it is: only what changed in the files alone counts, so that nothing undoes what people agreed.
 */
import type { Exception } from "#domain/check/exception.ts";
import { toSha256 } from "#domain/register/record/canonical.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { toRecordId, type KindName } from "#domain/register/reference.ts";
import type { Spec } from "#domain/register/spec.ts";
import { toText, type Change } from "#server/store/changes.ts";
import type { LastImported, SaidByFile } from "#server/store/at-start/last-imported.ts";

/** The records of `content/`, each of which has passed its kind's schema, and the exceptions. */
export interface ImportedContent {
  readonly records: readonly (Pick<AnyRecord, "kind" | "slug" | "body"> & Pick<Change, "why">)[];
  readonly exceptions: readonly Exception[];
}

/** A file that changed, and that the register does not follow: somebody has to say what holds. */
export interface HeldBack {
  readonly kind: KindName;
  readonly slug: string;
  /** What happened to the file. */
  readonly file: "changed" | "removed";
  /** The version that the file said before; undefined where the record was made in the register. */
  readonly imported: number | undefined;
  /** The newest version, which stays; undefined where there is no such record. */
  readonly current: number | undefined;
  /** Why nobody could accept it. Left out where the register moved on without the file. */
  readonly refusals?: readonly string[];
}

export interface ImportPlan {
  /** In the order of their addresses. */
  readonly changes: readonly Change[];
  /** Canonical JSON, where they differ from those that hold. */
  readonly exceptions: string | undefined;
  /** In the order of their addresses. */
  readonly heldBack: readonly HeldBack[];
}

export const changesNothing = ({ changes, exceptions }: Pick<ImportPlan, "changes" | "exceptions">): boolean =>
  changes.length === 0 && exceptions === undefined;

/** In words: "2 created, 1 updated". */
export function countChanges({ changes, exceptions }: Pick<ImportPlan, "changes" | "exceptions">): string {
  const count = (op: string) => changes.filter((change) => change.op === op).length;
  const parts = [
    [count("create"), "created"],
    [count("update"), "updated"],
    [count("retire"), "retired"],
  ] as const;
  const counted = parts.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`);
  return [...counted, ...(exceptions === undefined ? [] : ["exceptions changed"])].join(", ");
}

type Step = { readonly change: Change } | { readonly held: HeldBack } | undefined;

export function planImport(spec: Spec, imported: LastImported, content: ImportedContent): ImportPlan {
  const files = new Map(content.records.map((record) => [toRecordId(record.kind, record.slug), record]));
  const steps = [...new Set([...files.keys(), ...spec.byId.keys()])].sort().map((id): Step => {
    const file = files.get(id);
    const present = spec.byId.get(id);
    const said = imported.get(id);
    if (file) return present ? planFile(file, present, said) : { change: toCreation(file) };
    return present && planAbsence(present, said);
  });
  const text = toText(content.exceptions);
  return {
    changes: steps.flatMap((step) => (step && "change" in step ? [step.change] : [])),
    exceptions: text === toText(spec.exceptions) ? undefined : text,
    heldBack: steps.flatMap((step) => (step && "held" in step ? [step.held] : [])),
  };
}

type File = ImportedContent["records"][number];

function planFile(file: File, present: AnyRecord, said: SaidByFile | undefined): Step {
  const saying = toSaying(file);
  const { hash } = saying;
  if (present.hash === hash && !present.retired) return undefined;
  if (said?.hash === hash && !said.retired) return undefined;
  if (said?.number !== present.number) return { held: toHeldBack(present, said, "changed") };
  if (present.retired) {
    const refusals = ["it was retired, and keeps its address with its history; choose another"];
    return { held: { ...toHeldBack(present, said, "changed"), refusals } };
  }
  return { change: { ...saying, op: "update", baseVersion: present.number } };
}

/** Of a record that no file gives. */
function planAbsence(present: AnyRecord, said: SaidByFile | undefined): Step {
  // What no file ever gave was made in the register.
  if (present.retired || !said) return undefined;
  if (said.number !== present.number) return { held: toHeldBack(present, said, "removed") };
  const { kind, slug, number, body, hash } = present;
  return { change: { kind, slug, op: "retire", baseVersion: number, body: toText(body), hash } };
}

const toCreation = (file: File): Change => ({ ...toSaying(file), op: "create", baseVersion: undefined });

function toSaying({ kind, slug, body: draft, why }: File): Omit<Change, "op" | "baseVersion"> {
  const body = toText(draft);
  return { kind, slug, body, hash: toSha256(body), ...(why !== undefined && { why }) };
}

const toHeldBack = (
  { kind, slug, number }: AnyRecord,
  said: SaidByFile | undefined,
  file: HeldBack["file"],
): HeldBack => ({ kind, slug, file, imported: said?.number, current: number });
