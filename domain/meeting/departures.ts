/**
 * Where the series departs from its cadence, as meetings and mails say it: which of its meetings are moved, and which
 * are cancelled. Of two that say different things about one day the later one counts.
 */
import type { Departures } from "#domain/charter/cadence.ts";
import { remember } from "#domain/remember.ts";
import type { OffCadence } from "#domain/meeting/schema.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";

type Meeting = RegisterRecord<"meeting">;

export interface Departure {
  /** Who says so. */
  readonly meeting: Meeting;
  readonly said: OffCadence;
}

/** By the day that the cadence gives. */
export const findDepartures = remember((meetings: readonly Meeting[]): ReadonlyMap<string, Departure> => {
  const inOrder = [...meetings].sort((a, b) => (toOrder(a) < toOrder(b) ? -1 : 1));
  return new Map(
    inOrder.flatMap((meeting) => (meeting.body.offCadence ?? []).map((said) => [said.day, { meeting, said }] as const)),
  );
});

/** Nothing else has two records of one address. */
const toOrder = ({ slug, body }: Meeting): string => `${body.day} ${slug}`;

export const toDepartures = (meetings: readonly Meeting[]): Departures =>
  new Map([...findDepartures(meetings)].map(([day, { said }]) => [day, said.movedTo]));

/** The day of the cadence that was moved to a day. */
export const findMovedFrom = (meetings: readonly Meeting[], day: string): string | undefined =>
  [...findDepartures(meetings)].find(([, { said }]) => said.movedTo?.day === day)?.[0];
