import type { Answer } from "#domain/pair/answer/answer.ts";
import type { KnownFormats } from "#domain/kernel/schema.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { SeverityMark } from "#ui/kinds/component/view.tsx";
import { KnownFormatList } from "#ui/kinds/kernel/view.tsx";
import type { InContext } from "#ui/page-context.ts";
import { WordMark } from "#ui/pairs/word-mark.tsx";
import { RecordLink } from "#ui/record/record-link.tsx";
import { quiet } from "#ui/list/columns.tsx";
import { Line } from "#ui/text/line.tsx";
import { Table, type Column } from "#ui/table/table.tsx";

type Derived = Answer["derived"];

type Component = Derived["components"][number];

interface Row extends Pick<Component, "verdict" | "reasons"> {
  readonly name: string;
  /** Undefined for what is no component. */
  readonly of?: Component;
}

/** What decided each part of what the formats and the builds say. */
export function DerivedTable({ context, derived, label }: InContext & { derived: Derived; label: string }) {
  const { components, pageSize, arch } = derived;
  const rows: readonly Row[] = [
    ...components.map((of) => ({ name: of.component, verdict: of.verdict, reasons: of.reasons, of })),
    { name: "Page size", ...pageSize },
    { name: "Architecture", ...arch },
  ];
  const columns: readonly Column<Row>[] = [
    {
      heading: "Part",
      names: true,
      cell: ({ name, of }) => (of ? <RecordLink context={context} id={toRecordId("component", of.component)} /> : name),
    },
    { heading: "Writes", cell: ({ of }) => <Formats formats={of?.writes} /> },
    { heading: "Reads", cell: ({ of }) => <Formats formats={of?.reads} /> },
    { heading: "Requires", cell: ({ of }) => <Formats formats={of?.requires} /> },
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
      cell: ({ verdict, of }) =>
        verdict === "yes" ? null : of ? <SeverityMark severity={of.cost} /> : quiet("no handover"),
    },
  ];
  return <Table label={label} columns={columns} rows={rows} keyOf={({ name }) => name} />;
}

const Formats = ({ formats }: { readonly formats: KnownFormats | undefined }) =>
  formats === undefined ? null : <KnownFormatList formats={formats} />;
