import { toLink, toLinks, toRelatedPart } from "#ui/kinds/parts.tsx";
import type { View, ViewProps } from "#ui/kinds/view.ts";
import { WithSources } from "#ui/margin/noted.tsx";
import { toListPart } from "#ui/record/part.tsx";
import { Line } from "#ui/text/line.tsx";
import { quiet, sentenceColumn, statusFilter, toStatusColumn, toTitleColumn } from "#ui/list/columns.tsx";
import type { List } from "#ui/list/list.ts";

export function toTermView({ context, record }: ViewProps<"term">): View {
  const { body, slug } = record;
  return {
    lede: body.meaning,
    fields: [
      { label: "Superseded by", value: toLinks(context, "term", body.supersededBy) },
      { label: "Also written", value: body.synonyms.join(", ") },
      { label: "Holds in", value: body.scope },
      { label: "Supersedes", value: toLinks(context, "term", body.supersedes) },
    ],
    parts: [
      toListPart(
        "competing",
        "Competing meanings",
        body.competing,
        <ul className="facts">
          {body.competing.map((other, index) => (
            <li key={index}>
              <WithSources context={context} sources={other.sources} part={other}>
                {other.by === undefined ? null : <p className="position-head">{toLink(context, "person", other.by)}</p>}
                <p>
                  <Line context={context} text={other.meaning} own={slug} />
                </p>
              </WithSources>
            </li>
          ))}
        </ul>,
      ),
      toRelatedPart(context, body.related),
    ],
  };
}

export const termList: List<"term"> = {
  columns: (context) => [
    toTitleColumn(context, "Term"),
    { heading: "Holds in", cell: ({ body }) => body.scope ?? quiet("the field") },
    { ...sentenceColumn, heading: "Meaning" },
    toStatusColumn(context),
  ],
  filters: [statusFilter, { name: "scope", label: "Holds in", wordOf: ({ body }) => body.scope ?? "the field" }],
};
