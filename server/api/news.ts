/** What feeds and the calendar tell, with names in the place of accounts. */
import { limits } from "#domain/limits.ts";
import type { CalendarNews } from "#exports/calendar/calendar.ts";
import type { News } from "#exports/feeds/feed.ts";
import type { Register } from "#server/register/register.ts";

type NewsSources = Pick<Register, "identity" | "listRevisions" | "proposals" | "accounts">;

export async function listNews({ identity, listRevisions, proposals, accounts }: NewsSources): Promise<News> {
  const [register, revisions, lastCalls, known] = await Promise.all([
    identity(),
    listRevisions(limits.feedEntries),
    proposals.listLastCalls(limits.feedEntries),
    accounts.listPublic(),
  ]);
  const names = new Map([["content", "content files"], ...known.map(({ id, name }) => [id, name] as const)]);
  const toName = (id: string): string => names.get(id) ?? id;
  return {
    identity: register,
    revisions: revisions.map(({ number, proposal, author, ...rest }) => ({
      ...rest,
      revision: number,
      proposal: Number(proposal),
      author: toName(author),
    })),
    lastCalls: lastCalls.map(({ author, ...rest }) => ({ ...rest, author: toName(author) })),
  };
}

export async function listCalendarNews({
  identity,
  proposals,
}: Pick<Register, "identity" | "proposals">): Promise<CalendarNews> {
  const [register, unfinished] = await Promise.all([identity(), proposals.listUnfinished(undefined)]);
  const lastCalls = unfinished.flatMap(({ id, content, since, state, lastCallEndsAt }) =>
    state === "last-call" && lastCallEndsAt !== undefined ? [{ id, content, since, lastCallEndsAt }] : [],
  );
  return { identity: register, lastCalls };
}
