import { toLine } from "#ui/kinds/parts.tsx";
import type { View, ViewProps } from "#ui/kinds/view.ts";
import { Statement } from "#ui/margin/noted.tsx";
import { toRecordId } from "#domain/register/reference.ts";
import { sentenceColumn, toTitleColumn } from "#ui/list/columns.tsx";
import type { List } from "#ui/list/list.ts";

export function toPersonView({ context, record }: ViewProps<"person">): View {
  const { about, otherNames, affiliation, unknown } = record.body;
  return {
    lede: about,
    fields: [
      { label: "Also named", value: otherNames.join(", ") },
      { label: "Not known", value: toLine(context, unknown) },
    ],
    parts: [
      {
        id: "affiliation",
        title: "Speaks for",
        content: affiliation ? <Statement context={context} fact={affiliation} /> : undefined,
      },
    ],
  };
}

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
