import { toRecordId } from "#domain/register/reference.ts";
import { sentenceColumn, toTitleColumn } from "#ui/list/columns.tsx";
import type { List } from "#ui/list/list.ts";

export const personList: List<"person"> = {
  columns: (context) => [
    toTitleColumn(context, "Name"),
    { heading: "Also named", cell: ({ body }) => body.otherNames.join(", ") },
    {
      heading: "Quoted",
      className: "number",
      cell: ({ slug }) => countQuotes(context.links.byTarget.get(toRecordId("person", slug)) ?? []),
    },
    sentenceColumn,
  ],
  filters: [],
};

/** In how many sources the person speaks. */
const countQuotes = (links: readonly { readonly path: string }[]): number =>
  links.filter(({ path }) => /\/sources\/\d+\/speaker$/.test(path)).length;
