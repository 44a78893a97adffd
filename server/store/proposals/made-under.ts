/** Under which name a proposal is kept that a program sent with a key, so that it finds it when it sends it again. */
import type { ProposalContent } from "#domain/proposal/schema.ts";
import type { Reader } from "#server/store/database.ts";
import { listEvents } from "#server/store/proposals/find-proposals.ts";

interface Keyed {
  /** An account. Programs of others may use the same key. */
  readonly author: string;
  readonly key: string;
}

export const toKeptKey = ({ author, key, isSubmitted }: Keyed & { readonly isSubmitted: boolean }): string =>
  `${author}/${key}/${isSubmitted ? "submitted" : "draft"}`;

/** Keys that came before they were told apart were kept as they were sent. */
export const findMadeUnder = (reader: Reader, { author, key }: Keyed) =>
  reader.proposal.findFirst({
    where: {
      author,
      draftId: { in: [key, ...[true, false].map((isSubmitted) => toKeptKey({ author, key, isSubmitted }))] },
    },
    select: { id: true, draftId: true },
  });

/** Edits came later, and are no other request. */
export async function findMadeContent(reader: Reader, keyed: Keyed): Promise<ProposalContent | undefined> {
  const made = await findMadeUnder(reader, keyed);
  const [first] = made ? await listEvents(reader, made.id, keyed.author) : [];
  return first?.type === "draft" ? first.content : undefined;
}
