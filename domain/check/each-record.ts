/** The shape that most rules share: look at one record after the other, and report paths inside it. */
import type { Report, Rule, RuleContext } from "#domain/check/rule.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { toRecordId, type KindName } from "#domain/register/reference.ts";
import type { Spec } from "#domain/register/spec.ts";

/** A report, but for the record that it is about. */
export type Found = Omit<Report, "record">;

type Look<One> = (one: One, context: RuleContext) => Iterable<Found>;

/** `list` names the records that are looked at; each may come with what is known of it besides. */
export const eachOf = <One extends Pick<RegisterRecord, "kind" | "slug">>(
  list: (spec: Spec) => readonly One[],
  look: Look<One>,
): Rule["check"] =>
  function* (context) {
    for (const one of list(context.spec))
      for (const found of look(one, context)) yield { record: toRecordId(one.kind, one.slug), ...found };
  };

export const eachRecord = <Kind extends KindName>(kind: Kind, look: Look<RegisterRecord<Kind>>): Rule["check"] =>
  eachOf<RegisterRecord<Kind>>(({ records }) => records[kind], look);
