/** The merge of a proposal whose records have moved on, as its page shows it and its author's form carries it out. */
import { listOutlookErrors } from "#domain/proposal/outlook.ts";
import type { Proposal } from "#domain/proposal/proposal.ts";
import { rebase, type MovedRecord, type Rebase } from "#domain/proposal/rebase.ts";
import type { Choices } from "#domain/register/record/merge.ts";
import { listOutlookIssues, type Proposals } from "#server/proposals/proposals.ts";
import type { Register } from "#server/register/register.ts";

/** What the checks find in the merged text that holds it up, in words; nothing while something is still to be chosen. */
export async function listMergeErrors(
  { outlook }: Pick<Proposals, "outlook">,
  { author }: Pick<Proposal, "author">,
  { content, changes }: Rebase,
): Promise<readonly string[]> {
  if (changes.some(({ conflicts }) => conflicts.length > 0)) return [];
  const found = await outlook(content, author);
  return listOutlookErrors(
    found.ok ? { ...found.value, issues: [] } : { caused: [], issues: listOutlookIssues(found.failure) },
  );
}

/** Undefined where no record has moved on. */
export async function findRebase(
  { listVersions }: Pick<Register, "listVersions">,
  { content }: Pick<Proposal, "content">,
  choices: Choices = new Map(),
): Promise<Rebase | undefined> {
  const moved = await Promise.all(
    content.changes.map(async (change): Promise<readonly MovedRecord[]> => {
      if (change.op === "create") return [];
      const versions = await listVersions(change.kind, change.slug);
      const base = versions.find(({ number }) => number === change.base);
      const current = versions.at(-1);
      return base && current && current.number > base.number && !current.retired ? [{ base, current }] : [];
    }),
  );
  return moved.flat().length > 0 ? rebase(content, moved.flat(), choices) : undefined;
}
