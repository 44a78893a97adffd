/** What a sentence of a note can become. A status is what the person who marks it says that the words say, and never more. */
import type { DecisionStatus } from "#domain/decision/schema.ts";
import type { Stance } from "#domain/register/source.ts";

interface MarkRow {
  /** In the list that people choose from. */
  readonly words: string;
  /** What the sentence does in its meeting, once it is marked so. */
  readonly stance: Stance;
  readonly makes: Makes;
}

type Makes =
  | { readonly type: "decision"; readonly status: DecisionStatus }
  | { readonly type: "action"; readonly of: "action" | "milestone" }
  | { readonly type: "position" | "term" | "agenda" | "next" | "off" | "held" | "fact" };

export const markTable = {
  provisional: {
    words: "decision: agreed in this call",
    stance: "agreement",
    makes: { type: "decision", status: "provisional" },
  },
  acknowledged: {
    words: "decision: acknowledged",
    stance: "acknowledgement",
    makes: { type: "decision", status: "acknowledged" },
  },
  proposed: {
    words: "decision: proposed, not agreed",
    stance: "position",
    makes: { type: "decision", status: "proposed" },
  },
  position: { words: "position on the topic", stance: "position", makes: { type: "position" } },
  question: { words: "question about the topic", stance: "question", makes: { type: "position" } },
  constraint: { words: "constraint on the topic", stance: "constraint", makes: { type: "position" } },
  action: { words: "action", stance: "action", makes: { type: "action", of: "action" } },
  milestone: { words: "milestone", stance: "milestone", makes: { type: "action", of: "milestone" } },
  term: { words: "term, with its meaning", stance: "term", makes: { type: "term" } },
  agenda: { words: "agenda item of the next meeting", stance: "agenda", makes: { type: "agenda" } },
  next: { words: "announces the next meeting", stance: "agenda", makes: { type: "next" } },
  off: { words: "says that a meeting is moved or cancelled", stance: "event", makes: { type: "off" } },
  held: { words: "says when the meeting was", stance: "event", makes: { type: "held" } },
  fact: { words: "fact about the meeting", stance: "background", makes: { type: "fact" } },
} as const satisfies Readonly<Record<string, MarkRow>>;

export type MarkWord = keyof typeof markTable;

export const markWords = Object.keys(markTable) as readonly MarkWord[]; // its own keys
const findMarkWord = (word: string): MarkWord | undefined => markWords.find((one) => one === word);

/** What else can be chosen for a sentence, which makes no record of its own. */
export const otherChoices = {
  joined: "goes with the one before it",
  split: "several things: take it apart",
  out: "nothing: left out",
} as const;
type OtherWord = keyof typeof otherChoices;
const otherWords = Object.keys(otherChoices) as readonly OtherWord[]; // its own keys

export type Choice =
  | { readonly type: "mark"; readonly as: MarkWord }
  /** Closes an action of the register, by its slug. */
  | { readonly type: "done"; readonly action: string }
  | { readonly type: OtherWord };

const DONE = "done:";
export const toDoneWord = (action: string): string => `${DONE}${action}`;

/** Undefined for what no list of ours offers. */
export function parseChoice(word: string): Choice | undefined {
  const as = findMarkWord(word);
  if (as) return { type: "mark", as };
  if (word.startsWith(DONE)) return { type: "done", action: word.slice(DONE.length) };
  const type = otherWords.find((one) => one === word);
  return type && { type };
}

/** One key each, for the choice of the sentence that has the focus. */
export const choiceKeys: ReadonlyMap<string, MarkWord | OtherWord> = new Map([
  ["g", "provisional"],
  ["w", "acknowledged"],
  ["o", "proposed"],
  ["p", "position"],
  ["q", "question"],
  ["c", "constraint"],
  ["a", "action"],
  ["m", "milestone"],
  ["t", "term"],
  ["i", "agenda"],
  ["n", "next"],
  ["v", "off"],
  ["h", "held"],
  ["f", "fact"],
  ["j", "joined"],
  ["s", "split"],
  ["x", "out"],
]);

/** Chosen in place of a topic: a new one, called as its section is. */
export const NEW_TOPIC = "new";
