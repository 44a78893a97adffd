/**
 * When the group meets next: as a note announces it while that is still ahead, else as the cadence has it; and in both
 * at the time it was moved to. Not what is talked about then.
 */
import { findNextMeeting, type NextMeeting } from "#domain/charter/cadence.ts";
import { toInstant } from "#domain/charter/instant.ts";
import { MINUTE_MS } from "#domain/durations.ts";
import { toDepartures } from "#domain/meeting/departures.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import type { ListsOf } from "#domain/register/spec.ts";

type Meeting = RegisterRecord<"meeting">;

export interface NextCall extends NextMeeting {
  /** The note that announces it; undefined where it follows from the cadence alone. */
  readonly announcedBy: Meeting | undefined;
}

/** The note that announces the latest meeting. */
export const findAnnouncing = (meetings: readonly Meeting[]): Meeting | undefined =>
  meetings
    .filter(({ body }) => body.next !== undefined)
    .reduce<Meeting | undefined>(
      (last, one) => (last && toAnnouncedDay(last) >= toAnnouncedDay(one) ? last : one),
      undefined,
    );

const toAnnouncedDay = ({ body }: Meeting): string => body.next?.day ?? "";

/** No note says how long a call is. While people may still be in it, it is the one whose agenda they want. */
const LASTING_MS = 3 * 60 * MINUTE_MS;

/** The first that is not over at `now`, an ISO 8601 instant; undefined where nothing says when. */
export function findNextCall({ charter, meeting }: ListsOf<"charter" | "meeting">, now: string): NextCall | undefined {
  const since = new Date(Date.parse(now) - LASTING_MS).toISOString();
  const announcing = findAnnouncing(meeting);
  const announced = announcing && findAnnounced(announcing, meeting);
  if (announced && announced.at >= since) return announced;
  const computed = charter[0] && findNextMeeting(charter[0].body, since, toDepartures(meeting));
  return computed && { ...computed, announcedBy: undefined };
}

/** Undefined where it was cancelled since. */
function findAnnounced(announcing: Meeting, meetings: readonly Meeting[]): NextCall | undefined {
  const { next } = announcing.body;
  if (!next) return undefined;
  const departures = toDepartures(meetings);
  const when = departures.has(next.day) ? departures.get(next.day) : next;
  if (!when) return undefined;
  const { day, time, timeZone } = when;
  return { day, time, timeZone, at: toInstant(day, time, timeZone), announcedBy: announcing };
}
