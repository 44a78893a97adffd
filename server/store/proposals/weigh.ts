/** What keeps a proposal from being agreed at one revision of the register. Costly, because it runs every check. */
import type { CheckReport } from "#domain/check/finding.ts";
import type { ConsensusRules } from "#domain/proposal/consensus.ts";
import { listCausedErrors, toOutlook } from "#domain/proposal/outlook.ts";
import type { Proposal } from "#domain/proposal/proposal.ts";
import type { StepFailure } from "#domain/proposal/step-failure.ts";
import { findRecord, type Spec } from "#domain/spec.ts";

export interface Weight {
  /** What it holds for: this revision, and this content. */
  readonly revision: number;
  readonly contentHash: string;
  /** The changes cannot be applied at all. */
  readonly failure: StepFailure | undefined;
  /** The register with the changes; the present one where they cannot be applied. */
  readonly next: Spec;
  /** What the checks would newly report. */
  readonly errors: readonly string[];
}

export function weigh(spec: Spec, proposal: Proposal, at: string, check: (spec: Spec) => CheckReport): Weight {
  const { author, content, contentHash, id } = proposal;
  const holdsFor = { revision: spec.revision, contentHash };
  const signature = { author, message: content.message, proposal: String(id), at };
  const outlook = toOutlook(spec, content, signature, check);
  if (outlook.ok)
    return { ...holdsFor, failure: undefined, next: outlook.value.next, errors: listCausedErrors(outlook.value) };
  const { stale, issues } = outlook.failure;
  const failure: StepFailure = stale.length > 0 ? { type: "stale", records: stale } : { type: "invalid", issues };
  return { ...holdsFor, failure, next: spec, errors: [] };
}

/** How the group comes to agree, as its charter says at this revision. */
export function requireRules(spec: Spec): ConsensusRules {
  const charter = findRecord(spec, "charter", "group");
  if (!charter) throw new Error(`revision ${spec.revision} has no charter, which says how the group agrees`);
  return charter.body.consensus;
}
