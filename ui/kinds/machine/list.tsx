import { isComposition } from "#domain/machine/state-space/composition.ts";
import { LinksOr, statusFilter, toStatusColumn, toTitleColumn } from "#ui/list/columns.tsx";
import type { List } from "#ui/list/list.ts";

export const machineList: List<"machine"> = {
  columns: (context) => [
    toTitleColumn(context, "Machine"),
    toStatusColumn(context),
    {
      heading: "Component",
      cell: ({ body }) => <LinksOr context={context} kind="component" slugs={[body.component]} />,
    },
    {
      heading: "States",
      className: "number",
      cell: ({ body }) => (isComposition(body) ? `of ${body.composes.length} machines` : body.states.length),
    },
    {
      heading: "Transitions",
      className: "number",
      cell: ({ body }) => (isComposition(body) ? null : body.transitions.length),
    },
    { heading: "Scope", className: "wide", cell: ({ body }) => body.scope },
  ],
  filters: [statusFilter, { name: "code", label: "Code", wordOf: ({ body }) => body.describes.implementation }],
};
