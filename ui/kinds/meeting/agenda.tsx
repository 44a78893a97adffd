import type { Meeting } from "#domain/meeting/schema.ts";
import { toRecordId } from "#domain/reference.ts";
import { toDayText } from "#ui/dates.ts";
import { WithSources } from "#ui/margin/noted.tsx";
import type { Reading } from "#ui/page-context.ts";
import { RecordLink, RecordLinks } from "#ui/record/record-link.tsx";
import { Line } from "#ui/text/line.tsx";

interface AgendaProps {
  readonly reading: Reading;
  readonly next: NonNullable<Meeting["next"]>;
}

/** The meeting that the note announces, and what it puts on its agenda. */
export function Agenda({ reading, next }: AgendaProps) {
  return (
    <>
      <WithSources reading={reading} sources={next.sources}>
        <p className="announced">
          {toDayText(next.day)}, {next.time} <span className="quiet">{next.timeZone}</span>
        </p>
        <p>
          <Line reading={reading} text={next.text} />
        </p>
      </WithSources>
      <ol className="facts">
        {next.agenda.map(({ id, text, proposedBy, presenter, about, sources }) => (
          <li key={id} id={`agenda-${id}`}>
            <WithSources reading={reading} sources={sources}>
              <p>
                <Line reading={reading} text={text} />
              </p>
              <Person reading={reading} label="proposed by" slug={proposedBy} />
              <Person reading={reading} label="presents" slug={presenter} />
              {about.length > 0 ? <RecordLinks reading={reading} ids={about} /> : null}
            </WithSources>
          </li>
        ))}
      </ol>
    </>
  );
}

interface PersonProps {
  readonly reading: Reading;
  readonly label: string;
  readonly slug: string | undefined;
}

function Person({ reading, label, slug }: PersonProps) {
  if (slug === undefined) return null;
  return (
    <small className="detail">
      {label} <RecordLink reading={reading} id={toRecordId("person", slug)} />
    </small>
  );
}
