/** An import as the proposal it is: drafted, and accepted as it is made. */
import { acceptChanges } from "#server/store/accept-changes.ts";
import { toProposedChange } from "#server/store/changes.ts";
import { openProposal } from "#server/store/proposals/events.ts";
import { CONTENT_AUTHOR } from "#server/store/at-start/last-imported.ts";
import type { ImportPlan } from "#server/store/at-start/plan-import.ts";
import type { Writer } from "#server/store/write-transaction.ts";

const author = CONTENT_AUTHOR;

export interface Import extends Pick<ImportPlan, "changes" | "exceptions"> {
  /** The revision to make: the one after the newest. */
  readonly revision: number;
  readonly at: string;
  /** The folder that it comes from. */
  readonly folder: string;
  readonly message: string;
  /** The exceptions that hold if the plan leaves them alone, as canonical JSON. */
  readonly presentExceptions: string;
}

export async function acceptImport(writer: Writer, plan: Import): Promise<void> {
  const { revision, at, folder, message, changes, exceptions, presentExceptions } = plan;
  const content = { title: `Import of ${folder}`, message, changes: changes.map(toProposedChange) };
  const proposal = await openProposal(writer, { author, at, content, exceptions });
  await acceptChanges(writer, {
    proposal,
    author,
    content,
    event: { seq: 2, at, by: author, type: "accept", revision },
    changes,
    exceptions: exceptions ?? presentExceptions,
  });
}
