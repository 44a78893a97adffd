/** What accepting a proposal would do, for its page and for the form that it is being written in. */
import { parseWith } from "#domain/register/parse.ts";
import type { Issue } from "#domain/problem.ts";
import type { OutlookShown } from "#domain/proposal/outlook.ts";
import { listTouched } from "#domain/proposal/apply-changes.ts";
import type { Proposal } from "#domain/proposal/proposal.ts";
import { contentSchema } from "#domain/proposal/schema.ts";
import type { Links } from "#domain/register/links.ts";
import { slugSchema } from "#domain/text.ts";
import { listOutlookIssues, type Proposals } from "#server/proposals/proposals.ts";

/** With what refers to its records. */
export async function findOutlook(
  { outlook }: Pick<Proposals, "outlook">,
  proposal: Proposal,
  links: Links,
): Promise<OutlookShown> {
  const { content, author } = proposal;
  const touched = listTouched(links, content.changes);
  const found = await outlook(content, author, proposal);
  if (!found.ok) return { caused: [], mended: [], issues: listOutlookIssues(found.failure), touched };
  const { caused, mended } = found.value;
  return { caused, mended, issues: [], touched };
}

export interface TypedOutlook {
  /** All that is not right yet. */
  readonly issues: readonly Issue[];
  /** Undefined where something has to be put right first. */
  readonly findings?: Pick<OutlookShown, "caused" | "mended">;
}

/** `written` is what a form holds, still to be read. */
export async function findTypedOutlook(
  { outlook }: Pick<Proposals, "outlook">,
  written: { readonly changes: readonly WrittenChange[] },
  author: string,
): Promise<TypedOutlook> {
  const content = parseWith(contentSchema, written);
  // What the records would do is said also while the title or an address is missing.
  const named = content.ok ? content : parseWith(contentSchema, toNamed(written.changes));
  const issues = content.ok ? [] : content.failure;
  if (!named.ok) return { issues };
  const found = await outlook(named.value, author);
  if (!found.ok) return { issues: [...issues, ...listOutlookIssues(found.failure)] };
  const { caused, mended } = found.value;
  return { issues, findings: { caused, mended } };
}

interface WrittenChange {
  readonly op: string;
  readonly slug: string;
}

const toNamed = (changes: readonly WrittenChange[]) => ({
  title: "-",
  message: "-",
  changes: changes.map((change, index) =>
    change.op === "create" && !slugSchema.safeParse(change.slug).success
      ? { ...change, slug: `without-address-${index}` }
      : change,
  ),
});
