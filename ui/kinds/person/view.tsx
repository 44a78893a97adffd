import { toLine } from "#ui/kinds/parts.tsx";
import type { View, ViewProps } from "#ui/kinds/view.ts";
import { listHeld, listPromised, listSaid } from "#domain/person/said.ts";
import { HeldByTopic, SaidByMeeting } from "#ui/kinds/person/said.tsx";
import { RecordLinks } from "#ui/record/record-link.tsx";
import { toListPart } from "#ui/record/part.tsx";
import { Statement } from "#ui/margin/noted.tsx";
import { toRecordId } from "#domain/register/reference.ts";
import { sentenceColumn, toTitleColumn } from "#ui/list/columns.tsx";
import type { List } from "#ui/list/list.ts";

export function toPersonView({ context, record }: ViewProps<"person">): View {
  const { about, otherNames, affiliation, unknown } = record.body;
  const [meetings, topics] = [listSaid(context, record.slug), listHeld(context, record.slug)];
  const promised = listPromised(context, record.slug).map(({ kind, slug }) => toRecordId(kind, slug));
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
      toListPart("promised", "Promised", promised, <RecordLinks context={context} ids={promised} />),
      toListPart(
        "positions",
        "Positions",
        topics.flatMap(({ positions }) => positions),
        <HeldByTopic context={context} topics={topics} />,
      ),
      toListPart(
        "said",
        "Said",
        meetings.flatMap(({ said }) => said),
        <SaidByMeeting context={context} meetings={meetings} />,
      ),
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
