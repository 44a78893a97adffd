/** What accepting a proposal would do to the register and to what the checks report. Whether that may be is consensus.ts. */
import { compareFindings } from "#domain/check/compare-findings.ts";
import type { CheckReport, Finding } from "#domain/check/finding.ts";
import { parseBody } from "#domain/register/parse.ts";
import type { Issue } from "#domain/problem.ts";
import { withChanges, type ChangesRefusal, type Signature, type Touched } from "#domain/proposal/apply-changes.ts";
import type { ProposalContent, ProposedChange } from "#domain/proposal/schema.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { Spec } from "#domain/register/spec.ts";

export interface Outlook {
  readonly next: Spec;
  readonly caused: readonly Finding[];
  readonly mended: readonly Finding[];
}

/** The same for people, or why the changes cannot be applied. */
export interface OutlookShown extends Pick<Outlook, "caused" | "mended"> {
  readonly issues: readonly Issue[];
  /** Records that refer to the changed ones: they stay as they are, and speak of something that does not. */
  readonly touched: readonly Touched[];
}

/** What of it keeps the proposal from being accepted, in words. */
export const listOutlookErrors = ({ caused, issues }: Pick<OutlookShown, "caused" | "issues">): readonly string[] => [
  ...listCausedErrors({ caused }),
  ...issues.map(({ path, message }) => `${path} ${message}`),
];

/** The register as it would be, or why the changes cannot be applied. */
export function toNext(spec: Spec, content: ProposalContent, signature: Signature): Result<Spec, ChangesRefusal> {
  const changed = withChanges(spec, content.changes, signature);
  if (!changed.ok) return fail({ issues: changed.failure.issues, stale: changed.failure.stale });
  return ok(withExceptions(changed.value.next, content.exceptions));
}

/** `check` runs the checks, and may remember what they said of a Spec. */
export function toOutlook(
  spec: Spec,
  content: ProposalContent,
  signature: Signature,
  check: (spec: Spec) => CheckReport,
): Result<Outlook, ChangesRefusal> {
  const next = toNext(spec, content, signature);
  return next.ok ? ok({ next: next.value, ...compareFindings(check(spec), check(next.value)) }) : next;
}

const withExceptions = (spec: Spec, exceptions: ProposalContent["exceptions"]): Spec =>
  exceptions === undefined ? spec : { ...spec, exceptions };

/** The errors that the register would have and does not have now, in words. Older ones do not hold a proposal up. */
export const listCausedErrors = ({ caused }: Pick<Outlook, "caused">): readonly string[] =>
  caused
    .filter(({ level }) => level === "error")
    .map(({ record, path, message }) => `${[record, ...toPlaces(path)].join(", ")}: ${message}`);

/** "properties no. 4", "formula": what people call a place in a record. */
const toPlaces = (path: string): readonly string[] =>
  path
    .split("/")
    .slice(1)
    .reduce<readonly string[]>((places, step) => {
      const last = places.at(-1);
      return /^\d+$/.test(step) && last !== undefined
        ? places.with(-1, `${last} no. ${Number(step) + 1}`)
        : [...places, step];
    }, []);

/**
 * Whether a proposal may be kept as it is written: everything but a base that has moved, because what was written
 * against an older version is there to be merged. Every body comes back as the schema of its kind reads it.
 */
export function toStoredContent(spec: Spec, content: ProposalContent): Result<ProposalContent, readonly Issue[]> {
  const applied = withChanges(spec, content.changes, { author: "", message: "", proposal: "", at: spec.at });
  if (applied.ok) return ok({ ...content, changes: applied.value.read });
  const { issues, stale, read } = applied.failure;
  const moved = new Set(stale.map(({ change }) => `/changes/${change}/base`));
  const others = issues.filter(({ path }) => !moved.has(path));
  return others.length > 0 ? fail(others) : ok({ ...content, changes: read });
}

/** What is kept of it, whatever the register says by now. A body that its kind does not have stays as it is. */
export const toReadContent = (content: ProposalContent): ProposalContent => ({
  ...content,
  changes: content.changes.map(withReadBody),
});

function withReadBody(change: ProposedChange): ProposedChange {
  if (change.op === "retire") return change;
  const read = parseBody(change.kind, change.body);
  return read.ok ? { ...change, body: read.value } : change;
}
