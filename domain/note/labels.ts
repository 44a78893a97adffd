/** What a heading, or the label before a sentence, says of the words below or behind it. */

export type Sense =
  | "agreed"
  | "conclusion"
  | "acknowledged"
  | "proposed"
  | "question"
  | "action"
  | "milestone"
  | "term"
  | "next"
  | "agenda"
  | "header"
  | "background";

const senses: readonly (readonly [RegExp, Sense])[] = [
  [
    /^(?:key )?(?:decisions?|agreed|agreements?|resolved|resolutions?|decisions? (?:made|taken)|agreed points)$/,
    "agreed",
  ],
  [/^conclusions?(?: ?\/ ?(?:resolutions?|decisions?))?$/, "conclusion"],
  [/^(?:acknowledged|acknowledge?ments?|noted by the group)$/, "acknowledged"],
  [/^(?:propos(?:ed|als?)|suggestions?|straw ?man|proposed resolutions?)$/, "proposed"],
  [/^(?:open |outstanding |unresolved )?(?:questions?|issues?|q)$|^open(?: points| items)?$/, "question"],
  [/^(?:new |open )?(?:actions?|action items?|ai|ais|to ?dos?|follow[- ]?ups?|next steps|tasks?)$/, "action"],
  [/^(?:next |early |first )?(?:milestones?|goals? to reach)$/, "milestone"],
  [/^(?:terms?|definitions?|terminology|glossary)$/, "term"],
  [/^next (?:meeting|call|session|sync)s?$/, "next"],
  [
    /^(?:(?:proposed |draft )?(?:agenda|topics?)(?: items?)?)?,? ?(?:(?:proposed )?for (?:the |our )?(?:next|upcoming|following) (?:meeting|call|time|session|sync))$|^(?:next|proposed|draft|upcoming) (?:agenda|topics)$|^(?:agenda|topics) (?:for )?next (?:time|meeting|call)$/,
    "agenda",
  ],
  [
    /^(?:present|attendees|attendance|participants|regrets|absent|apologies|chairs?|scribe(?:nick)?s?|note ?taker|date|time|when|where|meeting|recording|slides|subject|from|to|cc|message-id|in-reply-to|references|reply-to|thread|links?|agenda|previous meeting|done|closed|completed)$/,
    "header",
  ],
  [
    /^(?:status|background|fyi|info|notes?|summary|speaker's summary of key points|context|logistics|owner|discussion)$/,
    "background",
  ],
];

/** Undefined where it could say anything. */
export function findSense(label: string): Sense | undefined {
  const plain = label
    .toLowerCase()
    .replace(/[*_:.!#]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/^\d+[.)] ?/, "");
  return senses.find(([pattern]) => pattern.test(plain))?.[1];
}

// An action of minutes names its owner before the colon.
const ACTION_OF = /^action(?: item)?s?(?: on| for)? (?!items?$)(.+)$/i;

export const findActionOwner = (label: string): string | undefined => ACTION_OF.exec(label)?.[1];

export const findLabelSense = (label: string): Sense | undefined =>
  findSense(label) ?? (findActionOwner(label) === undefined ? undefined : "action");

const LABEL = /^(?:\*\*|__)?(\p{L}[\p{L}\p{N} /'’()+-]{0,47}?)(?:\*\*|__)?[+-]?[:：](?:\*\*|__)?(?=\s|$)\s*/u;

export interface Labelled {
  readonly label: string;
  /** Of what is before the words, with the colon and blanks. */
  readonly length: number;
}

/** The words before a colon, where a text begins with a few of them. */
export function findLabel(text: string): Labelled | undefined {
  const found = LABEL.exec(text.slice(0, LONGEST));
  return found?.[1] === undefined ? undefined : { label: found[1].trim(), length: found[0].length };
}

const LONGEST = 80;
