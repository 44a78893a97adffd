import type { Finding } from "#domain/check/finding.ts";
import type { Pair } from "#domain/pair/schema.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { toDayText } from "#ui/dates.ts";
import { SeverityMark } from "#ui/kinds/component/view.tsx";
import { toFactsPart, toLink, toLinks, toRelatedPart } from "#ui/kinds/parts.tsx";
import { Positions } from "#ui/kinds/positions.tsx";
import type { View, ViewProps } from "#ui/kinds/view.ts";
import { LevelMark } from "#ui/findings/level-mark.tsx";
import { Statement } from "#ui/margin/noted.tsx";
import type { InContext } from "#ui/page-context.ts";
import { toListPart } from "#ui/record/part.tsx";
import { Line } from "#ui/text/line.tsx";
import { SourcedTable } from "#ui/table/sourced-table.tsx";
import { quiet, sentenceColumn, statusFilter, toTitleColumn } from "#ui/list/columns.tsx";
import type { List } from "#ui/list/list.ts";
import { PairStanding } from "#ui/pairs/pair-standing.tsx";

/** What is declared, guaranteed, tested and known to close the way back, each apart: nothing follows from one to another. */
export function toPairView({ context, record }: ViewProps<"pair">): View {
  const { body } = record;
  const back = context.spec.records.pair.find(({ body: other }) => other.from === body.to && other.to === body.from);
  const findings = context.findings.filter((finding) => finding.record === toRecordId("pair", record.slug));
  return {
    lede: body.text,
    fields: [
      { label: "From", value: toLink(context, "kernel", body.from) },
      { label: "To", value: toLink(context, "kernel", body.to) },
      { label: "Way back", value: toLink(context, "pair", back?.slug) ?? "unknown: no pair leads back" },
      {
        label: "For",
        value: body.components ? toLinks(context, "component", body.components) : "no component is named",
      },
      { label: "Guarantor", value: <Guarantor guarantor={body.guarantor} /> },
      { label: "Decision", value: toLink(context, "decision", body.decision) ?? "none" },
    ],
    parts: [
      toListPart("against", "What stands against it", findings, <PairFindings context={context} findings={findings} />),
      toListPart("positions", "Positions", body.positions, <Positions context={context} positions={body.positions} />),
      {
        id: "guarantor",
        title: "Who stands behind it",
        content: body.guarantor?.text ? <Statement context={context} fact={body.guarantor} /> : undefined,
      },
      toListPart(
        "tests",
        "Tested",
        body.tests,
        <Tests context={context} tests={body.tests} />,
        "Nobody has recorded a test of this pair. Not tested is not the same as not working.",
      ),
      toFactsPart(context, "risks", "Risks", body.risks.map(toRiskFact)),
      toFactsPart(context, "conditions", "Conditions", body.conditions.map(toConditionFact)),
      toFactsPart(
        context,
        "closed-by",
        "What closes the way back",
        body.closedBy.map((part) => ({ text: `${part.feature}: ${part.text}`, sources: part.sources, part })),
      ),
      toFactsPart(context, "facts", "Also recorded", body.facts),
      toRelatedPart(context, body.related),
    ],
  };
}

function Guarantor({ guarantor }: { readonly guarantor: Pair["guarantor"] }) {
  if (guarantor === undefined) return <>nobody is named</>;
  return (
    <>
      {guarantor.by}
      {guarantor.name === undefined ? null : `, ${guarantor.name}`}
    </>
  );
}

const toRiskFact = (part: Pair["risks"][number]) => ({
  text: `${part.name}: ${part.message} It applies where ${part.condition}`,
  sources: part.sources,
  part,
});

const toConditionFact = (part: Pair["conditions"][number]) => {
  const { text, untilDay, untilEvent, happened, sources } = part;
  return {
    text: [
      text,
      untilDay === undefined ? undefined : `Until ${toDayText(untilDay)}.`,
      untilEvent === undefined ? undefined : `Until ${untilEvent}`,
      happened === undefined ? undefined : `The event came on ${toDayText(happened.day)}: ${happened.text}`,
    ]
      .filter((part) => part !== undefined)
      .join(" "),
    sources: [...sources, ...(happened?.sources ?? [])],
    part,
  };
};

function Tests({ context, tests }: InContext & { readonly tests: Pair["tests"] }) {
  return (
    <SourcedTable
      context={context}
      prefix="test"
      label="Tests of this pair"
      rows={tests}
      columns={[
        { heading: "Day", className: "nowrap", cell: ({ day }) => toDayText(day) },
        { heading: "By", names: true, cell: ({ by }) => by },
        { heading: "Result", cell: ({ result }) => <SeverityMark severity={result} /> },
        { heading: "Hardware", cell: ({ hardware }) => hardware },
        { heading: "Log", cell: ({ log }) => (log === undefined ? "none" : <a href={log}>{new URL(log).hostname}</a>) },
      ]}
    />
  );
}

/** What the checks report about a pair, in full, where its standing is read. */
function PairFindings({ context, findings }: InContext & { readonly findings: readonly Finding[] }) {
  return (
    <ul className="facts">
      {findings.map(({ rule, level, path, message }) => (
        <li key={`${rule} ${path} ${message}`}>
          <p>
            <LevelMark level={level} />: <code>{path === "" ? rule : path}</code>{" "}
            <Line context={context} text={message} />
          </p>
        </li>
      ))}
    </ul>
  );
}

export const pairList: List<"pair"> = {
  columns: (context) => [
    { ...toTitleColumn(context, "Pair"), className: "nowrap" },
    { heading: "Declared", cell: (record) => <PairStanding context={context} pair={record} /> },
    {
      heading: "Guarantor",
      cell: ({ body }) => body.guarantor?.by ?? quiet("nobody is named"),
    },
    { heading: "Tests", className: "number", cell: ({ body }) => body.tests.length },
    { ...sentenceColumn, heading: "What it means" },
  ],
  filters: [statusFilter],
};
