import { findAnnouncing, findNextCall } from "#domain/meeting/next-call.ts";
import { toCalendarAddress } from "#exports/addresses.ts";
import { AGENDA } from "#exports/agenda-path.ts";
import { toDayText } from "#ui/dates.ts";
import { TimeOfDay } from "#ui/text/moment.tsx";
import { toHref, toPath, type InContext } from "#ui/page-context.ts";

/** When the group meets: what the last note announced, and what its cadence gives. The two are never mixed. */
export function NextMeeting({ context, now }: InContext & { readonly now: string }) {
  const call = findNextCall(context.spec.records, now);
  const announcing = findAnnouncing(context.spec.records.meeting);
  const last = announcing?.body.next;
  return (
    <aside aria-label="Next meeting">
      <h2>Next meeting</h2>
      {call ? (
        <div className={call.announcedBy ? undefined : "computed"}>
          <p className="announced">{toDayText(call.day)}</p>
          <p>
            <TimeOfDay {...call} />
          </p>
          {call.announcedBy ? null : (
            <p className="quiet">Computed from the cadence in the charter; no note announces it.</p>
          )}
          <p>
            <a href={toHref(context, AGENDA)}>Its agenda, as it is drafted</a>
          </p>
        </div>
      ) : null}
      {last && announcing ? (
        <>
          {call?.announcedBy ? null : (
            <>
              <h2>Last announced</h2>
              <p>{toDayText(last.day)}</p>
              <p>
                <TimeOfDay {...last} />
              </p>
            </>
          )}
          <p>
            <a href={toHref(context, `${toPath("meeting", announcing.slug)}#next`)}>
              {last.agenda.length > 0 ? `Topics for it, ${last.agenda.length}` : "The note that announces it"}
            </a>
          </p>
        </>
      ) : null}
      {call || last ? (
        <p>
          <a href={toCalendarAddress("")} type="text/calendar">
            All meetings as a calendar
          </a>
        </p>
      ) : (
        <p className="quiet">No note announces one, and the charter gives no cadence.</p>
      )}
    </aside>
  );
}
