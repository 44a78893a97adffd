/**
 * The draft of the next agenda: what every source has for it, each thing once with all reasons why it is there. What a
 * chair makes of it is plan.ts.
 */
import { findNextMeeting } from "#domain/charter/cadence.ts";
import { addDays } from "#domain/charter/instant.ts";
import type { AgendaContext, AgendaItem, AgendaSource, FoundItem } from "#domain/agenda/item.ts";
import { listAnnounced } from "#domain/agenda/sources/announced.ts";
import { listCarriedOver, listDueActions } from "#domain/agenda/sources/actions.ts";
import { listEndingConditions } from "#domain/agenda/sources/conditions.ts";
import { listReturning } from "#domain/agenda/sources/deferred.ts";
import { listEndingLastCalls } from "#domain/agenda/sources/last-calls.ts";
import { listLeftOver, listOtherTopics, listScheduledTopics } from "#domain/agenda/sources/open-topics.ts";
import { listPutForward } from "#domain/agenda/sources/put-forward.ts";
import { listDueReviews } from "#domain/agenda/sources/reviews.ts";
import { limits } from "#domain/limits.ts";
import { findMovedFrom, toDepartures } from "#domain/meeting/departures.ts";
import { findNextCall, type NextCall } from "#domain/meeting/next-call.ts";
import type { Proposal } from "#domain/proposal/proposal.ts";
import type { Spec } from "#domain/register/spec.ts";

export interface AgendaDraft {
  readonly call: NextCall;
  /** In the order in which they are drafted. */
  readonly items: readonly AgendaItem[];
  /** Open topics that nothing asks for at this meeting. */
  readonly others: readonly AgendaItem[];
  /** How many more there are than are listed. */
  readonly more: number;
}

/** In the order in which they stand on the draft: first what was promised, then what cannot wait, then what was left. */
const sources: readonly AgendaSource[] = [
  listAnnounced,
  listScheduledTopics,
  listPutForward,
  listEndingLastCalls,
  listDueActions,
  listReturning,
  listEndingConditions,
  listDueReviews,
  listCarriedOver,
  listLeftOver,
];

interface Asked {
  readonly spec: Pick<Spec, "records" | "byId">;
  /** Those that everybody may see and that are not closed. */
  readonly proposals: readonly Proposal[];
  /** ISO 8601, UTC. */
  readonly now: string;
}

/** Undefined where nobody knows when the group meets next. */
export function draftAgenda({ spec, proposals, now }: Asked): AgendaDraft | undefined {
  const call = findNextCall(spec.records, now);
  if (!call) return undefined;
  const context: AgendaContext = {
    spec,
    proposals,
    call,
    movedFrom: findMovedFrom(spec.records.meeting, call.day),
    after: findAfter(spec, call),
    today: now.slice(0, 10),
  };
  const items = joinItems(sources.flatMap((source) => source(context)));
  const known = new Set(items.flatMap(({ about }) => about));
  const others = joinItems(listOtherTopics(context)).filter(({ id }) => !known.has(id));
  const shown = items.slice(0, limits.agendaItems);
  const offered = others.slice(0, limits.agendaItems - shown.length);
  return {
    call,
    items: shown.map(toItem),
    others: offered.map(toItem),
    more: items.length + others.length - shown.length - offered.length,
  };
}

/** By the cadence; a later note may say otherwise. */
function findAfter({ records: { charter, meeting } }: Asked["spec"], { at, day }: NextCall): string | undefined {
  const [group] = charter;
  if (!group) return undefined;
  const after = findNextMeeting(group.body, addDays(at, 1), toDepartures(meeting))?.day;
  return after !== undefined && after > day ? after : undefined;
}

interface Joined extends AgendaItem {
  readonly about: readonly string[];
}

/** What a note announces are different things, even where it says of both that they are about one record. */
function joinItems(found: readonly FoundItem[]): readonly Joined[] {
  const items: Joined[] = [];
  const places = new Map<string, number>();
  for (const { about, path, because, ...rest } of found) {
    const id = about.find((one) => !places.has(one));
    const place = about.map((one) => places.get(one)).find(isNumber);
    const before = place === undefined ? undefined : items[place];
    if (place !== undefined && before && (because.because !== "announced" || id === undefined)) {
      const people = [...new Set([...before.people, ...rest.people])];
      items[place] = { ...before, people, why: [...before.why, because] };
      continue;
    }
    if (id === undefined) continue;
    for (const one of about) if (!places.has(one)) places.set(one, items.length);
    items.push({ id, path: path ?? `/${id}`, ...rest, about, why: [because] });
  }
  return items;
}

const isNumber = (place: number | undefined): place is number => place !== undefined;

const toItem = ({ about: _, ...item }: Joined): AgendaItem => item;
