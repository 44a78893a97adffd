/** Whether a condition of a pair still holds. Without an end it holds for good; with an event, until somebody reports it. */
import type { Condition } from "#domain/pair/schema.ts";

/** The field that says so, and why. */
export function findLapse({ untilDay, happened }: Condition, today: string) {
  if (happened && happened.day <= today) return { field: "happened", text: `ended on ${happened.day} with its event` };
  if (untilDay !== undefined && untilDay < today) return { field: "untilDay", text: `ended on ${untilDay}` };
  return undefined;
}
