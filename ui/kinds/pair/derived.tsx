import type { Answer } from "#domain/pair/answer/answer.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { SeverityMark } from "#ui/kinds/component/view.tsx";
import type { InContext } from "#ui/page-context.ts";
import { WordMark } from "#ui/pairs/word-mark.tsx";
import { RecordLink } from "#ui/record/record-link.tsx";
import { quiet } from "#ui/list/columns.tsx";
import { Line } from "#ui/text/line.tsx";
import { Table, type Column } from "#ui/table/table.tsx";

type Derived = Answer["derived"];

interface Row extends Omit<Derived["components"][number], "component" | "cost"> {
  readonly name: string;
  /** Undefined for what is no component. */
  readonly component?: string;
  readonly cost?: Derived["components"][number]["cost"];
}

/** What decided each part of what the formats and the builds say. */
export function DerivedTable({ context, derived, label }: InContext & { derived: Derived; label: string }) {
  const { components, pageSize, arch } = derived;
  const rows: readonly Row[] = [
    ...components.map((part) => ({ ...part, name: part.component })),
    { name: "Page size", ...pageSize },
    { name: "Architecture", ...arch },
  ];
  const columns: readonly Column<Row>[] = [
    {
      heading: "Part",
      names: true,
      cell: ({ name, component }) =>
        component === undefined ? name : <RecordLink context={context} id={toRecordId("component", component)} />,
    },
    { heading: "Verdict", cell: ({ verdict }) => <WordMark word={verdict} /> },
    {
      heading: "What decided it",
      className: "wide",
      cell: ({ reasons }) =>
        reasons.length === 0 ? quiet("nothing differs") : <Line context={context} text={reasons.join("; ")} />,
    },
    {
      heading: "A mismatch costs",
      // Of what meets it costs nothing: a red mark beside a yes would be read for a no.
      cell: ({ verdict, cost }) =>
        verdict === "yes" ? null : cost === undefined ? quiet("no handover") : <SeverityMark severity={cost} />,
    },
  ];
  return <Table label={label} columns={columns} rows={rows} keyOf={({ name }) => name} />;
}
