/**
 * The register as it would be if a proposal were accepted, or everything that keeps its changes from being applied.
 * Whether what comes out is right is check/; whether it may be accepted is consensus.ts.
 */
import { groupBy } from "#domain/group-by.ts";
import { limits } from "#domain/limits.ts";
import { findAddressFault } from "#domain/machine/address.ts";
import { parseBody } from "#domain/register/parse.ts";
import { findOriginalChange } from "#domain/meeting/original.ts";
import { findCorrectionChange, listCorrectionFaults } from "#domain/meeting/originals.ts";
import { findReceivedChange } from "#domain/meeting/received.ts";
import type { Meeting } from "#domain/meeting/schema.ts";
import type { Issue } from "#domain/problem.ts";
import type { ProposedChange } from "#domain/proposal/schema.ts";
import { toContentHash, type Json } from "#domain/register/record/canonical.ts";
import type { Link, Links } from "#domain/register/links.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { toRecordId, type KindName } from "#domain/register/reference.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { withRecords, type Spec } from "#domain/register/spec.ts";
import { toPointer } from "#domain/register/record/at-path.ts";

/** What the new versions say about themselves. */
export type Signature = Pick<AnyRecord, "author" | "message" | "proposal" | "at">;

/** A record that has moved on since the proposal was written: to be merged, not to be overwritten. */
export interface StaleBase {
  /** Index in the list of changes. */
  readonly change: number;
  readonly kind: KindName;
  readonly slug: string;
  readonly base: number;
  readonly current: number;
}

/** The changes with their bodies as the schemas of their kinds read them; without those whose body is none. */
interface ReadChanges {
  readonly read: ProposedChange[];
}

export interface ChangesRefusal {
  /** Everything that is wrong, stale bases too; paths are pointers into the proposal's content: `/changes/0/body/title`. */
  readonly issues: readonly Issue[];
  readonly stale: readonly StaleBase[];
}

/** The next revision, with the changes applied all or none. */
export function withChanges(
  spec: Spec,
  changes: readonly ProposedChange[],
  signature: Signature,
): Result<ReadChanges & { readonly next: Spec }, ReadChanges & ChangesRefusal> {
  const revision = spec.revision + 1;
  const issues: Issue[] = [];
  const stale: StaleBase[] = [];
  const read: ProposedChange[] = [];
  const changed: AnyRecord[] = [];
  const seen = new Map<string, number>();
  for (const [index, change] of changes.entries()) {
    // One fault more than an answer lists, so that it can say that there are more.
    if (issues.length - stale.length > limits.issues) break;
    const id = toRecordId(change.kind, change.slug);
    const refuse = (message: string, ...rest: readonly string[]) =>
      issues.push({ path: toPointer(["changes", index, ...rest]), message });
    const twin = seen.get(id);
    seen.set(id, index);
    if (twin !== undefined) {
      refuse(`changes \`${id}\` a second time; put both into change ${twin + 1}`);
      continue;
    }
    const current = spec.byId.get(id);
    const message = findRefusal(change, id, current);
    if (message !== undefined) {
      refuse(message.text, ...message.at);
      if (current && "base" in change && change.base < current.number)
        stale.push({ change: index, kind: change.kind, slug: change.slug, base: change.base, current: current.number });
    }
    const body = change.op === "retire" ? ok(current?.body) : parseBody(change.kind, change.body);
    if (!body.ok) {
      for (const issue of body.failure)
        issues.push({ path: `${toPointer(["changes", index, "body"])}${issue.path}`, message: issue.message });
      continue;
    }
    read.push(change.op === "retire" ? change : { ...change, body: body.value });
    if (message !== undefined || body.value === undefined) continue;
    for (const { at, text } of listRewritings(change, current, body.value)) refuse(text, "body", ...at);
    const hash = toContentHash(body.value as unknown as Json); // bodies hold JSON only
    if (change.op === "update" && current?.hash === hash)
      refuse(
        `says what version ${current.number} of \`${id}\` says already; change something, or leave it out`,
        "body",
      );
    changed.push({
      ...signature,
      kind: change.kind,
      slug: change.slug,
      number: (current?.number ?? 0) + 1,
      retired: change.op === "retire",
      hash,
      revision,
      body: body.value,
    } as AnyRecord); // the body was parsed by the schema of `kind`
  }
  if (issues.length > 0) return fail({ issues, stale, read });
  const next = withRecords(spec, { revision, at: signature.at, records: changed, exceptions: spec.exceptions });
  return ok({ next, read });
}

interface Refusal {
  readonly text: string;
  /** Where in the change. */
  readonly at: readonly string[];
}

/** Why a change cannot be applied to the record as it stands, whatever its body says. */
function findRefusal(change: ProposedChange, id: string, current: AnyRecord | undefined): Refusal | undefined {
  const on = (field: string, text: string): Refusal => ({ text, at: [field] });
  if (change.kind === "charter" && change.op === "retire")
    return on("op", "a register has exactly one charter; change it instead of retiring it");
  if (change.op === "create") {
    if (change.kind === "charter" && change.slug !== "group")
      return on("slug", "a register has exactly one charter, `charter/group`; change that one");
    const fault = change.kind === "machine" && !current ? findAddressFault(change.slug) : undefined;
    if (fault !== undefined) return on("slug", fault);
    if (!current) return undefined;
    return current.retired
      ? on("slug", `\`${id}\` was retired and keeps its address with its history; choose another`)
      : on("slug", `there is a record \`${id}\` already; change that one, or choose another address`);
  }
  if (!current) return on("slug", `there is no record \`${id}\`; create it, or name one that is there`);
  if (current.retired)
    return on("slug", `\`${id}\` was retired with version ${current.number}; nothing more changes it`);
  if (change.base > current.number)
    return on(
      "base",
      `is version ${change.base}, but \`${id}\` has ${current.number} so far; name the one it was written against`,
    );
  if (change.base < current.number)
    return on(
      "base",
      `was written against version ${change.base} of \`${id}\`, which is at version ${current.number} by now; merge the two`,
    );
  return undefined;
}

/** What a new version would change of what was said, which nobody may. */
function listRewritings(change: ProposedChange, current: AnyRecord | undefined, body: unknown) {
  if (change.kind !== "meeting" || change.op === "retire") return [];
  const after = body as Meeting; // parsed by the schema of its kind
  const faults = listCorrectionFaults(after).map(({ path, message }) => ({
    at: path.split("/").slice(1),
    text: message,
  }));
  if (current?.kind !== "meeting") return faults;
  const corrections = findCorrectionChange(current.body, after);
  const [original, received] = [findOriginalChange(current.body, after), findReceivedChange(current.body, after)];
  return [
    ...(original === undefined ? [] : [{ at: ["original"], text: original }]),
    ...(received === undefined ? [] : [{ at: ["received"], text: received }]),
    ...(corrections === undefined ? faults : [{ at: ["corrections"], text: corrections }]),
  ];
}

export interface Touched {
  /** `collection/slug` of a record that the proposal leaves as it is. */
  readonly record: string;
  /** Its references to records that the proposal changes. */
  readonly links: readonly Link[];
}

/** The records that refer to the changed ones, in the order of the register. */
export function listTouched(links: Links, changes: readonly ProposedChange[]): readonly Touched[] {
  const changed = new Set(changes.map(({ kind, slug }) => toRecordId(kind, slug)));
  const touching = links.all.filter(({ from, to }) => changed.has(to) && !changed.has(from));
  return [...groupBy(touching, ({ from }) => from)].map(([record, found]) => ({ record, links: found }));
}
