import { toDayText } from "#ui/dates.ts";
import { sentenceColumn, statusFilter, toStatusColumn, toTitleColumn } from "#ui/list/columns.tsx";
import type { List } from "#ui/list/list.ts";

export const decisionList: List<"decision"> = {
  columns: (context) => [
    toTitleColumn(context, "Decision"),
    toStatusColumn(context),
    { heading: "Day", className: "nowrap", cell: ({ body }) => toDayText(body.day) },
    { heading: "Whose work", cell: ({ body }) => body.burden.replace("-", " ") },
    { ...sentenceColumn, heading: "Statement" },
  ],
  filters: [statusFilter, { name: "burden", label: "Whose work", wordOf: ({ body }) => body.burden }],
};
