/** The merge of a proposal whose records have moved on, as its page shows it and its author's form carries it out. */
import type { Proposal } from "#domain/proposal/proposal.ts";
import { rebase, type MovedRecord, type Rebase } from "#domain/proposal/rebase.ts";
import type { Choices } from "#domain/register/record/merge.ts";
import type { Register } from "#server/register/register.ts";

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
