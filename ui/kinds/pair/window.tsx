import type { Pair, Risk } from "#domain/pair/schema.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { toStatusWord } from "#domain/register/status.ts";
import { findRecord } from "#domain/register/spec.ts";
import { toDayText } from "#ui/dates.ts";
import type { StatedFact } from "#ui/margin/noted.tsx";
import type { InContext } from "#ui/page-context.ts";
import { RecordLink } from "#ui/record/record-link.tsx";

const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join(" ");

export const toRiskFact = (part: Risk): StatedFact => {
  const { name, message, condition, applies, from, until, accepted = [] } = part;
  const { components = [], features = [], hardware = [] } = applies ?? {};
  const named = [...components, ...features, ...hardware];
  return {
    text: joined(
      `${name}: ${message} Where: ${condition}`,
      applies ? `A program tells by ${named.join(", ")}.` : "No program can tell where.",
      from === undefined ? undefined : `From ${toDayText(from)}.`,
      until === undefined ? undefined : `Until ${toDayText(until)}.`,
      part.url === undefined ? undefined : `<${part.url}>`,
      ...accepted.map(
        ({ by, day, until: last, text }) =>
          `Taken by ${by} on ${toDayText(day)}${last === undefined ? "" : `, until ${toDayText(last)}`}: ${text}`,
      ),
    ),
    sources: [...part.sources, ...accepted.flatMap(({ sources }) => sources)],
    part,
  };
};

export const toConditionFact = (part: Pair["conditions"][number]): StatedFact => {
  const { text, untilDay, untilEvent, untilRecord, happened, sources } = part;
  return {
    text: joined(
      text,
      untilDay === undefined ? undefined : `Until ${toDayText(untilDay)}.`,
      untilEvent === undefined ? undefined : `Until ${untilEvent}`,
      untilRecord === undefined ? undefined : `Until \`${untilRecord.record}\` is ${toReported(untilRecord.reports)}.`,
      happened === undefined ? undefined : `The event came on ${toDayText(happened.day)}: ${happened.text}`,
    ),
    sources: [...sources, ...(happened?.sources ?? [])],
    part,
  };
};

const toReported = (reports: NonNullable<Pair["conditions"][number]["untilRecord"]>["reports"]): string =>
  reports === "released" ? reports : toStatusWord(reports);

export const toClosedByFact = (part: Pair["closedBy"][number]): StatedFact => ({
  text: joined(
    `${part.feature}: ${part.text}`,
    part.reversible === undefined
      ? "Whether the way opens again once it is off, nobody said."
      : part.reversible
        ? "Once it is off, the way is open again."
        : "Switching it off does not open the way again.",
  ),
  sources: part.sources,
  part,
});

/** The rule of the group about features that close a way, where its charter names one. */
export function FeatureRule({ context }: InContext) {
  const rule = findRecord(context.spec, "charter", "group")?.body.featureRule;
  if (rule === undefined) return null;
  return (
    <p>
      When a feature may be switched on: <RecordLink context={context} id={toRecordId("decision", rule)} />
    </p>
  );
}
