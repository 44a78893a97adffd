import type { Finding } from "#domain/check/finding.ts";
import type { Pair } from "#domain/pair/schema.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { DerivedTable } from "#ui/kinds/pair/derived.tsx";
import { FiveFacts, toDirections } from "#ui/kinds/pair/five-facts.tsx";
import { toTestsPart } from "#ui/kinds/pair/tests.tsx";
import { FeatureRule, toClosedByFact, toConditionFact, toRiskFact } from "#ui/kinds/pair/window.tsx";
import { toFactsPart, toLink, toLinks, toRelatedPart } from "#ui/kinds/parts.tsx";
import { toStandingHistoryPart, type LoadedPair } from "#ui/kinds/pair/standing-history.tsx";
import { Positions } from "#ui/kinds/positions.tsx";
import type { View, ViewProps } from "#ui/kinds/view.ts";
import { LevelMark } from "#ui/findings/level-mark.tsx";
import { Statement } from "#ui/margin/noted.tsx";
import type { InContext } from "#ui/page-context.ts";
import { toListPart } from "#ui/record/part.tsx";
import { Line } from "#ui/text/line.tsx";
import { quiet, sentenceColumn, statusFilter, toTitleColumn } from "#ui/list/columns.tsx";
import type { List } from "#ui/list/list.ts";
import { PairStanding } from "#ui/pairs/pair-standing.tsx";

/** What is declared, derived, tested, open and recommended, each apart: nothing follows from one to another. */
export function toPairView({ context, record, loaded: versions }: ViewProps<"pair", LoadedPair>): View {
  const { body } = record;
  const { there, back } = toDirections(context, record);
  const findings = context.findings.filter((finding) => finding.record === toRecordId("pair", record.slug));
  const isClosed = there.closing.length + back.closing.length + body.closedBy.length > 0;
  return {
    lede: body.text,
    fields: [
      { label: "From", value: toLink(context, "kernel", body.from) },
      { label: "To", value: toLink(context, "kernel", body.to) },
      { label: "Way back", value: toLink(context, "pair", back.pair?.slug) ?? "unknown: no pair leads back" },
      {
        label: "For",
        value: body.components ? toLinks(context, "component", body.components) : "no component is named",
      },
      {
        label: "Whose",
        value: body.downstream === undefined ? "the baseline's" : `${body.downstream}'s, over the baseline`,
      },
      { label: "Guarantor", value: <Guarantor guarantor={body.guarantor} /> },
      { label: "Decision", value: toLink(context, "decision", body.decision) ?? "none" },
    ],
    parts: [
      {
        id: "facts-of-both",
        title: "Both directions",
        content: <FiveFacts context={context} there={there} back={back} />,
      },
      toListPart("against", "What stands against it", findings, <PairFindings context={context} findings={findings} />),
      {
        id: "derived",
        title: "What the formats say",
        content: (
          <>
            <DerivedTable
              context={context}
              label={`${body.from} to ${body.to}, by component`}
              derived={there.derived}
            />
            <p className="quiet">A list of formats out of an image can speak against a step, and never for it.</p>
          </>
        ),
      },
      toListPart("positions", "Positions", body.positions, <Positions context={context} positions={body.positions} />),
      {
        id: "guarantor",
        title: "Who stands behind it",
        content: body.guarantor?.text ? <Statement context={context} fact={body.guarantor} /> : undefined,
      },
      toTestsPart(context, record),
      {
        id: "recommended",
        title: "Whether it is recommended",
        content: body.recommended && <Recommendation context={context} recommended={body.recommended} />,
      },
      toFactsPart(context, "risks", "Risks", body.risks.map(toRiskFact)),
      toFactsPart(context, "conditions", "Conditions", body.conditions.map(toConditionFact)),
      {
        ...toFactsPart(context, "closed-by", "What closes the way back", body.closedBy.map(toClosedByFact)),
        beside: isClosed ? <FeatureRule context={context} /> : undefined,
      },
      toFactsPart(context, "facts", "Also recorded", body.facts),
      toRelatedPart(context, body.related),
      toStandingHistoryPart(context, versions),
    ],
  };
}

function Recommendation({
  context,
  recommended,
}: InContext & { readonly recommended: NonNullable<Pair["recommended"]> }) {
  return (
    <Statement context={context} fact={recommended}>
      <p className="position-head">
        {recommended.by} {recommended.verdict === "yes" ? "recommends it" : "advises against it"}
      </p>
    </Statement>
  );
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
      cell: ({ body }) => (body.guarantor ? <Guarantor guarantor={body.guarantor} /> : quiet("nobody is named")),
    },
    { heading: "Tests", className: "number", cell: ({ body }) => body.tests.length },
    { ...sentenceColumn, heading: "What it means" },
  ],
  filters: [statusFilter],
};
