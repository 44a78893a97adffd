import { quiet, sentenceColumn, statusFilter, toTitleColumn } from "#ui/list/columns.tsx";
import type { List } from "#ui/list/list.ts";
import { PairStanding } from "#ui/pairs/pair-standing.tsx";

export const pairList: List<"pair"> = {
  columns: (context) => [
    toTitleColumn(context, "Pair"),
    { heading: "Declared", cell: (record) => <PairStanding context={context} pair={record} /> },
    {
      heading: "Guarantor",
      cell: ({ body }) => body.guarantor?.by ?? quiet("nobody is named"),
    },
    { heading: "Tests", className: "number", cell: ({ body }) => body.tests.length },
    { ...sentenceColumn, heading: "What it means" },
  ],
  filters: [statusFilter],
};
