/** The outlook of a proposal at one revision of the register: what of it keeps the proposal from being agreed. Costly, because it runs every check. */
import type { CheckReport } from "#domain/check/finding.ts";
import { listCausedErrors, toOutlook } from "#domain/proposal/outlook.ts";
import type { Proposal } from "#domain/proposal/proposal.ts";
import type { StepFailure } from "#domain/proposal/step-failure.ts";
import type { Spec } from "#domain/register/spec.ts";

export interface ProposalOutlook {
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

export function toProposalOutlook(
  spec: Spec,
  proposal: Proposal,
  at: string,
  check: (spec: Spec) => CheckReport,
): ProposalOutlook {
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
