import { toRecordId } from "#domain/reference.ts";
import type { Decision } from "#domain/decision/schema.ts";
import { toDayText } from "#ui/dates.ts";
import { toFactsPart, toLink, toLinks, toRelatedPart } from "#ui/kinds/parts.tsx";
import type { View, ViewProps } from "#ui/kinds/view.ts";
import { StandingPart } from "#ui/kinds/decision/standing.tsx";
import { toPath, type Reading } from "#ui/page-context.ts";
import { RecordLinks } from "#ui/record/record-link.tsx";
import { Line } from "#ui/text/line.tsx";

const burdens: Readonly<Record<Decision["burden"], string>> = {
  upstream: "upstream",
  downstream: "downstream",
  shared: "shared between upstream and downstream",
  "not-said": "the note does not say",
};

export function toDecisionView({ reading, record, standing }: ViewProps<"decision">): View {
  const { body } = record;
  return {
    lede: body.statement,
    fields: [
      { label: "Superseded by", value: toLinks(reading, "decision", body.supersededBy) },
      { label: "Day", value: toDayText(body.day) },
      { label: "Meeting", value: toLink(reading, "meeting", body.meeting) },
      { label: "Decided by", value: <Deciders reading={reading} deciders={body.deciders} /> },
      { label: "Whose work", value: burdens[body.burden] },
      { label: "Answers", value: toLinks(reading, "topic", body.answers) },
      { label: "Review by", value: body.reviewBy === undefined ? undefined : toDayText(body.reviewBy) },
      { label: "Supersedes", value: toLinks(reading, "decision", body.supersedes) },
    ],
    parts: [
      toFactsPart(reading, "reason", `Why it is ${body.status}`, body.reason ? [body.reason] : []),
      {
        id: "standing",
        title: "Where it stands",
        content: standing && (
          <StandingPart
            reading={reading}
            path={toPath(record.kind, record.slug)}
            status={body.status}
            standing={standing}
          />
        ),
      },
      {
        id: "carried-by",
        title: "Carried by",
        count: body.carriedBy.length,
        content:
          body.carriedBy.length > 0 ? (
            <RecordLinks reading={reading} ids={body.carriedBy} />
          ) : (
            <p className="empty">No record carries this decision yet. A decision that nothing carries is a debt.</p>
          ),
      },
      toFactsPart(reading, "consequences", "Consequences", body.consequences),
      toFactsPart(reading, "later", "What came of it", body.later),
      toRelatedPart(reading, body.related),
    ],
  };
}

function Deciders({ reading, deciders }: { readonly reading: Reading; readonly deciders: Decision["deciders"] }) {
  return (
    <>
      {deciders.by === "group" ? "the group" : null}
      {deciders.people.length > 0 ? (
        <RecordLinks reading={reading} ids={deciders.people.map((slug) => toRecordId("person", slug))} />
      ) : null}
      {deciders.text === undefined ? null : (
        <small className="detail">
          <Line reading={reading} text={deciders.text} />
        </small>
      )}
    </>
  );
}
