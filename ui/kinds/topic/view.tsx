import { listHeldOverDays, type HeldBy } from "#domain/topic/by-person.ts";
import type { ReactNode } from "react";
import type { ComesBack, Topic } from "#domain/topic/schema.ts";
import { toDayText } from "#ui/dates.ts";
import { toFactsPart, toLink, toLinks, toRelatedPart } from "#ui/kinds/parts.tsx";
import { Positions } from "#ui/kinds/positions.tsx";
import type { View, ViewProps } from "#ui/kinds/view.ts";
import { StanceMark } from "#ui/margin/stance-mark.tsx";
import { Statement } from "#ui/margin/noted.tsx";
import type { InContext, PageContext } from "#ui/page-context.ts";
import { ifAny, toListPart, type Part } from "#ui/record/part.tsx";
import { Table, type Column } from "#ui/table/table.tsx";
import { RecordLink } from "#ui/record/record-link.tsx";
import { quiet, sentenceColumn, statusFilter, toStatusColumn, toTitleColumn } from "#ui/list/columns.tsx";
import type { List } from "#ui/list/list.ts";

export function toTopicView({ context, record }: ViewProps<"topic">): View {
  const { body } = record;
  return {
    lede: body.question,
    fields: [
      { label: "Superseded by", value: toLinks(context, "topic", body.supersededBy) },
      { label: "Comes back", value: toComesBack(context, body.comesBack) },
      { label: "Raised by", value: toLink(context, "person", body.raisedBy) },
      { label: "Answered by", value: toLinks(context, "decision", body.answeredBy) },
      { label: "Supersedes", value: toLinks(context, "topic", body.supersedes) },
    ],
    parts: [
      toListPart("positions", "Positions", body.positions, <Positions context={context} positions={body.positions} />),
      toTensionsPart(context, body),
      toOverDaysPart(context, body.positions),
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

function toTensionsPart(context: PageContext, { positions, tensions = [] }: Topic): Part {
  return toListPart(
    "tensions",
    "In tension",
    tensions,
    <ul className="facts">
      {tensions.map((tension, index) => (
        <li key={index}>
          <Statement context={context} fact={tension}>
            <ul className="plain-list" aria-label="Between">
              {positions
                .filter(({ id }) => tension.between.includes(id))
                .map(({ id, speaker, stance, text }) => (
                  <li key={id}>
                    {toLink(context, "person", speaker) ?? quiet("somebody")} <StanceMark stance={stance} />{" "}
                    <a href={`#position-${id}`}>{text}</a>
                  </li>
                ))}
            </ul>
          </Statement>
        </li>
      ))}
    </ul>,
  );
}

function toOverDaysPart(context: PageContext, positions: Topic["positions"]): Part {
  const moved = listHeldOverDays(positions);
  const columns: readonly Column<HeldBy>[] = [
    { heading: "Who", names: true, className: "nowrap", cell: ({ speaker }) => toLink(context, "person", speaker) },
    { heading: "From meeting to meeting", className: "wide", cell: ({ held }) => <OverDays held={held} /> },
  ];
  return {
    id: "over-days",
    title: "Who spoke of it more than once",
    count: moved.length,
    content: ifAny(
      moved,
      <Table label="Over meetings" columns={columns} rows={moved} keyOf={({ speaker }) => speaker} />,
    ),
  };
}

const OverDays = ({ held }: Pick<HeldBy, "held">) => (
  <ul className="plain-list">
    {held.map(({ day, positions }) => (
      <li key={day}>
        {day === "" ? "elsewhere" : toDayText(day)}
        {positions.map(({ id, stance, text }) => (
          <p key={id}>
            <StanceMark stance={stance} /> <a href={`#position-${id}`}>{text}</a>
          </p>
        ))}
      </li>
    ))}
  </ul>
);

function toComesBack(context: PageContext, comesBack: ComesBack | undefined): ReactNode {
  const { day, after } = comesBack ?? {};
  if (day === undefined && after === undefined) return undefined;
  return (
    <>
      {day === undefined ? null : <>on {toDayText(day)}</>}
      {day !== undefined && after !== undefined ? ", or " : null}
      {after === undefined ? null : (
        <>
          once it is settled: <RecordLink context={context} id={after} withStatus />
        </>
      )}
    </>
  );
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
