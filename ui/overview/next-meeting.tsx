import type { NextMeeting as Computed } from "#domain/charter/cadence.ts";
import { toCalendarAddress } from "#exports/addresses.ts";
import { toDayText } from "#ui/dates.ts";
import { TimeOfDay } from "#ui/text/moment.tsx";
import { toHref, toPath, type InContext } from "#ui/page-context.ts";

interface NextMeetingProps extends InContext {
  readonly now: string;
  readonly computed: Computed | undefined;
}

/** When the group meets: what the last note announced, and what its cadence gives. The two are never mixed. */
export function NextMeeting({ context, now, computed }: NextMeetingProps) {
  const announcing = context.spec.records.meeting
    .filter(({ body }) => body.next !== undefined)
    .sort((a, b) => ((a.body.next?.day ?? "") < (b.body.next?.day ?? "") ? 1 : -1))[0];
  const next = announcing?.body.next;
  const announcedAhead = next !== undefined && next.day >= now.slice(0, 10);
  return (
    <aside aria-label="Next meeting">
      <h2>Next meeting</h2>
      {computed && !announcedAhead ? (
        <div className="computed">
          <p className="announced">{toDayText(computed.day)}</p>
          <p>
            <TimeOfDay {...computed} />
          </p>
          <p className="quiet">Computed from the cadence in the charter; no note announces it.</p>
        </div>
      ) : null}
      {next && announcing ? (
        <>
          {announcedAhead ? null : <h2>Last announced</h2>}
          <p className={announcedAhead ? "announced" : undefined}>{toDayText(next.day)}</p>
          <p>
            <TimeOfDay {...next} />
          </p>
          <p>
            <a href={toHref(context, `${toPath("meeting", announcing.slug)}#next`)}>
              {next.agenda.length > 0 ? `Topics for it, ${next.agenda.length}` : "The note that announces it"}
            </a>
          </p>
        </>
      ) : null}
      {computed || next ? (
        <p>
          <a href={toCalendarAddress("")} type="text/calendar">
            All meetings as a calendar
          </a>
        </p>
      ) : null}
      {computed || next ? null : <p className="quiet">No note announces one, and the charter gives no cadence.</p>}
    </aside>
  );
}
