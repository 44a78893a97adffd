import { toRecordId } from "#domain/register/reference.ts";
import type { Decision } from "#domain/decision/schema.ts";
import type { DecisionStanding } from "#domain/decision/standing.ts";
import { toDayText } from "#ui/dates.ts";
import { toFactsPart, toLink, toLinks, toRelatedPart } from "#ui/kinds/parts.tsx";
import type { View, ViewProps } from "#ui/kinds/view.ts";
import { StandingPart } from "#ui/kinds/decision/standing.tsx";
import { toPath, type InContext } from "#ui/page-context.ts";
import { toListPart } from "#ui/record/part.tsx";
import { RecordLinks } from "#ui/record/record-link.tsx";
import { Line } from "#ui/text/line.tsx";
import { sentenceColumn, statusFilter, toStatusColumn, toTitleColumn } from "#ui/list/columns.tsx";
import type { List } from "#ui/list/list.ts";

const burdens: Readonly<Record<Decision["burden"], string>> = {
  upstream: "upstream",
  downstream: "downstream",
  shared: "shared between upstream and downstream",
  "not-said": "the note does not say",
};

export function toDecisionView({
  context,
  record,
  loaded: standing,
}: ViewProps<"decision", DecisionStanding | undefined>): View {
  const { body } = record;
  return {
    lede: body.statement,
    fields: [
      { label: "Superseded by", value: toLinks(context, "decision", body.supersededBy) },
      { label: "Day", value: toDayText(body.day) },
      { label: "Meeting", value: toLink(context, "meeting", body.meeting) },
      { label: "Decided by", value: <Deciders context={context} deciders={body.deciders} /> },
      { label: "Whose work", value: burdens[body.burden] },
      { label: "Answers", value: toLinks(context, "topic", body.answers) },
      { label: "Review by", value: body.reviewBy === undefined ? undefined : toDayText(body.reviewBy) },
      { label: "Supersedes", value: toLinks(context, "decision", body.supersedes) },
    ],
    parts: [
      toFactsPart(context, "reason", `Why it is ${body.status}`, body.reason ? [body.reason] : []),
      {
        id: "standing",
        title: "Where it stands",
        content: standing && (
          <StandingPart path={toPath(record.kind, record.slug)} status={body.status} standing={standing} />
        ),
      },
      toListPart(
        "carried-by",
        "Carried by",
        body.carriedBy,
        <RecordLinks context={context} ids={body.carriedBy} />,
        "No record carries this decision yet. A decision that nothing carries is a debt.",
      ),
      toFactsPart(context, "consequences", "Consequences", body.consequences),
      toFactsPart(context, "later", "What came of it", body.later),
      toRelatedPart(context, body.related),
    ],
  };
}

function Deciders({ context, deciders }: InContext & { readonly deciders: Decision["deciders"] }) {
  return (
    <>
      {deciders.by === "group" ? "the group" : null}
      {deciders.people.length > 0 ? (
        <RecordLinks context={context} ids={deciders.people.map((slug) => toRecordId("person", slug))} />
      ) : null}
      {deciders.text === undefined ? null : (
        <small className="detail">
          <Line context={context} text={deciders.text} />
        </small>
      )}
    </>
  );
}

export const decisionList: List<"decision"> = {
  columns: (context) => [
    toTitleColumn(context, "Decision"),
    toStatusColumn(context),
    { heading: "Day", className: "nowrap", cell: ({ body }) => toDayText(body.day) },
    { heading: "Whose work", cell: ({ body }) => body.burden.replace("-", " ") },
    { ...sentenceColumn, heading: "Statement" },
  ],
  filters: [statusFilter, { name: "burden", label: "Whose work", wordOf: ({ body }) => body.burden }],
};
