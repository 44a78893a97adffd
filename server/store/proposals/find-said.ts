/** What is said of and about proposals, for search: without their changes, which may be as large as the register. */
import type { SaidProposal } from "#domain/search/proposal-document.ts";
import type { Reader } from "#server/store/database.ts";
import { wasShown } from "#server/store/proposals/find-proposals.ts";
import type { Prisma } from "#server/store/generated/client.ts";
import { toEvent, toSaidProposal } from "#server/store/rows.ts";

/** Drafts that are searched for their author, newest first. */
const MOST_DRAFTS = 100;

/** They hold the changes, and say nothing that the proposal's own title and message do not. */
const wordless = ["draft", "edit", "submit", "start-last-call"];

/**
 * Those that everybody may see: the same list as long as nothing has happened to any, and otherwise each that is as it was
 * is not read again.
 */
export function openSaid(reader: Reader): () => Promise<readonly SaidProposal[]> {
  let events = -1;
  let known: ReadonlyMap<number, SaidProposal> = new Map();
  let list: readonly SaidProposal[] = [];
  return async () => {
    const now = await reader.proposalEvent.count();
    if (now === events) return list;
    list = await readSaid(reader, wasShown, known);
    known = new Map(list.map((proposal) => [proposal.id, proposal]));
    events = now;
    return list;
  };
}

/** What an account has written and never submitted: nobody else may see it. */
export const listUnshown = (reader: Reader, author: string): Promise<readonly SaidProposal[]> =>
  readSaid(reader, { AND: [{ author }, { NOT: wasShown }] }, new Map(), MOST_DRAFTS);

async function readSaid(
  reader: Reader,
  where: Prisma.ProposalWhereInput,
  known: ReadonlyMap<number, SaidProposal>,
  most?: number,
): Promise<readonly SaidProposal[]> {
  const rows = await reader.proposal.findMany({
    where,
    include: { _count: { select: { events: true } } },
    orderBy: { id: "desc" },
    ...(most !== undefined && { take: most }),
  });
  const proposals = rows.map(toSaidProposal);
  const changed = proposals.filter(({ id, length }) => known.get(id)?.length !== length);
  const said = await readEvents(
    reader,
    changed.map(({ id }) => id),
  );
  const read = new Map(changed.map((proposal) => [proposal.id, { ...proposal, said: said.get(proposal.id) ?? [] }]));
  return proposals.map((proposal) => read.get(proposal.id) ?? known.get(proposal.id) ?? { ...proposal, said: [] });
}

/** The database takes so many names in one question. */
const AT_ONCE = 500;

async function readEvents(reader: Reader, ids: readonly number[]) {
  const said = new Map<number, SaidProposal["said"]>();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const rows = await reader.proposalEvent.findMany({
      where: { proposalId: { in: ids.slice(from, from + AT_ONCE) }, type: { notIn: wordless } },
      orderBy: [{ proposalId: "asc" }, { seq: "asc" }],
    });
    for (const row of rows) {
      const { proposal, event } = toEvent(row);
      said.set(proposal, [...(said.get(proposal) ?? []), event]);
    }
  }
  return said;
}
