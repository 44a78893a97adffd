/** Where a decision stands now, for its page: its window, and what is held against it. */
import { toDecisionStanding, type DecisionStanding } from "#domain/decision/standing.ts";
import { requireRules } from "#domain/proposal/consensus.ts";
import { listConcernsAbout } from "#domain/proposal/status-moves.ts";
import { blame } from "#domain/register/record/blame.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { toRecordId } from "#domain/register/reference.ts";
import type { Spec } from "#domain/register/spec.ts";
import type { Register } from "#server/register/register.ts";

/** Undefined for a page that looks back, and for what is retired: nothing is to be done about either. */
export async function findStanding(
  { proposals, now, listVersions }: Pick<Register, "proposals" | "now" | "listVersions">,
  { spec, pinned }: { readonly spec: Spec; readonly pinned: boolean },
  { kind, slug, body, retired, at }: RegisterRecord<"decision">,
): Promise<DecisionStanding | undefined> {
  if (pinned || retired) return undefined;
  const record = toRecordId(kind, slug);
  const [unfinished, versions] = await Promise.all([proposals.listUnfinished(undefined), listVersions(kind, slug)]);
  const seen = versions.filter(({ revision }) => revision <= spec.revision);
  return toDecisionStanding({
    status: body.status,
    since: blame(seen).get("/status")?.changed.at ?? at,
    now: now(),
    days: requireRules(spec).lastCallDays,
    concerns: listConcernsAbout(unfinished, record),
  });
}
