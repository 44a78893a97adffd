/** What feeds and the calendar tell, with names in the place of accounts. */
import { limits } from "#domain/limits.ts";
import type { CalendarNews } from "#exports/calendar/calendar.ts";
import type { About, LastCallNews, News } from "#exports/feeds/feed.ts";
import { toRecordId, type KindName } from "#domain/register/reference.ts";
import type { Register } from "#server/register/register.ts";

type NewsSources = Pick<Register, "identity" | "listRevisions" | "proposals" | "accounts">;

/** How far back the feed of one kind or record looks: whoever polls it knows what came before. */
const MOST_REVISIONS = 1_000;

export async function listNews(register: NewsSources, about: About): Promise<News> {
  const { identity, accounts } = register;
  const isAll = about.kind === undefined && about.record === undefined;
  const [id, revisions, lastCalls, known] = await Promise.all([
    identity(),
    register.listRevisions(isAll ? limits.feedEntries : MOST_REVISIONS),
    isAll ? register.proposals.listLastCalls(limits.feedEntries) : listLastCallsAbout(register.proposals, about),
    accounts.listPublic(),
  ]);
  const names = new Map([["content", "content files"], ...known.map(({ id, name }) => [id, name] as const)]);
  const toName = (account: string): string => names.get(account) ?? account;
  return {
    identity: id,
    revisions: revisions
      .filter(({ changes }) => isAll || changes.some((change) => isAbout(change, about)))
      .slice(0, limits.feedEntries)
      .map(({ number, proposal, author, ...rest }) => ({
        ...rest,
        revision: number,
        proposal: Number(proposal),
        author: toName(author),
      })),
    lastCalls: lastCalls.map(({ author, ...rest }) => ({ ...rest, author: toName(author) })),
  };
}

const isAbout = ({ kind, slug }: { readonly kind: KindName; readonly slug: string }, about: About): boolean =>
  about.record === undefined ? kind === about.kind : toRecordId(kind, slug) === about.record;

/** Those that run: one that is over has become a revision, or came to nothing. */
async function listLastCallsAbout(
  { listUnfinished, listEvents }: NewsSources["proposals"],
  about: About,
): Promise<readonly LastCallNews[]> {
  const running = (await listUnfinished(undefined)).filter(
    ({ state, content }) => state === "last-call" && content.changes.some((change) => isAbout(change, about)),
  );
  const found = await Promise.all(
    running.slice(-limits.feedEntries).map(async ({ id, author, content: { title, message } }) => {
      const started = (await listEvents(id, undefined)).findLast(({ type }) => type === "start-last-call");
      if (started?.type !== "start-last-call") return [];
      const { seq, at, endsAt } = started;
      return [{ proposal: id, seq, title, message, author, at, endsAt }];
    }),
  );
  return found.flat();
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
