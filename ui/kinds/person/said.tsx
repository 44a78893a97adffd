import type { HeldOn, SaidAt } from "#domain/person/said.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { SourceNote } from "#ui/margin/source-note.tsx";
import { StanceMark } from "#ui/margin/stance-mark.tsx";
import { toHref, toPath, type InContext } from "#ui/page-context.ts";
import { RecordLink, RecordLinks } from "#ui/record/record-link.tsx";
import { Line } from "#ui/text/line.tsx";

/** Their sentences, meeting by meeting, each with the records that rest on it. */
export const SaidByMeeting = ({ context, meetings }: InContext & { readonly meetings: readonly SaidAt[] }) =>
  meetings.map(({ meeting, said }) => (
    <section key={meeting} className="facts-of" aria-labelledby={`said-${meeting}`}>
      <h3 id={`said-${meeting}`}>
        <RecordLink context={context} id={toRecordId("meeting", meeting)} />
      </h3>
      <ul className="facts">
        {said.map(({ quote, holders }) => (
          <li key={`${quote.offset} ${quote.length}`}>
            <SourceNote context={context} source={quote} />
            <RecordLinks context={context} ids={holders} />
          </li>
        ))}
      </ul>
    </section>
  ));

/** Their positions, topic by topic; each leads to its place there. */
export const HeldByTopic = ({ context, topics }: InContext & { readonly topics: readonly HeldOn[] }) =>
  topics.map(({ topic, positions }) => (
    <section key={topic.slug} className="facts-of" aria-labelledby={`held-${topic.slug}`}>
      <h3 id={`held-${topic.slug}`}>
        <RecordLink context={context} id={toRecordId("topic", topic.slug)} withStatus />
      </h3>
      <ul className="facts">
        {positions.map(({ id, stance, text }) => (
          <li key={id}>
            <StanceMark stance={stance} /> <Line context={context} text={text} />{" "}
            <a href={toHref(context, `${toPath("topic", topic.slug)}#position-${id}`)}>in its place</a>
          </li>
        ))}
      </ul>
    </section>
  ));
