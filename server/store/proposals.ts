/** Proposals as rows: opened with all their changes, closed once. */
import type { KindName } from "#domain/reference.ts";
import type { Writer } from "#server/store/write-transaction.ts";

export interface Change {
  readonly kind: KindName;
  readonly slug: string;
  readonly op: "create" | "update" | "retire";
  /** The version it was written against; undefined for a create. */
  readonly baseVersion: number | undefined;
  /** Canonical JSON. A retired record keeps its last body. */
  readonly body: string;
  readonly hash: string;
}

export interface ProposalDraft {
  readonly title: string;
  readonly message: string;
  readonly author: string;
  readonly at: string;
  readonly changes: readonly Change[];
  /** The exceptions to put in place of the present ones, as canonical JSON; undefined leaves them. */
  readonly exceptions: string | undefined;
}

/** Answers its id. */
export async function openProposal(writer: Writer, draft: ProposalDraft): Promise<number> {
  const { title, message, author, at, changes, exceptions } = draft;
  const { id } = await writer.proposal.create({
    data: { title, message, author, state: "open", createdAt: at, exceptions: exceptions ?? null },
  });
  await writer.change.createMany({
    data: changes.map(({ kind, slug, op, baseVersion, body }) => ({
      proposalId: id,
      kind,
      slug,
      op,
      baseVersion: baseVersion ?? null,
      body: op === "retire" ? null : body,
    })),
  });
  return id;
}

export async function closeProposal(writer: Writer, id: number, state: "accepted", at: string): Promise<void> {
  await writer.proposal.update({ where: { id }, data: { state, closedAt: at } });
}
