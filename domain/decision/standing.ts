/** Where a decision stands on its way to being agreed: its window on the list, and what a proposal can make of it next. */
import { listDecisionMoves, toWindowEnd, type DecisionMove } from "#domain/decision/lifecycle.ts";
import type { DecisionStatus } from "#domain/decision/schema.ts";

export interface DecisionStanding {
  readonly since: string;
  /** Only what is provisional has a window; `end` in ISO 8601, UTC. */
  readonly window: { readonly end: string; readonly isOver: boolean } | undefined;
  /** What is held against it in proposals before the group. */
  readonly concerns: readonly string[];
  readonly moves: readonly DecisionMove[];
}

interface Facts {
  readonly status: DecisionStatus;
  readonly since: string;
  readonly now: string;
  readonly days: number;
  readonly concerns: readonly string[];
}

export function toDecisionStanding({ status, since, now, days, concerns }: Facts): DecisionStanding {
  const end = toWindowEnd(since, days);
  return {
    since,
    window: status === "provisional" ? { end, isOver: now >= end } : undefined,
    concerns,
    moves: listDecisionMoves(status),
  };
}
