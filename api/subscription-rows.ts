/** The rows of the contract that people subscribe to: the feed in its two formats, and the calendar. */
import type { Problem } from "#domain/problem.ts";
import { collections } from "#domain/register/reference.ts";
import { fail, type Result } from "#domain/result.ts";
import { API } from "#exports/addresses.ts";
import { toJson, toText } from "#api/answer.ts";
import { quote } from "#api/parameter.ts";
import { type Query } from "#api/parameters.ts";
import { defineRow, type Row } from "#api/row.ts";
import { toPageLink } from "#api/web-links.ts";
import { toCalendar } from "#exports/calendar/calendar.ts";
import { toAtom } from "#exports/feeds/atom.ts";
import { toFeed, type About } from "#exports/feeds/feed.ts";
import { toJsonFeed } from "#exports/feeds/json-feed.ts";

const common = { schemas: [], caching: "revalidate", example: () => ({}) } as const;

const toAbout = ({ kind, record }: Query): About => ({
  ...(kind !== undefined && { kind }),
  ...(record !== undefined && { record }),
});

/** Of both the narrower one counts; a record of another kind would make a feed that tells of something not asked for. */
function refuseOtherKind({ kind, record }: Query): Result<never, Problem> | undefined {
  if (kind === undefined || record === undefined || record.startsWith(`${collections[kind]}/`)) return undefined;
  return fail({
    type: "bad-parameter",
    parameter: "kind",
    message: `is ${collections[kind]}, and \`record\` is ${quote(record)}, which is none of them; leave one of the two out`,
  });
}

export const subscriptionRows: readonly Row[] = [
  defineRow({
    ...common,
    name: "getAtomFeed",
    path: `${API}/feed.atom`,
    summary: "Accepted proposals and proposals that entered last call, newest first, as Atom (RFC 4287).",
    mediaType: "application/atom+xml; charset=utf-8",
    query: ["kind", "record"],
    needs: (_, query) => ({ type: "news", about: toAbout(query) }),
    answer: ({ spec, base, query, needed }) =>
      refuseOtherKind(query) ??
      toText(toAtom(toFeed(needed, spec, base, toAbout(query)), base), [toPageLink(`${base}/proposals`)]),
  }),
  defineRow({
    ...common,
    name: "getJsonFeed",
    path: `${API}/feed.json`,
    summary: "The same as JSON Feed 1.1.",
    mediaType: "application/feed+json",
    query: ["kind", "record"],
    needs: (_, query) => ({ type: "news", about: toAbout(query) }),
    answer: ({ spec, base, query, needed }) =>
      refuseOtherKind(query) ??
      toJson(toJsonFeed(toFeed(needed, spec, base, toAbout(query)), base), [toPageLink(`${base}/proposals`)]),
  }),
  defineRow({
    ...common,
    name: "getCalendar",
    path: `${API}/calendar.ics`,
    query: [],
    summary: "The meetings as the charter counts them, the one announced last, and the end of each running last call.",
    mediaType: "text/calendar; charset=utf-8",
    needs: () => ({ type: "last-calls" }),
    answer: ({ spec, base, needed }) => toText(toCalendar(spec, needed, base), [toPageLink(`${base}/charter/group`)]),
  }),
];
