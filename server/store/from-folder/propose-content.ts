/** Turns a folder of content into one proposal, written as any other is. */
import { parseWith } from "#domain/register/parse.ts";
import type { Problem } from "#domain/problem.ts";
import type { Proposal } from "#domain/proposal/proposal.ts";
import { contentSchema, type ProposedChange } from "#domain/proposal/schema.ts";
import type { Acting } from "#domain/proposal/takers.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { toOrigin, type Origin } from "#exports/export-origin.ts";
import { loadLastImported } from "#server/store/at-start/last-imported.ts";
import type { ImportedContent } from "#server/store/at-start/plan-import.ts";
import { planProposal } from "#server/store/from-folder/plan-proposal.ts";
import { findPresent, type ProposalContext } from "#server/store/proposals/context.ts";
import { draftProposal } from "#server/store/proposals/draft-proposal.ts";

/** The changes in the files, against the export they come from, or against the last import where there was none. */
export async function findChanges(
  context: ProposalContext,
  content: ImportedContent,
  origin: Origin | undefined,
): Promise<Result<readonly ProposedChange[], string>> {
  const present = await findPresent(context);
  if (present.revision === 0) return fail("the register is empty; start it once");
  if (!origin) return ok(planProposal(present, await loadLastImported(context.database, present), content));
  const isKnown = origin.revision <= present.revision;
  const exported = isKnown ? await context.findSpec(origin.revision) : undefined;
  if (!exported || toOrigin(exported).register !== origin.register)
    return fail(`these files were exported from another register, at its revision ${origin.revision}`);
  return ok(planProposal(present, exported.byId, content));
}

export interface ContentProposal {
  readonly title: string;
  readonly message: string;
  readonly changes: readonly ProposedChange[];
  readonly actor: Acting;
  readonly isSubmitted: boolean;
}

export async function proposeContent(
  context: ProposalContext,
  { actor, isSubmitted, ...given }: ContentProposal,
): Promise<Result<Proposal, Problem>> {
  const content = parseWith(contentSchema, given);
  if (!content.ok) return fail({ type: "invalid", issues: content.failure });
  return draftProposal(context, { content: content.value, actor, isSubmitted });
}
