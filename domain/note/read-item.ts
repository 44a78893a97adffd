/** What a sentence says where a label, a heading or the lead of its list says what it is: that counts, unless its own words are weaker. */
import { isLinkedItem, listAgendaItems } from "#domain/note/agenda.ts";
import { readAgreement } from "#domain/note/agreement.ts";
import { findBackground } from "#domain/note/background.ts";
import type { Reading } from "#domain/note/candidate.ts";
import { findDefined } from "#domain/note/definitions.ts";
import { findDue } from "#domain/note/due.ts";
import type { Sense } from "#domain/note/labels.ts";
import type { Mention } from "#domain/note/people.ts";
import { readActionItem } from "#domain/note/promises.ts";
import { isAsked } from "#domain/note/questions.ts";
import { readSentence, type Around, type ReadSentence } from "#domain/note/read-sentence.ts";
import { findSpeech } from "#domain/note/speech.ts";
import { listSubjects } from "#domain/note/subjects.ts";

const PUT_OFF =
  /^(?:not (?:yet|now|today|made|taken|reached)\b|(?:no|none|later)(?=[,.;]|$))|\b(?:deferred|postponed|tabled|undecided|pending|still open|tbd|not decided|not (?:yet )?agreed|no (?:decision|consensus|agreement)|rejected|withdrawn|needs more (?:time|discussion|work)|to be (?:decided|discussed))\b/iu;
const HEDGED =
  /^.{0,30}?\b(?:maybe|perhaps|possibly|probably|tentative(?:ly)?|likely)\b|^(?:we (?:could|might|may)|it (?:could|might|may))\b|\b(?:could|might) (?:likely )?(?:agree|use|be)\b/iu;
const REACHED =
  /^(?:full |general )?(?:consensus|agreement|approved|accepted)\b|\b(?:has|have|had|reached|achieved|got|there is|with) (?:full )?consensus\b|\b(?:advance[sd]?|moves?|goes|promoted) to stage [\d.]+|^stage [\d.]+\b/iu;
const NOT_REACHED =
  /\b(?:no|not|without|lack of|did not|didn['’]t|failed|block(?:s|ed)|object(?:s|ed|ions?)|conditional|pending|withdrawn)\b/iu;
const NO_ACTION = /\b(?:no action|nothing to do|will not|won['’]t|not going to)\b/iu;
const CONDITION = /^(?:conditional|pending)\b/iu;

export interface Item extends Around {
  readonly sense: Exclude<Sense, "header" | "background" | "agenda">;
  readonly text: string;
  /** Before a colon. */
  readonly label: string;
  /** Whether it is an item of a list or has a label, and not only stands below a heading. */
  readonly isItem: boolean;
  /** Owners that the label names. */
  readonly owners: readonly Mention[];
}

const one = (...readings: readonly Reading[]): ReadSentence => ({ type: "read", readings, speakers: [] });
const plain = (stance: Reading["stance"], more: Partial<Reading> = {}): ReadSentence =>
  one({ stance, strength: "plain", who: [], ...more });

/** Undefined where it is to be read like any other sentence. */
export function readItem(item: Item): ReadSentence | undefined {
  const { sense, text, isItem } = item;
  if (sense === "conclusion") return readConclusion(text);
  if (sense === "next" || !isItem) return undefined;
  const subjects = listSubjects(text, item.mentions, item);
  const why = findBackground(text, []);
  if (why !== undefined && /^(?:says that there is none|tells of what is done|is an address|invites)/.test(why))
    return { type: "background", why, speakers: [] };
  switch (sense) {
    case "agreed":
    case "acknowledged":
      return readDecision(text, sense);
    case "proposed": {
      const speech = findSpeech(text, subjects, item.mentions);
      const strength = HEDGED.test(text) ? "hedged" : "plain";
      return isAsked(text) ? plain("question") : one({ stance: "proposed", strength, who: speech?.who ?? [] });
    }
    case "question":
      return plain("question", { who: findSpeech(text, subjects, item.mentions)?.who ?? [] });
    case "action":
      if (NO_ACTION.test(text)) return { type: "background", why: "says what is not to be done", speakers: [] };
      return one(readActionItem({ ...item, subjects }, item.owners));
    case "milestone":
      return plain("milestone");
    case "term":
      return plain("term", { word: findDefined(text)?.word ?? (item.label || (text.split(/ [-–—=] /)[0] ?? "")) });
  }
}

/** Words that are weaker than the heading count; a heading does not make them stronger. */
function readDecision(text: string, stance: "agreed" | "acknowledged"): ReadSentence {
  if (isAsked(text)) return plain("question");
  const own = readAgreement(text);
  if (own?.type === "background") return { type: "background", why: own.why, speakers: [] };
  if (own && own.reading.stance !== "agreed") return one(own.reading);
  if (PUT_OFF.test(text)) return one({ stance: "position", strength: "negated", who: [] });
  if (HEDGED.test(text)) return one({ stance: "proposed", strength: "hedged", who: [] });
  return plain(stance);
}

function readConclusion(text: string): ReadSentence | undefined {
  if (!REACHED.test(text) || CONDITION.test(text))
    return PUT_OFF.test(text) ? one({ stance: "position", strength: "negated", who: [] }) : undefined;
  return NOT_REACHED.test(text) ? one({ stance: "position", strength: "negated", who: [] }) : plain("agreed");
}

const SENT = /\b(?:sent|posted|prepared|written|shared|published)(?: out)?\b/iu;

/** Items of an agenda; what somebody is hoped to bring by a day is an action of theirs besides. */
export function readAgendaItem(
  text: string,
  { mentions, calendar }: Pick<Around, "mentions" | "calendar">,
  isLabelled: boolean,
): readonly Reading[] {
  const items = listAgendaItems(text, mentions, isLabelled).map((item) => ({
    ...item,
    stance: "agenda-item" as const,
    strength: "plain" as const,
  }));
  const owner = mentions.find(({ from }) => SENT.test(text.slice(0, from)) && /\bby $/.test(text.slice(0, from)));
  const due = owner && findDue(text.slice(owner.to), calendar);
  const [whole] = items;
  if (!owner || !due || items.length > 1 || !whole || isLinkedItem(text)) return items;
  return [...items, { stance: "action", strength: "hedged", who: [owner.named], due }];
}

/** An item below a sentence that says who says it, or that it was agreed, is said so too. */
export function readLed(text: string, lead: string, around: Around): ReadSentence | undefined {
  const led = lead.replace(/:$/u, "");
  const agreement = readAgreement(led);
  if (agreement?.type === "reading") {
    const { stance, strength } = agreement.reading;
    if (stance === "agreed" || stance === "acknowledged") {
      const own = readDecision(text, stance);
      return own.type === "read" && own.readings[0]?.stance === stance ? one({ stance, strength, who: [] }) : own;
    }
    return one(agreement.reading);
  }
  const read = readSentence(led, around);
  const [said] = read.type === "read" ? read.readings : [];
  if (!said || !["position", "proposed", "question", "milestone"].includes(said.stance)) return undefined;
  return one({ stance: said.stance, strength: said.strength, who: said.who });
}
