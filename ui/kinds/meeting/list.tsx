import { toDayText } from "#ui/dates.ts";
import { meetingForms } from "#ui/kinds/meeting/view.tsx";
import { LinksOr, quiet, sentenceColumn, toTitleColumn } from "#ui/list/columns.tsx";
import type { List } from "#ui/list/list.ts";

export const meetingList: List<"meeting"> = {
  columns: (context) => [
    { heading: "Day", className: "nowrap", cell: ({ body }) => toDayText(body.day) },
    toTitleColumn(context, "Meeting"),
    { heading: "Form", cell: ({ body }) => meetingForms[body.form ?? "call"] },
    {
      heading: "Note",
      cell: ({ body }) => (body.original ? "kept here" : body.note?.url ? "elsewhere" : quiet("? unknown")),
    },
    {
      heading: "Note by",
      cell: ({ body }) => <LinksOr context={context} kind="person" slugs={[body.note?.author]} none="not said" />,
    },
    sentenceColumn,
  ],
  filters: [
    { name: "form", label: "Form", wordOf: ({ body }) => body.form ?? "call" },
    { name: "note", label: "Note", wordOf: ({ body }) => (body.original ? "kept here" : "elsewhere") },
  ],
};
