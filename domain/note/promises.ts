/**
 * Actions: what somebody said they will do, or were asked to. "Will need", "would" and "could" promise nothing, and what
 * one person says of another is only said.
 */
import type { Reading } from "#domain/note/candidate.ts";
import { findDue, type Calendar } from "#domain/note/due.ts";
import type { Mention } from "#domain/note/people.ts";
import { toPredicate, type Subject } from "#domain/note/subjects.ts";
import { findVerb } from "#domain/note/verbs.ts";

const ADVERB = String.raw`(?:(?:also|then|next|later|now|still|already|first|instead|therefore|both|kindly|gladly|again) )*`;
const PROMISE = new RegExp(
  String.raw`^${ADVERB}(?:(?:will|shall|['’]ll)(?<hedge> likely| probably| hopefully| perhaps| maybe| try to| attempt to)?|(?:is|are|am|['’]m) (?:going|planning|intending|aiming) (?:to|on)|plans? (?:to|on)|planned to|intends? to|agreed to|volunteered to|offered to|promised to|committed to|signed up to|(?<hope>hopes?|aims?|expects?) to|(?:has|have|took|takes|got) (?:an |the )?action(?: item)? to|(?:is|are) (?:to|working on)|(?<asked>was|were|has been) (?:asked|requested|invited) to|(?<ought>should|must|needs to|has to|is expected to|is supposed to))\s+${ADVERB}(?<what>.+)$`,
  "u",
);
const NOTHING =
  /^(?:not\b|be\b|been\b|have\b|has\b|need|require|want|see\b|depend|like\b|know\b|become|remain|stay|miss\b|never\b|no longer\b|able\b|likely (?:be|need|have)|join (?:late|us)|disagree\b|agree\b|the |a |an )/i;
const PERHAPS = /\b(?:maybe|perhaps|possibly|probably|hopefully)\b/iu;
/** Words of one's own that commit to more than the future does: "agreed to be the contact". */
const PLEDGED =
  /^(?:\p{L}+ly |also |then )*(?:agreed|volunteered|offered|promised|committed|signed up) to (?!disagree\b)/u;
/** A second thing of the same person: "posted it, and is going to post another". */
const SHARED =
  /^[^.;:]{3,160}?,? (?:and|but) (?=(?:will|is going to|is planning|plans to|agreed to|volunteered to|offered to|promised to|['’]ll)\b)/u;
const GROUP_TALK =
  /^(?:discuss|continue|revisit|meet|talk|cover|come back|see|wait|return|pick up|reconvene|touch|know|get|find|probably|likely|eventually|always|start with|look at|go over)\b/i;
const CONDITION =
  /\b(?:if|whether|when|once|until|unless|that|what|which|because|since|as|before|after|hope|hopes|think|thinks) $/i;

/** Words that say what somebody is to do: "Mike to send v5." */
const TO = /^(?:to|:) (?<what>\p{Ll}.+)$/u;
/** What may stand before an owner who comes first. */
const BEFORE = /^[@[(*\] ]*$/;
const ASKED = /^(?:(?:also|then) )?(?:asked|requested|invited|encouraged|urged) /;

interface Told {
  readonly text: string;
  readonly subjects: readonly Subject[];
  readonly mentions: readonly Mention[];
  readonly calendar: Calendar;
}

/** In order. `from` is where the first word may stand that counts. */
export function listActions({ text, subjects, mentions, calendar }: Told, from = 0): readonly Reading[] {
  const found: (Reading & { readonly from: number })[] = [];
  // Behind "it was agreed that" nobody is only reported.
  const speaker = subjects.find((subject) => {
    if (subject.from < from || from > 0) return false;
    const verb = findVerb(toPredicate(text, subject));
    return verb && verb.speech !== "tell" && !PROMISE.test(toPredicate(text, subject));
  });
  for (const subject of subjects) {
    if (subject.from < from) continue;
    const rest = toPredicate(text, subject);
    const asked = speaker === subject || !speaker ? findAsked(text, subject, rest, mentions) : undefined;
    if (asked) {
      found.push({ ...asked, ...toDue(asked.what ?? "", calendar), from: subject.from });
      break;
    }
    const groups = findPromise(text, subject, subjects, found.length > 0);
    const what = groups?.["what"];
    if (what === undefined || (NOTHING.test(what) && !PLEDGED.test(rest)) || isConditional(text, subject, speaker))
      continue;
    if (subject.type === "group" && GROUP_TALK.test(what)) continue;
    const isReported = speaker !== undefined && speaker.from < subject.from;
    if (isReported && (subject.type === "named" || subject.type === "group")) continue;
    const isHedged =
      PERHAPS.test(text.slice(0, subject.from)) || groups?.["hedge"] !== undefined || groups?.["hope"] !== undefined;
    const isOught = groups?.["ought"] !== undefined;
    if (isOught && (isReported || subject.type === "group" || subject.type === "author")) continue;
    const strength = groups?.["asked"] || isOught ? "asked" : isReported ? "reported" : isHedged ? "hedged" : "plain";
    // Whom "he" means behind "Mike said" is Mike.
    const who = isReported && subject.type === "pronoun" ? speaker.who : subject.who;
    found.push({
      stance: "action",
      strength,
      who,
      what,
      ...toDue(text.slice(subject.from), calendar),
      from: subject.from,
    });
  }
  return withParts(text, found);
}

type Groups = Readonly<Record<string, string | undefined>>;

function findPromise(
  text: string,
  subject: Subject,
  subjects: readonly Subject[],
  isFurther: boolean,
): Groups | undefined {
  const rest = toPredicate(text, subject);
  const own = PROMISE.exec(rest)?.groups;
  if (own) return own;
  const isFirst =
    BEFORE.test(text.slice(0, subject.from)) || (isFurther && /[,;] (?:and )?$/.test(text.slice(0, subject.from)));
  const told = isFirst ? TO.exec(rest)?.groups : undefined;
  if (told) return told;
  const shared = SHARED.exec(rest)?.[0];
  const isAlone =
    shared !== undefined && !subjects.some(({ from }) => from > subject.to && from < subject.to + shared.length);
  return isAlone && findVerb(rest) ? PROMISE.exec(rest.slice(shared.length))?.groups : undefined;
}

const toDue = (text: string, calendar: Calendar) => {
  const due = findDue(text, calendar);
  return due ? { due } : {};
};

/** "Said that he will" is no condition, nor is "agreed that she will". */
function isConditional(text: string, { from, type }: Subject, speaker: Subject | undefined): boolean {
  const before = text.slice(Math.max(from - 24, 0), from);
  if (/\b(?:agreed|decided)(?: on| upon)? that $/i.test(before)) return false;
  if (speaker && type === "pronoun" && speaker.from < from && / that $/.test(before)) return false;
  return CONDITION.test(before);
}

function findAsked(text: string, subject: Subject, rest: string, mentions: readonly Mention[]): Reading | undefined {
  const verb = ASKED.exec(rest)?.[0];
  if (verb === undefined) return undefined;
  const at = text.indexOf(rest, subject.to) + verb.length;
  const asked = mentions.filter(({ from }) => from >= at);
  const [first] = asked;
  const last = asked.findLast(({ to }) => TO.test(text.slice(to + 1)));
  if (!first || first.from !== at || !last) return undefined;
  const what = TO.exec(text.slice(last.to + 1))?.groups?.["what"] ?? "";
  const who = asked.filter(({ from }) => from <= last.from).map(({ named }) => named);
  return { stance: "action", strength: "asked", who, what };
}

/** Several in one sentence share it: each begins at its subject. */
function withParts(text: string, found: readonly (Reading & { readonly from: number })[]): readonly Reading[] {
  return found.map(({ from, ...reading }, number) => {
    const next = found[number + 1]?.from;
    if (found.length === 1) return reading;
    const to =
      next === undefined
        ? text.length
        : text.slice(0, next).replace(/(?:[,;]? (?:and|while|but|then)|[,;])* ?$/u, "").length;
    const due =
      reading.due && text.slice(number === 0 ? 0 : from, to).includes(reading.due.text) ? { due: reading.due } : {};
    const { due: _, ...rest } = reading;
    return { ...rest, ...due, from: number === 0 ? 0 : from, to };
  });
}

/** An item of a list of actions, or what stands behind ACTION: its owner first, or in brackets, or nobody. */
export function readActionItem({ text, subjects, mentions, calendar }: Told, owner: readonly Mention[]): Reading {
  const due = toDue(text, calendar);
  if (owner.length > 0)
    return { stance: "action", strength: "plain", who: owner.map(({ named }) => named), what: text, ...due };
  const [said] = listActions({ text, subjects, mentions, calendar });
  if (said && said.from === undefined) return said;
  const [first] = subjects;
  const lead = first && BEFORE.test(text.slice(0, first.from)) ? first : undefined;
  if (lead) {
    const rest = text.slice(lead.to).replace(/^[\])*]*\s*(?:to |: |[-–—] |should |will )?/u, "");
    return { stance: "action", strength: "plain", who: lead.who, what: rest, ...due };
  }
  const last = mentions.at(-1);
  const isOwner =
    last &&
    /^[\])]*(?:,? [^)\]]{0,30})?[\])]*\.?$/.test(text.slice(last.to)) &&
    /[([@] ?(?:owner: ?)?@?$|\bowner: ?$|[-–—] ?$/u.test(text.slice(0, last.from));
  return { stance: "action", strength: "plain", who: isOwner ? [last.named] : [], what: text, ...due };
}
