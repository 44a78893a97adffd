import { toRecordId } from "#domain/reference.ts";
import type { Decision } from "#domain/decision/schema.ts";
import { toDayText } from "#ui/dates.ts";
import type { View, ViewProps } from "#ui/kinds/view.ts";
import { Facts } from "#ui/margin/noted.tsx";
import type { Reading } from "#ui/reading.ts";
import { ifAny } from "#ui/record/part.tsx";
import { RecordLink, RecordLinks } from "#ui/record/record-link.tsx";
import { Line } from "#ui/text/line.tsx";

const burdens: Readonly<Record<Decision["burden"], string>> = {
  upstream: "upstream",
  downstream: "downstream",
  shared: "shared between upstream and downstream",
  "not-said": "the note does not say",
};

export function toDecisionView({ reading, record }: ViewProps<"decision">): View {
  const { body } = record;
  const links = (kind: "decision" | "topic", slugs: readonly string[]) =>
    ifAny(slugs, <RecordLinks reading={reading} ids={slugs.map((slug) => toRecordId(kind, slug))} />);
  return {
    lede: body.statement,
    fields: [
      { label: "Superseded by", value: links("decision", body.supersededBy) },
      { label: "Day", value: toDayText(body.day) },
      { label: "Meeting", value: <RecordLink reading={reading} id={toRecordId("meeting", body.meeting)} /> },
      { label: "Decided by", value: <Deciders reading={reading} deciders={body.deciders} /> },
      { label: "Whose work", value: burdens[body.burden] },
      { label: "Answers", value: links("topic", body.answers) },
      { label: "Review by", value: body.reviewBy === undefined ? undefined : toDayText(body.reviewBy) },
      { label: "Supersedes", value: links("decision", body.supersedes) },
    ],
    parts: [
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
      {
        id: "consequences",
        title: "Consequences",
        count: body.consequences.length,
        content: ifAny(body.consequences, <Facts reading={reading} facts={body.consequences} />),
      },
      {
        id: "later",
        title: "What came of it",
        count: body.later.length,
        content: ifAny(body.later, <Facts reading={reading} facts={body.later} />),
      },
      {
        id: "related",
        title: "Related",
        count: body.related.length,
        content: ifAny(body.related, <RecordLinks reading={reading} ids={body.related} />),
      },
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
