import { toDayText } from "#ui/dates.ts";
import { LinksOr, quiet, sentenceColumn, toTitleColumn } from "#ui/list/columns.tsx";
import type { List } from "#ui/list/list.ts";

export const kernelList: List<"kernel"> = {
  columns: (context) => [
    toTitleColumn(context, "Kernel"),
    {
      heading: "Released",
      cell: ({ body }) => (body.released === undefined ? quiet("? unknown") : toDayText(body.released)),
    },
    {
      heading: "First to carry",
      cell: ({ body }) => (
        <LinksOr context={context} kind="component" slugs={body.introduces.map(({ component }) => component)} />
      ),
    },
    {
      heading: "Formats",
      cell: ({ body }) => (body.formats.length > 0 ? `of ${body.formats.length} components` : quiet("? unknown")),
    },
    sentenceColumn,
  ],
  filters: [],
};
