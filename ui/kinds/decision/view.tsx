import { toRecordId } from "#domain/register/reference.ts";
import { findCarrying } from "#domain/decision/carrying.ts";
import { burdenWords } from "#domain/decision/burden-words.ts";
import type { Decision } from "#domain/decision/schema.ts";
import type { DecisionStanding } from "#domain/decision/standing.ts";
import { toDayText } from "#ui/dates.ts";
import { toFactsPart, toLink, toLinks, toRelatedPart } from "#ui/kinds/parts.tsx";
import type { View, ViewProps } from "#ui/kinds/view.ts";
import { CarriedBy } from "#ui/kinds/decision/carried-by.tsx";
import { toReviewPart } from "#ui/kinds/decision/review.tsx";
import { StandingPart } from "#ui/kinds/decision/standing.tsx";
import { toPath, type InContext } from "#ui/page-context.ts";
import { toListPart } from "#ui/record/part.tsx";
import { RecordLinks } from "#ui/record/record-link.tsx";
import { Line } from "#ui/text/line.tsx";

export function toDecisionView({
  context,
  record,
  loaded: standing,
}: ViewProps<"decision", DecisionStanding | undefined>): View {
  const { body } = record;
  const path = toPath(record.kind, record.slug);
  const carrying = findCarrying(context.spec, record);
  const carriers = [...new Set([...body.carriedBy, ...(carrying.state === "carried" ? carrying.by : [])])];
  return {
    lede: body.statement,
    fields: [
      { label: "Superseded by", value: toLinks(context, "decision", body.supersededBy) },
      { label: "Day", value: toDayText(body.day) },
      { label: "Meeting", value: toLink(context, "meeting", body.meeting) },
      { label: "Decided by", value: <Deciders context={context} deciders={body.deciders} /> },
      { label: "Whose work", value: burdenWords[body.burden] },
      { label: "Answers", value: toLinks(context, "topic", body.answers) },
      { label: "Review by", value: body.reviewBy === undefined ? undefined : toDayText(body.reviewBy) },
      { label: "Supersedes", value: toLinks(context, "decision", body.supersedes) },
    ],
    parts: [
      toFactsPart(context, "reason", `Why it is ${body.status}`, body.reason ? [body.reason] : []),
      {
        id: "standing",
        title: "Where it stands",
        content: standing && <StandingPart path={path} status={body.status} standing={standing} />,
      },
      ...(standing ? [toReviewPart({ path, body, today: context.today })] : []),
      {
        ...toListPart("carried-by", "Carried by", carriers, undefined),
        content: <CarriedBy context={context} carrying={carrying} ids={carriers} />,
      },
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
