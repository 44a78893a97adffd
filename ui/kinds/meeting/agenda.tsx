import type { Meeting } from "#domain/meeting/schema.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { toDayText } from "#ui/dates.ts";
import { Statement, WithSources } from "#ui/margin/noted.tsx";
import type { InContext } from "#ui/page-context.ts";
import { RecordLink, RecordLinks } from "#ui/record/record-link.tsx";
import { TimeOfDay } from "#ui/text/moment.tsx";
import { Paragraph } from "#ui/text/line.tsx";

/** The meeting that the note announces, and what it puts on its agenda. */
export function Agenda({ context, next }: InContext & { readonly next: NonNullable<Meeting["next"]> }) {
  return (
    <>
      <Statement context={context} fact={next}>
        <p className="announced">
          {toDayText(next.day)}, <TimeOfDay {...next} />
        </p>
      </Statement>
      <ol className="facts">
        {next.agenda.map((item) => (
          <li key={item.id} id={`agenda-${item.id}`}>
            <WithSources context={context} sources={item.sources} part={item}>
              <Paragraph context={context} text={item.text} />
              <Person context={context} label="proposed by" slug={item.proposedBy} />
              <Person context={context} label="presents" slug={item.presenter} />
              {item.about.length > 0 ? <RecordLinks context={context} ids={item.about} /> : null}
            </WithSources>
          </li>
        ))}
      </ol>
    </>
  );
}

function Person({ context, label, slug }: InContext & { readonly label: string; readonly slug: string | undefined }) {
  if (slug === undefined) return null;
  return (
    <small className="detail">
      {label} <RecordLink context={context} id={toRecordId("person", slug)} />
    </small>
  );
}
