/** What an agenda is made of: items that each say why they are there, and what a source of items is given. */
import type { NextCall } from "#domain/meeting/next-call.ts";
import type { Proposal } from "#domain/proposal/proposal.ts";
import type { Spec } from "#domain/register/spec.ts";

/** Why something is on an agenda; with the day that matters, where there is one. */
export interface Reason {
  readonly because: Because;
  readonly day?: string;
  /** In the words of the record, where there are several of one kind: which condition of a pair. */
  readonly what?: string;
}

const reasons = {
  announced: "announced by the note of",
  scheduled: "scheduled for this meeting",
  "put-forward": "put forward by a member, in review",
  "last-call": "its last call ends on",
  overdue: "was due on",
  due: "due on",
  "carried-over": "is open since the meeting of",
  "comes-back": "was deferred until",
  "no-longer-deferred": "was deferred until what is settled now",
  "condition-ends": "a condition ends on",
  "condition-ended": "a condition ended on",
  review: "to be reviewed by",
  "left-over": "was on the agenda of an earlier day, and nothing is recorded since",
  "still-open": "is open, and was last on the agenda of",
  "never-up": "is open, and was on no agenda yet",
} as const satisfies Record<string, string>;
export type Because = keyof typeof reasons;
export const reasonWords = Object.keys(reasons) as [Because, ...Because[]]; // its own keys

/** Behind these comes the day without a colon, as the end of the sentence. */
const endsInDay: ReadonlySet<Because> = new Set(["left-over", "no-longer-deferred"]);

/** `toDayText` writes a day as it is written where the words stand. */
export function toReasonWords({ because, day, what }: Reason, toDayText = (on: string): string => on): string {
  const words = reasons[because];
  const sayDay = day === undefined ? "" : `${endsInDay.has(because) ? ":" : ""} ${toDayText(day)}`;
  return `${words}${sayDay}${what === undefined ? "" : `: ${what}`}`;
}

export interface AgendaItem {
  /** `collection/slug` of what it is about, or of a note with the anchor of its item: the same from draft to draft. */
  readonly id: string;
  /** Where it leads. */
  readonly path: string;
  /** One line, as it stands on the agenda. */
  readonly text: string;
  /** Slugs of people: who presents it, wanted it, or promised it. */
  readonly people: readonly string[];
  readonly why: readonly Reason[];
}

/** What a source finds. */
export interface FoundItem extends Omit<AgendaItem, "id" | "path" | "why"> {
  /** All that it is about, its own first: what another source finds of one of these is the same item. */
  readonly about: readonly string[];
  /** Where it is not the record itself that it leads to. */
  readonly path?: string;
  readonly because: Reason;
}

export interface AgendaContext {
  readonly spec: Pick<Spec, "records" | "byId">;
  /** Those that everybody may see and that are not closed. */
  readonly proposals: readonly Proposal[];
  readonly call: NextCall;
  /** The day of the cadence that the call was moved from, where it was. */
  readonly movedFrom: string | undefined;
  /** The day of the call after it: what ends before that cannot wait for it. */
  readonly after: string | undefined;
  /** Of the calendar, in UTC. */
  readonly today: string;
}

export type AgendaSource = (context: AgendaContext) => readonly FoundItem[];
