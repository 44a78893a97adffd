/**
 * The findings of a proposal that moves a decision or a topic off its published table, or without what the step
 * needs. A rule looks at one register; this looks at two, before and after, and is said in the same form.
 */
import type { Finding } from "#domain/check/finding.ts";
import { listDecisionMoveObstacles, type DecisionWindow } from "#domain/decision/lifecycle.ts";
import type { Decision } from "#domain/decision/schema.ts";
import { listAbout } from "#domain/proposal/about.ts";
import type { ConsensusRules } from "#domain/proposal/consensus.ts";
import type { Proposal } from "#domain/proposal/proposal.ts";
import type { ProposedChange } from "#domain/proposal/schema.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { findRecord, type Spec } from "#domain/register/spec.ts";
import { listTopicMoveObstacles } from "#domain/topic/lifecycle.ts";

export interface MoveContext {
  /** When the move would be made, at the earliest: a window may end while the last call on its confirmation runs. */
  readonly now: string;
  /** As the charter sets them before the proposal: none shortens its own window. */
  readonly rules: Pick<ConsensusRules, "lastCallDays">;
  /** When a record (`decisions/...`) came into the status it has before: the blame of `/status`. */
  readonly findStatusSince: (record: string) => string | undefined;
  /** Names of the concerns that are open about a record, in any proposal but the one that is looked at. */
  readonly listOpenConcerns: (record: string) => readonly string[];
}

/**
 * What is held against a record in proposals that are before the group: their open concerns, and an objection itself,
 * which is a proposal that makes a decision disputed.
 */
export const listConcernsAbout = (proposals: readonly Proposal[], record: string): readonly string[] =>
  listAbout(proposals, record)
    .filter(({ state }) => state !== "draft")
    .flatMap(({ concerns, content }) => {
      const changes = content.changes.filter(({ kind, slug }) => toRecordId(kind, slug) === record);
      const open = concerns.filter(({ state }) => state === "open").map(({ name }) => name);
      return changes.some(isObjection) ? [content.title, ...open] : open;
    });

const isObjection = (change: ProposedChange): boolean =>
  change.kind === "decision" && change.op === "update" && (change.body as Partial<Decision>).status === "disputed"; // parsed when it was written

/** Errors, in the order of the register. */
export function listStatusMoves(before: Spec, after: Spec, context: MoveContext): readonly Finding[] {
  const topics = after.records.topic.flatMap(({ slug, body }) => {
    const older = findRecord(before, "topic", slug)?.body;
    return listTopicMoveObstacles(older, body).map((message) =>
      toFinding("topic-status-move", toRecordId("topic", slug), message),
    );
  });
  const decisions = after.records.decision.flatMap(({ slug, body }) => {
    const record = toRecordId("decision", slug);
    const older = findRecord(before, "decision", slug)?.body;
    if (older?.status === body.status) return [];
    const window: DecisionWindow = {
      since: context.findStatusSince(record),
      now: context.now,
      days: context.rules.lastCallDays,
      openConcerns: context.listOpenConcerns(record),
    };
    return listDecisionMoveObstacles(older, body, window).map((message) =>
      toFinding("decision-status-move", record, message),
    );
  });
  return [...topics, ...decisions];
}

const toFinding = (rule: string, record: string, message: string): Finding => ({
  rule,
  level: "error",
  record,
  path: "/status",
  message,
});
