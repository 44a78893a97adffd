import { toDayText } from "#ui/dates.ts";
import { toFactsPart, toLine, toLink, toRelatedPart } from "#ui/kinds/parts.tsx";
import type { View, ViewProps } from "#ui/kinds/view.ts";
import { WithSources } from "#ui/margin/noted.tsx";
import { LinksOr, quiet, statusFilter, toStatusColumn, toTitleColumn } from "#ui/list/columns.tsx";
import type { List } from "#ui/list/list.ts";

export function toActionView({ context, record }: ViewProps<"action">): View {
  const { body } = record;
  return {
    lede: body.text,
    fields: [
      { label: "Type", value: body.type === "action" ? "action item" : "milestone" },
      { label: "Owner", value: toLink(context, "person", body.owner) ?? "nobody is named" },
      { label: "About the owner", value: toLine(context, body.ownerText) },
      { label: "From", value: toLink(context, "meeting", body.meeting) },
    ],
    parts: [
      {
        id: "due",
        title: "Due",
        content: body.due ? (
          <WithSources context={context} sources={body.due.sources} part={body.due}>
            <p>
              {body.due.day === undefined ? null : <b>{toDayText(body.due.day)} · </b>}
              {toLine(context, body.due.text)}
            </p>
          </WithSources>
        ) : undefined,
      },
      toFactsPart(context, "acceptance", "Done when", body.acceptance),
      toFactsPart(context, "outcome", "What became of it", body.outcome),
      toRelatedPart(context, body.related),
    ],
  };
}

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
