/** Where an action stands against the day by which it was promised. */
import type { Action } from "#domain/action/schema.ts";

export const dueStates = ["overdue", "ahead", "no-day"] as const;
export type DueState = (typeof dueStates)[number];

/** `today` is YYYY-MM-DD in UTC. Undefined where nothing is due: it is not open, or nobody knows whether it is. */
export function toDueState({ status, due }: Pick<Action, "status" | "due">, today: string): DueState | undefined {
  if (status !== "open") return undefined;
  if (due?.day === undefined) return "no-day";
  return due.day < today ? "overdue" : "ahead";
}
