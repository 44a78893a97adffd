/** What the heading, the label and the sentence that leads in to a list say of the sentences below or behind them. */
import { isAgendaLead, isBareAgenda, isLinkedItem } from "#domain/note/agenda.ts";
import { findLabelSense, findSense, type Sense } from "#domain/note/labels.ts";
import type { Sentence } from "#domain/note/structure.ts";

export interface Surroundings {
  readonly sense?: Sense;
  /** Which of them says so. */
  readonly by?: "label" | "lead" | "heading";
  /** The words that lead in to its list: the sentence before it, an item above, or else the heading. */
  readonly lead?: string;
  /** Whether it stands below an item that it is a part of. */
  readonly isPart: boolean;
  /** Whether a list follows that this sentence leads in to. */
  readonly isLead: boolean;
}

const DONE = /\b(?:completed|done|closed|last|previous|old|finished|from the)\b/iu;
const leads: readonly (readonly [RegExp, Sense])[] = [
  [/\b(?:action items?|actions|to-?dos?|next steps|follow-ups?)\b/iu, "action"],
  [
    /\b(?:open|remaining|unresolved|outstanding) (?:questions|issues|points)\b|\bquestions (?:are|were|remain|came|to)\b|^questions\b|\bfollowing questions\b/iu,
    "question",
  ],
  [/\bmilestones?\b/iu, "milestone"],
  [/^(?:the |our )?(?:proposals?|suggestions?)\b/iu, "proposed"],
  [/^(?:the |our )?decisions?\b(?!.*\b(?:open|pending|needed|to (?:be )?ma[dk]e|to take|missing)\b)/iu, "agreed"],
  [/^(?:terms|definitions)\b|\b(?:following|these) terms\b/iu, "term"],
];

const NEXT = /\bnext (?:\p{L}+ )?(?:meeting|call|session|sync)\b/iu;
/** Sentences between one about the next meeting and the lead of its topics. */
const MOST_BETWEEN = 3;

const findLeadSense = (text: string): Sense | undefined =>
  findSense(text) ??
  (isAgendaLead(text) ? "agenda" : DONE.test(text) ? undefined : leads.find(([pattern]) => pattern.test(text))?.[1]);

export function listSurroundings(sentences: readonly Sentence[]): readonly Surroundings[] {
  let lead: Sentence | undefined;
  let isForNext = false;
  let announced = -Infinity;
  const parents: (Sentence | undefined)[] = [];
  return sentences.map((sentence, number) => {
    const { bullet, section, quoted } = sentence;
    const next = sentences[number + 1];
    if (NEXT.test(sentence.text)) announced = number;
    const leadsOn =
      next?.bullet !== undefined &&
      next.section === section &&
      next.quoted === quoted &&
      next.heading === sentence.heading;
    if (!bullet) {
      parents.length = 0;
      lead = leadsOn && sentence.text.endsWith(":") ? sentence : undefined;
      isForNext = lead !== undefined && number - announced <= MOST_BETWEEN && isBareAgenda(lead.text.slice(0, -1));
    }
    const level = bullet?.level ?? 0;
    if (bullet) parents.length = Math.min(parents.length, level);
    const above = bullet ? parents.slice(0, level).filter((parent) => parent !== undefined) : [];
    const parent = above.at(-1);
    if (bullet && parents[level]?.bullet?.item !== bullet.item) parents[level] = sentence;
    const leading = [
      ...above.filter(({ text }) => text.endsWith(":")).reverse(),
      ...(bullet && lead?.section === section ? [lead] : []),
    ].map(({ text }) => text);
    const isLead = sentence.text.endsWith(":") && (bullet ? (next?.bullet?.level ?? 0) > level : leadsOn);
    const words = leading[0] ?? (bullet ? sentence.heading : "");
    return {
      ...(isForNext && bullet && leading.length > 0
        ? { sense: "agenda" as const, by: "lead" as const }
        : findNearest(sentence, leading)),
      ...(words !== "" && { lead: words }),
      isPart: parent !== undefined && !parent.text.endsWith(":"),
      isLead,
    };
  });
}

/** A lead of a word or two, a name say, leaves it to what is above. */
const SHORT = /^\S+(?: \S+){0,2}:$/u;

function findNearest(sentence: Sentence, leading: readonly string[]): Pick<Surroundings, "sense" | "by"> {
  const own = sentence.label === undefined ? undefined : findLabelSense(sentence.label);
  const around = findAround(sentence, leading);
  const isItem = around.sense === "agenda" && sentence.bullet !== undefined && isLinkedItem(sentence.text);
  return own && !isItem ? { sense: own, by: "label" } : around;
}

function findAround({ heading, bullet }: Sentence, leading: readonly string[]): Pick<Surroundings, "sense" | "by"> {
  for (const lead of leading) {
    const led = findLeadSense(lead.replace(/:$/u, ""));
    if (led) return { sense: led, by: "lead" };
    if (!SHORT.test(lead)) return {};
  }
  const sense = findSense(heading) ?? (bullet ? findLeadSense(heading) : undefined);
  return sense ? { sense, by: "heading" } : {};
}
