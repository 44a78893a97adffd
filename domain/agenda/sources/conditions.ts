/** Pairs with a condition that ends before the call after this one, or has ended: somebody has to renew it or say what holds. */
import type { AgendaContext, AgendaSource, Reason } from "#domain/agenda/item.ts";
import { findLapse } from "#domain/pair/condition.ts";
import type { Condition } from "#domain/pair/schema.ts";
import { toPlainSentence } from "#domain/plain-text.ts";
import { toRecordId } from "#domain/register/reference.ts";

export const listEndingConditions: AgendaSource = (context) =>
  context.spec.records.pair.flatMap(({ slug, body }) => {
    const id = toRecordId("pair", slug);
    return body.conditions.flatMap((condition) => {
      const because = findEnd(condition, context);
      if (!because) return [];
      const text = `Conditions of the upgrade pair ${body.from} → ${body.to}`;
      return [{ about: [id], path: `/${id}#conditions`, text, people: [], because }];
    });
  });

function findEnd(condition: Condition, { spec, call, after, today }: AgendaContext): Reason | undefined {
  const what = toPlainSentence(condition.text);
  const lapse = findLapse(condition, (id) => spec.byId.get(id), today);
  if (lapse) {
    const day = (lapse.field === "happened" ? condition.happened?.day : condition.untilDay) ?? today;
    return { because: "condition-ended", day, what };
  }
  const { untilDay } = condition;
  const isSoon = untilDay !== undefined && (after === undefined ? untilDay <= call.day : untilDay < after);
  return isSoon ? { because: "condition-ends", day: untilDay, what } : undefined;
}
