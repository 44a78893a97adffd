/** The life of a topic: which status follows which, and what each step needs. What an answer rests on is a rule's business. */
import { toWordList } from "#domain/check/wording.ts";
import type { Topic, TopicStatus } from "#domain/topic/schema.ts";

/** Where a topic is before its first version. */
export const UNRECORDED = "unrecorded";

type Need = "decision" | "reason" | "successor";

export interface TopicMove {
  readonly from: TopicStatus | typeof UNRECORDED;
  readonly event: string;
  readonly to: TopicStatus;
  readonly needs: readonly Need[];
}

const events: Readonly<Record<TopicStatus, { readonly event: string; readonly needs: readonly Need[] }>> = {
  open: { event: "open", needs: [] },
  proposed: { event: "propose", needs: [] },
  acknowledged: { event: "acknowledge", needs: [] },
  answered: { event: "answer", needs: ["decision"] },
  deferred: { event: "defer", needs: ["reason"] },
  moot: { event: "drop", needs: ["reason"] },
  superseded: { event: "supersede", needs: ["successor"] },
};

/** What may follow. A question is never closed for good but by another that takes its place. */
const next: Readonly<Record<TopicMove["from"], readonly TopicStatus[]>> = {
  [UNRECORDED]: ["open", "proposed", "acknowledged", "answered", "deferred", "moot"],
  open: ["proposed", "acknowledged", "answered", "deferred", "moot", "superseded"],
  proposed: ["open", "acknowledged", "answered", "deferred", "moot", "superseded"],
  acknowledged: ["open", "proposed", "answered", "deferred", "moot", "superseded"],
  answered: ["open", "superseded"],
  deferred: ["open", "moot", "superseded"],
  moot: ["open", "superseded"],
  superseded: [],
};

/** The published machine of a topic. A machine record says the same, and a test holds them equal. */
export const topicTable: readonly TopicMove[] = (Object.keys(next) as TopicMove["from"][]).flatMap((from) =>
  next[from].map((to) => ({ from, to, ...events[to] })),
);

/** What is wrong with going from one version of a topic to the next; `before` is undefined for the first. */
export function listTopicMoveObstacles(before: Topic | undefined, after: Topic): readonly string[] {
  const from = before?.status ?? UNRECORDED;
  if (from === after.status) return [];
  const move = topicTable.find((row) => row.from === from && row.to === after.status);
  if (!move) return [toWrongMove(from, after.status)];
  return move.needs.filter((need) => !has[need](after)).map((need) => missing[need]);
}

const has: Readonly<Record<Need, (topic: Topic) => boolean>> = {
  decision: ({ answeredBy }) => answeredBy.length > 0,
  reason: ({ reason }) => reason !== undefined,
  successor: ({ supersededBy }) => supersededBy.length > 0,
};

const missing: Readonly<Record<Need, string>> = {
  decision: "is answered, so `answeredBy` must name the decision that answers it",
  reason: "is closed without an answer, so `reason` must say why, and what would bring it back",
  successor: "is superseded, so `supersededBy` must name the topic that takes its place",
};

function toWrongMove(from: TopicMove["from"], to: TopicStatus): string {
  const words = toWordList(next[from]).replace(/ and (?=\S+$)/, " or ");
  if (from === UNRECORDED) return `a topic does not start as ${to}; it starts as ${words}`;
  return next[from].length === 0
    ? `a topic that is ${from} stays so; open a new one`
    : `a topic does not go from ${from} to ${to}; from ${from} it goes to ${words}`;
}
