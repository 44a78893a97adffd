import type { Topic } from "#domain/topic/schema.ts";
import { toDayText } from "#ui/dates.ts";
import { toFactsPart, toLink, toLinks, toRelatedPart } from "#ui/kinds/parts.tsx";
import { Positions } from "#ui/kinds/positions.tsx";
import type { View, ViewProps } from "#ui/kinds/view.ts";
import { Statement } from "#ui/margin/noted.tsx";
import type { InContext } from "#ui/page-context.ts";
import { toListPart } from "#ui/record/part.tsx";
import { quiet, sentenceColumn, statusFilter, toStatusColumn, toTitleColumn } from "#ui/list/columns.tsx";
import type { List } from "#ui/list/list.ts";

export function toTopicView({ context, record }: ViewProps<"topic">): View {
  const { body } = record;
  return {
    lede: body.question,
    fields: [
      { label: "Superseded by", value: toLinks(context, "topic", body.supersededBy) },
      { label: "Raised by", value: toLink(context, "person", body.raisedBy) },
      { label: "Answered by", value: toLinks(context, "decision", body.answeredBy) },
      { label: "Supersedes", value: toLinks(context, "topic", body.supersedes) },
    ],
    parts: [
      toListPart("positions", "Positions", body.positions, <Positions context={context} positions={body.positions} />),
      toFactsPart(context, "reason", "Why it is not open", body.reason ? [body.reason] : []),
      toFactsPart(context, "outcome", "What became of it", body.outcome),
      toListPart(
        "schedule",
        "On an agenda, or suggested for one",
        body.schedule,
        <Schedule context={context} schedule={body.schedule} />,
      ),
      toRelatedPart(context, body.related),
    ],
  };
}

function Schedule({ context, schedule }: InContext & { readonly schedule: Topic["schedule"] }) {
  return (
    <ol className="facts">
      {schedule.map((item, index) => (
        <li key={index}>
          <Statement context={context} fact={item}>
            <p className="position-head">
              <b>{toDayText(item.day)}</b>
              {item.proposedBy === undefined ? null : <> · proposed by {toLink(context, "person", item.proposedBy)}</>}
              {item.presenter === undefined ? null : <> · presented by {toLink(context, "person", item.presenter)}</>}
            </p>
          </Statement>
        </li>
      ))}
    </ol>
  );
}

export const topicList: List<"topic"> = {
  columns: (context) => [
    toTitleColumn(context, "Topic"),
    toStatusColumn(context),
    { heading: "Positions", className: "number", cell: ({ body }) => body.positions.length },
    {
      heading: "Last up for a meeting",
      className: "nowrap",
      cell: ({ body }) => body.schedule.map(({ day }) => toDayText(day)).at(-1) ?? quiet("none"),
    },
    { ...sentenceColumn, heading: "Question" },
  ],
  filters: [statusFilter],
};
