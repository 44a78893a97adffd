/** The series of calls: which one was before a meeting and which after it, as far as they are on record. A mail is none of them, and lies between two. */
import { remember } from "#domain/remember.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";

type Meeting = RegisterRecord<"meeting">;

/** In the order of their days. */
const listCalls = remember((meetings: readonly Meeting[]): readonly Meeting[] =>
  meetings.filter(({ body }) => body.form !== "mail").sort(compare),
);

export function findNeighbours(
  meetings: readonly Meeting[],
  meeting: Meeting,
): { readonly before: Meeting | undefined; readonly after: Meeting | undefined } {
  const calls = listCalls(meetings);
  return {
    before: calls.findLast((call) => compare(call, meeting) < 0),
    after: calls.find((call) => compare(call, meeting) > 0),
  };
}

/** How many calls are on record after a meeting: how often what was left open by it was carried over. */
export function countCallsAfter(meetings: readonly Meeting[], meeting: Meeting): number {
  const calls = listCalls(meetings);
  const first = calls.findIndex((call) => compare(call, meeting) > 0);
  return first < 0 ? 0 : calls.length - first;
}

/** Of one day by their addresses, so that the order is total. */
function compare(a: Meeting, b: Meeting): number {
  if (a.body.day !== b.body.day) return a.body.day < b.body.day ? -1 : 1;
  return a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0;
}
