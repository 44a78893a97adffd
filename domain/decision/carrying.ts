/**
 * Whether the register carries what was decided, or owes it: decision debt. Read off three facts alone: which records
 * the decision names in `carriedBy`, when each of these got its newest version, and which pairs name the decision as
 * theirs. What proposals say in their words is not read; what these facts leave open is said to be not known.
 */
import type { Decision, DecisionStatus } from "#domain/decision/schema.ts";
import type { AnyRecord, RegisterRecord } from "#domain/register/record/record.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { toStatus, type Spec } from "#domain/register/spec.ts";
import { remember } from "#domain/remember.ts";

/** `by` are `collection/slug`. Nothing is owed where nothing is agreed, and where it no longer stands. */
export type Carrying =
  | { readonly state: "not-owed" }
  | { readonly state: "debt"; readonly because: "none-named" | "none-stands" }
  | { readonly state: "not-known"; readonly by: readonly string[] }
  | { readonly state: "carried"; readonly by: readonly string[] };

interface Facts {
  readonly findById: (id: string) => AnyRecord | undefined;
  /** `collection/slug` of a pair that names the decision as its own. */
  readonly findPair: (slug: string) => string | undefined;
}

const owing: ReadonlySet<DecisionStatus> = new Set(["agreed", "provisional"]);

export function toCarrying(slug: string, { status, day, carriedBy }: Decision, facts: Facts): Carrying {
  if (!owing.has(status)) return { state: "not-owed" };
  const standing = carriedBy.flatMap((id) => {
    const record = facts.findById(id);
    return record && stands(record) ? [{ id, since: record.at.slice(0, "2025-01-27".length) }] : [];
  });
  const pair = facts.findPair(slug);
  const changed = standing.filter(({ since }) => since >= day).map(({ id }) => id);
  const by = [...new Set(pair === undefined ? changed : [...changed, pair])];
  if (by.length > 0) return { state: "carried", by };
  if (standing.length > 0) return { state: "not-known", by: standing.map(({ id }) => id) };
  return { state: "debt", because: carriedBy.length === 0 ? "none-named" : "none-stands" };
}

const stands = (record: AnyRecord): boolean => !record.retired && toStatus(record) !== "superseded";

/** The first of the pairs that names a decision, by the slug of that. */
export const toPairByDecision = remember(
  (pairs: readonly RegisterRecord<"pair">[]): ReadonlyMap<string, string> =>
    new Map(
      pairs
        .flatMap(({ slug, body }): [string, string][] =>
          body.decision === undefined ? [] : [[body.decision, toRecordId("pair", slug)]],
        )
        .reverse(),
    ),
);

/** As it stands in a register. */
export const findCarrying = (
  { byId, records }: Pick<Spec, "byId" | "records">,
  { slug, body }: RegisterRecord<"decision">,
): Carrying =>
  toCarrying(slug, body, {
    findById: (id) => byId.get(id),
    findPair: (decision) => toPairByDecision(records.pair).get(decision),
  });

/** Why it is so, as a sentence. */
export function toCarryingWords(carrying: Carrying): string {
  switch (carrying.state) {
    case "not-owed":
      return "Nothing is owed: the group has not agreed to it, or it no longer stands.";
    case "carried":
      return "A record carries it: one that it names and that has a version made since, or a pair that names it.";
    case "not-known":
      return "What it names as carrying it has not changed since. Whether it said so before, the register does not know.";
    case "debt":
      return carrying.because === "none-named"
        ? "No record is named as carrying it, and no pair names it: no version of any record is known to have changed for it."
        : "Every record that is named as carrying it is retired or superseded, and no pair names it.";
  }
}
