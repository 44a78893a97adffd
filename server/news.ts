/** What feeds and the calendar tell, with names in the place of accounts. */
import type { RunningLastCall } from "#exports/calendar/calendar.ts";
import { MOST_ENTRIES, type News } from "#exports/feeds/feed.ts";
import type { Register } from "#server/register.ts";

type Asked = Pick<Register, "listRevisions" | "proposals" | "accounts">;

export async function listNews({ listRevisions, proposals, accounts }: Asked): Promise<News> {
  const [revisions, lastCalls, known] = await Promise.all([
    listRevisions(MOST_ENTRIES),
    proposals.listLastCalls(MOST_ENTRIES),
    accounts.listPublic(),
  ]);
  const names = new Map([["content", "content files"], ...known.map(({ id, name }) => [id, name] as const)]);
  const toName = (id: string): string => names.get(id) ?? id;
  return {
    revisions: revisions.map(({ number, proposal, author, ...rest }) => ({
      ...rest,
      revision: number,
      proposal: Number(proposal),
      author: toName(author),
    })),
    lastCalls: lastCalls.map(({ author, ...rest }) => ({ ...rest, author: toName(author) })),
  };
}

export async function listRunningLastCalls({ proposals }: Pick<Register, "proposals">): Promise<RunningLastCall[]> {
  const unfinished = await proposals.listUnfinished(undefined);
  return unfinished.flatMap(({ id, content, since, state, lastCallEndsAt }) =>
    state === "last-call" && lastCallEndsAt !== undefined ? [{ id, content, since, lastCallEndsAt }] : [],
  );
}
