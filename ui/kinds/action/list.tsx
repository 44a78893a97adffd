import { LinksOr, quiet, statusFilter, toStatusColumn, toTitleColumn } from "#ui/list/columns.tsx";
import type { List } from "#ui/list/list.ts";

export const actionList: List<"action"> = {
  columns: (context) => [
    toTitleColumn(context, "Action"),
    toStatusColumn(context),
    { heading: "Type", cell: ({ body }) => body.type },
    {
      heading: "Owner",
      cell: ({ body }) => <LinksOr context={context} kind="person" slugs={[body.owner]} none="nobody is named" />,
    },
    {
      heading: "Due",
      className: "wide",
      cell: ({ body }) => body.due?.text ?? quiet("no date"),
    },
  ],
  filters: [statusFilter, { name: "type", label: "Type", wordOf: ({ body }) => body.type }],
};
