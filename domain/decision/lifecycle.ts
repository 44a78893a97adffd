/**
 * The life of a decision in two steps: agreed in a call, it is provisional; once its window on the list has passed
 * without an open concern, it is agreed. Which status follows which, and what each step needs. Carries nothing out.
 */
import { addDays } from "#domain/charter/instant.ts";
import type { Decision, DecisionStatus } from "#domain/decision/schema.ts";
import { toWordList } from "#domain/check/wording.ts";
import type { Source, Stance } from "#domain/register/source.ts";

/** Where a decision is before its first version. */
export const UNRECORDED = "unrecorded";

type Need = "acknowledgement" | "agreement" | "new-agreement" | "window" | "reason" | "successor";

export interface DecisionMove {
  readonly from: DecisionStatus | typeof UNRECORDED;
  readonly event:
    "propose" | "acknowledge" | "agree-in-call" | "reject" | "withdraw" | "supersede" | "confirm" | "object";
  readonly to: DecisionStatus;
  readonly needs: readonly Need[];
}

/** The published machine of a decision. A machine record says the same, and a test holds them equal. */
export const decisionTable: readonly DecisionMove[] = [
  { from: UNRECORDED, event: "propose", to: "proposed", needs: [] },
  { from: UNRECORDED, event: "acknowledge", to: "acknowledged", needs: ["acknowledgement"] },
  { from: UNRECORDED, event: "agree-in-call", to: "provisional", needs: ["agreement"] },
  { from: "proposed", event: "acknowledge", to: "acknowledged", needs: ["acknowledgement"] },
  { from: "proposed", event: "agree-in-call", to: "provisional", needs: ["agreement"] },
  { from: "proposed", event: "reject", to: "rejected", needs: ["reason"] },
  { from: "proposed", event: "withdraw", to: "withdrawn", needs: ["reason"] },
  { from: "acknowledged", event: "agree-in-call", to: "provisional", needs: ["agreement"] },
  { from: "acknowledged", event: "supersede", to: "superseded", needs: ["successor"] },
  { from: "acknowledged", event: "withdraw", to: "withdrawn", needs: ["reason"] },
  { from: "provisional", event: "confirm", to: "agreed", needs: ["window"] },
  { from: "provisional", event: "object", to: "disputed", needs: ["reason"] },
  { from: "provisional", event: "withdraw", to: "withdrawn", needs: ["reason"] },
  { from: "disputed", event: "agree-in-call", to: "provisional", needs: ["new-agreement"] },
  { from: "disputed", event: "reject", to: "rejected", needs: ["reason"] },
  { from: "disputed", event: "withdraw", to: "withdrawn", needs: ["reason"] },
  // What was agreed is not simply taken back: somebody objects, or another decision takes its place.
  { from: "agreed", event: "object", to: "disputed", needs: ["reason"] },
  { from: "agreed", event: "supersede", to: "superseded", needs: ["successor"] },
];

/** What a window is measured by. */
export interface DecisionWindow {
  /** When the decision came into the status it has; ISO 8601, UTC. Undefined where no version says so. */
  readonly since: string | undefined;
  /** ISO 8601, UTC. */
  readonly now: string;
  /** How long the window on the list is, in days. */
  readonly days: number;
  /** Names of the concerns that are open about it. */
  readonly openConcerns: readonly string[];
}

/** When the window on the list ends, for a decision that has been provisional since then. */
export const toWindowEnd = (since: string, days: number): string => addDays(since, days);

/** The moves that a status allows. */
export const listDecisionMoves = (from: DecisionMove["from"]): readonly DecisionMove[] =>
  decisionTable.filter((row) => row.from === from);

/** What is wrong with going from one version of a decision to the next; `before` is undefined for the first. */
export function listDecisionMoveObstacles(
  before: Decision | undefined,
  after: Decision,
  window: DecisionWindow,
): readonly string[] {
  const from = before?.status ?? UNRECORDED;
  if (from === after.status) return [];
  const move = decisionTable.find((row) => row.from === from && row.to === after.status);
  if (!move) return [toWrongMove(from, after.status)];
  return move.needs.flatMap((need) => listMissing(need, before, after, window));
}

function toWrongMove(from: DecisionMove["from"], to: DecisionStatus): string {
  const next = listDecisionMoves(from).map((row) => row.to);
  if (from === UNRECORDED) return `a decision does not start as ${to}; it starts as ${toAlternatives(next)}`;
  return next.length === 0
    ? `a decision that is ${from} stays so; write a new one`
    : `a decision does not go from ${from} to ${to}; from ${from} it goes to ${toAlternatives(next)}`;
}

const toAlternatives = (words: readonly string[]): string => toWordList(words).replace(/ and (?=\S+$)/, " or ");

function listMissing(
  need: Need,
  before: Decision | undefined,
  after: Decision,
  window: DecisionWindow,
): readonly string[] {
  switch (need) {
    case "acknowledgement":
      return cites(after, ["acknowledgement", "agreement"])
        ? []
        : ["no passage says that it was acknowledged; cite the sentence that does, with that stance"];
    case "agreement":
      return cites(after, ["agreement"])
        ? []
        : ["no passage says that it was agreed; cite the sentence that does, with that stance"];
    case "new-agreement":
      return cites(after, ["agreement"], before)
        ? []
        : ["somebody objected since it was agreed; cite the sentence of a later call that settles it, as an agreement"];
    case "reason":
      return after.reason !== undefined && after.reason.text !== before?.reason?.text
        ? []
        : [`is ${after.status}, so \`reason\` must say why, and say it anew where an older reason stands there`];
    case "successor":
      return after.supersededBy.length > 0 ? [] : ["is superseded, so `supersededBy` must name what takes its place"];
    case "window":
      return listWindowObstacles(window);
  }
}

function listWindowObstacles({ since, now, days, openConcerns }: DecisionWindow): readonly string[] {
  const open = openConcerns.map((name) => `the concern "${name}" about it is open; it is confirmed once none is`);
  if (since === undefined) return [...open, "nothing says since when it is provisional, so its window has not begun"];
  const end = toWindowEnd(since, days);
  return now < end ? [...open, `its window on the list is open until ${end}; confirm it then`] : open;
}

/** Whether a passage has one of these stances, and stands in this version for the first time where an older is given. */
function cites(decision: Decision, stances: readonly Stance[], older?: Decision): boolean {
  const known = new Set((older?.sources ?? []).map(toPlace));
  return decision.sources.some(
    (source) => source.type === "passage" && stances.includes(source.stance) && !known.has(toPlace(source)),
  );
}

const toPlace = (source: Source): string =>
  source.type === "passage" ? `${source.meeting} ${source.offset} ${source.length}` : "";
