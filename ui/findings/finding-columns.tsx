import type { Finding } from "#domain/check/finding.ts";
import { toPathLabel } from "#domain/register/record/label.ts";
import type { InContext, PageContext } from "#ui/page-context.ts";
import { RecordLink } from "#ui/record/record-link.tsx";
import type { Column } from "#ui/table/table.tsx";
import { Line } from "#ui/text/line.tsx";

export const toFindingColumns = (context: PageContext): readonly Column<Finding>[] => [
  {
    heading: "Record",
    names: true,
    className: "narrow",
    cell: ({ record }) => <FindingRecord context={context} record={record} />,
  },
  {
    heading: "Where",
    className: "narrow",
    cell: ({ record, path }) => (path === "" ? "the whole" : toPathLabel(context.spec.byId.get(record)?.body, path)),
  },
  {
    heading: "What, and what would be right",
    className: "wide",
    cell: ({ message }) => <Line context={context} text={message} />,
  },
];

export function FindingRecord({ context, record }: InContext & { readonly record: string }) {
  return record.includes("/") ? <RecordLink context={context} id={record} /> : record;
}

/** All findings of a rule, or those after so many of them: they have no names to go on after. */
export const toRulePath = (rule: string, passed = 0): string =>
  `/findings?rule=${rule}${passed > 0 ? `&after=${passed}` : ""}`;
