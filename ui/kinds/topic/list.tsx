import { toDayText } from "#ui/dates.ts";
import { quiet, sentenceColumn, statusFilter, toStatusColumn, toTitleColumn } from "#ui/list/columns.tsx";
import type { List } from "#ui/list/list.ts";

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
