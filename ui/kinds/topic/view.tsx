import type { Topic } from "#domain/topic/schema.ts";
import { toDayText } from "#ui/dates.ts";
import { toFactsPart, toLink, toLinks, toRelatedPart } from "#ui/kinds/parts.tsx";
import { Positions } from "#ui/kinds/positions.tsx";
import type { View, ViewProps } from "#ui/kinds/view.ts";
import { WithSources } from "#ui/margin/noted.tsx";
import type { Reading } from "#ui/page-context.ts";
import { ifAny } from "#ui/record/part.tsx";
import { Line } from "#ui/text/line.tsx";

export function toTopicView({ reading, record }: ViewProps<"topic">): View {
  const { body } = record;
  return {
    lede: body.question,
    fields: [
      { label: "Superseded by", value: toLinks(reading, "topic", body.supersededBy) },
      { label: "Raised by", value: toLink(reading, "person", body.raisedBy) },
      { label: "Answered by", value: toLinks(reading, "decision", body.answeredBy) },
      { label: "Supersedes", value: toLinks(reading, "topic", body.supersedes) },
    ],
    parts: [
      {
        id: "positions",
        title: "Positions",
        count: body.positions.length,
        content: ifAny(body.positions, <Positions reading={reading} positions={body.positions} />),
      },
      toFactsPart(reading, "reason", "Why it is not open", body.reason ? [body.reason] : []),
      toFactsPart(reading, "outcome", "What became of it", body.outcome),
      {
        id: "schedule",
        title: "On an agenda, or suggested for one",
        count: body.schedule.length,
        content: ifAny(body.schedule, <Schedule reading={reading} schedule={body.schedule} />),
      },
      toRelatedPart(reading, body.related),
    ],
  };
}

function Schedule({ reading, schedule }: { readonly reading: Reading; readonly schedule: Topic["schedule"] }) {
  return (
    <ol className="facts">
      {schedule.map(({ day, text, proposedBy, presenter, sources }, index) => (
        <li key={index}>
          <WithSources reading={reading} sources={sources}>
            <p className="position-head">
              <b>{toDayText(day)}</b>
              {proposedBy === undefined ? null : <> · proposed by {toLink(reading, "person", proposedBy)}</>}
              {presenter === undefined ? null : <> · presented by {toLink(reading, "person", presenter)}</>}
            </p>
            <p>
              <Line reading={reading} text={text} />
            </p>
          </WithSources>
        </li>
      ))}
    </ol>
  );
}
