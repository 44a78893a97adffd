import { toInstant } from "#domain/charter/instant.ts";
import { findGroupZone, toDayText, toMomentText, toWallTime, toZoneText } from "#ui/dates.ts";
import type { PageContext } from "#ui/page-context.ts";

interface MomentProps {
  readonly context: Pick<PageContext, "spec">;
  /** ISO 8601, UTC. */
  readonly at: string;
}

// What a browser adds to each is public/times.js; ui/styles/texts.css shows it.

/** A moment in the group's zone. */
export function Moment({ context, at }: MomentProps) {
  const timeZone = findGroupZone(context.spec);
  return (
    <time dateTime={at} data-wall={toWallTime(at, timeZone)}>
      {toMomentText(at, timeZone)}
    </time>
  );
}

/** Its day alone, by the clocks of the group. */
export const DayOfMoment = ({ context, at }: MomentProps) => toDayText(toWallTime(at, findGroupZone(context.spec)));

interface TimeOfDayProps {
  /** As they are written in the register. */
  readonly day: string;
  readonly time: string;
  readonly timeZone: string;
}

/** The hour of a meeting, whose day stands beside it: as it is written in the register, and in UTC. */
export function TimeOfDay({ day, time, timeZone }: TimeOfDayProps) {
  const at = toInstant(day, time, timeZone);
  return (
    <time dateTime={at} data-wall={`${day}T${time}`} title={timeZone}>
      {time} <span className="quiet">{toZoneText(timeZone)}</span>
      {timeZone === "UTC" ? null : (
        <>
          {" · "}
          {at.startsWith(day) ? null : `${toDayText(at)}, `}
          {at.slice(11, 16)} <span className="quiet">UTC</span>
        </>
      )}
    </time>
  );
}
