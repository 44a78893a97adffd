import { listClosed, listDue, listPromised, listScheduled } from "#domain/meeting/of-day.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { toDayText } from "#ui/dates.ts";
import { LinksOr, quiet, toStatusColumn, toTitleColumn } from "#ui/list/columns.tsx";
import { SHOWN_BESIDE } from "#ui/list/shown.ts";
import type { PageContext } from "#ui/page-context.ts";
import { toListPart, type Part } from "#ui/record/part.tsx";
import { Table, type Column } from "#ui/table/table.tsx";
import { Line } from "#ui/text/line.tsx";

type Topic = RegisterRecord<"topic">;
type Action = RegisterRecord<"action">;

/** What was planned for the day of a call, what came out of a meeting for people to do, and what was over by then. */
export function listOfDayParts(context: PageContext, { slug, body }: RegisterRecord<"meeting">): readonly Part[] {
  const { topic, action } = context.spec.records;
  const isMail = body.form === "mail";
  const promised = listPromised(action, slug);
  return [
    ...(isMail
      ? []
      : [
          toTopicsPart(context, listScheduled(topic, body.day), body.day),
          toActionsPart(context, listDue(action, body.day), { id: "due", title: "Actions due that day" }),
        ]),
    toActionsPart(context, promised, { id: "promised", title: isMail ? "Actions from it" : "Actions promised at it" }),
    toActionsPart(context, listClosed(action, slug), { id: "closed", title: "Actions that it closed" }),
  ];
}

const toKey = ({ slug }: RegisterRecord): string => slug;

function toTopicsPart(context: PageContext, topics: readonly Topic[], day: string): Part {
  const title = "Topics scheduled for it";
  const columns: readonly Column<Topic>[] = [
    toTitleColumn(context, "Topic"),
    toStatusColumn(context),
    {
      heading: "As it was put on the agenda",
      className: "wide",
      cell: ({ body }) => <Line context={context} text={body.schedule.find((item) => item.day === day)?.text ?? ""} />,
    },
    {
      heading: "Proposed by",
      cell: ({ body }) => (
        <LinksOr
          context={context}
          kind="person"
          slugs={[...new Set(body.schedule.filter((item) => item.day === day).map(({ proposedBy }) => proposedBy))]}
          none="not said"
        />
      ),
    },
  ];
  return toListPart("scheduled", title, topics, <Shown label={title} columns={columns} rows={topics} />);
}

function toActionsPart(
  context: PageContext,
  actions: readonly Action[],
  { id, title }: Pick<Part, "id" | "title">,
): Part {
  const columns: readonly Column<Action>[] = [
    toTitleColumn(context, "Action"),
    toStatusColumn(context),
    {
      heading: "Owner",
      cell: ({ body }) => <LinksOr context={context} kind="person" slugs={[body.owner]} none="nobody is named" />,
    },
    {
      heading: "Due",
      className: "wide",
      cell: ({ body: { due } }) =>
        due ? (
          due.day === undefined ? (
            <Line context={context} text={due.text} />
          ) : (
            toDayText(due.day)
          )
        ) : (
          quiet("no date")
        ),
    },
  ];
  return toListPart(id, title, actions, <Shown label={title} columns={columns} rows={actions} />);
}

interface ShownProps<Kind extends "topic" | "action"> {
  readonly label: string;
  readonly columns: readonly Column<RegisterRecord<Kind>>[];
  readonly rows: readonly RegisterRecord<Kind>[];
}

function Shown<Kind extends "topic" | "action">({ label, columns, rows }: ShownProps<Kind>) {
  return (
    <>
      <Table label={label} columns={columns} rows={rows.slice(0, SHOWN_BESIDE)} keyOf={toKey} />
      {rows.length > SHOWN_BESIDE ? (
        <p className="more">
          The first {SHOWN_BESIDE} of {rows.length.toLocaleString("en")}
        </p>
      ) : null}
    </>
  );
}
