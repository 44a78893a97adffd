/** What accepting a proposal as it is written would do, for its page: the findings, and what refers to its records. */
import type { OutlookShown } from "#domain/proposal/outlook.ts";
import { listTouched } from "#domain/proposal/preview.ts";
import type { Proposal } from "#domain/proposal/proposal.ts";
import type { Links } from "#domain/record/links.ts";
import { listPreviewIssues, type Proposals } from "#server/proposals/proposals.ts";

export async function findOutlook(
  { preview }: Pick<Proposals, "preview">,
  proposal: Proposal,
  links: Links,
): Promise<OutlookShown> {
  const { content, author } = proposal;
  const touched = listTouched(links, content.changes);
  const found = await preview(content, author, proposal);
  if (!found.ok) return { caused: [], mended: [], issues: listPreviewIssues(found.failure), touched };
  const { caused, mended } = found.value;
  return { caused, mended, issues: [], touched };
}
