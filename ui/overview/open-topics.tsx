import type { RegisterRecord } from "#domain/register/record/record.ts";
import { toDayText } from "#ui/dates.ts";
import { quiet, toStatusColumn, toTitleColumn } from "#ui/list/columns.tsx";
import { toHref, type InContext } from "#ui/page-context.ts";
import { Table, type Column } from "#ui/table/table.tsx";

const SHOWN = 12;
const OPEN: readonly string[] = ["open", "proposed", "acknowledged"];

/** Questions that nobody has settled, the one that came up last first. */
export function OpenTopics({ context }: InContext) {
  const open = context.spec.records.topic
    .filter(({ body }) => OPEN.includes(body.status))
    .sort((a, b) => (toLastDay(a) < toLastDay(b) ? 1 : -1));
  if (open.length === 0) return <p className="empty">No topic is open at this revision.</p>;
  const columns: readonly Column<RegisterRecord<"topic">>[] = [
    toTitleColumn(context, "Topic"),
    toStatusColumn(context),
    {
      heading: "Positions",
      cell: ({ body }) => {
        if (body.positions.length === 0) return quiet("none yet");
        const people = new Set(body.positions.flatMap(({ speaker }) => speaker ?? [])).size;
        return `${body.positions.length} by ${people} ${people === 1 ? "person" : "people"}`;
      },
    },
    {
      heading: "Last up for a meeting",
      className: "nowrap",
      cell: (topic) => (toLastDay(topic) ? toDayText(toLastDay(topic)) : "never"),
    },
  ];
  return (
    <>
      <Table
        label="Open topics, with their positions"
        columns={columns}
        rows={open.slice(0, SHOWN)}
        keyOf={({ slug }) => slug}
      />
      <p className="more">
        <a href={toHref(context, "/topics")}>All topics</a>
      </p>
    </>
  );
}

const toLastDay = ({ body }: RegisterRecord<"topic">): string =>
  body.schedule
    .map(({ day }) => day)
    .sort()
    .at(-1) ?? "";
