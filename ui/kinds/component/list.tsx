import { componentStandings, SeverityMark } from "#ui/kinds/component/view.tsx";
import { LinksOr, quiet, toTitleColumn } from "#ui/list/columns.tsx";
import type { List } from "#ui/list/list.ts";

export const componentList: List<"component"> = {
  columns: (context) => [
    toTitleColumn(context, "Component"),
    { heading: "Standing", cell: ({ body }) => componentStandings[body.standing] },
    {
      heading: "Built on",
      cell: ({ body }) => <LinksOr context={context} kind="component" slugs={body.builtOn} />,
    },
    {
      heading: "Newest format",
      cell: ({ body }) => body.formats.map(({ format }) => <code key={format}>{format}</code>).at(-1) ?? quiet("none"),
    },
    {
      heading: "On a mismatch",
      className: "nowrap",
      cell: ({ body }) => (body.onMismatch ? <SeverityMark severity={body.onMismatch.severity} /> : quiet("? unknown")),
    },
  ],
  filters: [{ name: "standing", label: "Standing", wordOf: ({ body }) => body.standing }],
};
