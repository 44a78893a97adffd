/** What keeps a proposal from being agreed: found before the transaction of a step, in which nothing is checked. */
import { toNext } from "#domain/proposal/outlook.ts";
import type { Proposal } from "#domain/proposal/proposal.ts";
import type { Step } from "#domain/proposal/schema.ts";
import type { StepFailure } from "#domain/proposal/step-failure.ts";
import { ok, type Result } from "#domain/result.ts";
import type { Spec } from "#domain/register/spec.ts";
import type { DoWork, Overload } from "#server/work/work.ts";

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

/** Only these ask what the checks would say. */
export const needsOutlook = (step: Step): boolean => step.type === "start-last-call" || step.type === "accept";

/** The checks run on a thread; what comes to nothing without them needs none. `at` is when the step is taken. */
export async function lookAhead(
  spec: Spec,
  proposal: Proposal,
  at: string,
  work: DoWork,
): Promise<Result<ProposalOutlook, Overload>> {
  const { author, content, contentHash, id } = proposal;
  const { revision } = spec;
  const signature = { author, message: content.message, proposal: String(id), at };
  const next = toNext(spec, content, signature);
  if (!next.ok) {
    const { stale, issues } = next.failure;
    const failure: StepFailure = stale.length > 0 ? { type: "stale", records: stale } : { type: "invalid", issues };
    return ok({ revision, contentHash, failure, next: spec, errors: [] });
  }
  // Few may ask it, and a chair is not turned away because of what strangers ask.
  const found = await work("caused-errors", { revision, content, signature }, { isOwn: true });
  return found.ok ? ok({ revision, contentHash, failure: undefined, next: next.value, errors: found.value }) : found;
}

/** What was checked is what is accepted. */
export const holdsFor = (outlook: ProposalOutlook, { revision }: Spec, { contentHash }: Proposal): boolean =>
  outlook.revision === revision && outlook.contentHash === contentHash;
