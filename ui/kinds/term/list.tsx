import { quiet, sentenceColumn, statusFilter, toStatusColumn, toTitleColumn } from "#ui/list/columns.tsx";
import type { List } from "#ui/list/list.ts";

export const termList: List<"term"> = {
  columns: (context) => [
    toTitleColumn(context, "Term"),
    { heading: "Holds in", cell: ({ body }) => body.scope ?? quiet("the field") },
    { ...sentenceColumn, heading: "Meaning" },
    toStatusColumn(context),
  ],
  filters: [statusFilter, { name: "scope", label: "Holds in", wordOf: ({ body }) => body.scope ?? "the field" }],
};
