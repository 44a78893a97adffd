/**
 * A meeting of the cadence that a note says is moved or cancelled: which day, and where to, as far as the words give
 * them. What is only likely, asked or denied is never more than that, and a day that no word names is not made up.
 */
import { isOnCadence, listMeetings } from "#domain/charter/cadence.ts";
import { addDays } from "#domain/charter/instant.ts";
import { listNamedDays, MONTHS, WEEKDAYS } from "#domain/note/days.ts";
import { readDay, readTime, type Cadence } from "#domain/note/next-meeting.ts";
import { findZoneName } from "#domain/note/zones.ts";

export interface OffCadenceSaid {
  /** The day that the cadence gives. */
  readonly day?: string;
  readonly year?: "said" | "inferred" | "relative";
  readonly isMoved: boolean;
  /** Of one that is moved, as far as that is said. */
  readonly movedTo?: { readonly day?: string; readonly time?: string; readonly timeZone?: string };
  readonly isHedged: boolean;
  readonly findings: readonly string[];
}

const LEAD = "^(?:(?:so|also|and|then|please note(?: that)?|note that|reminder:?|as a reminder|unfortunately),? )*";
// A session is a thing of the field, and a call may be one of a function: what says which one has to stand with it.
const ONE = "(?:meeting|call|sync)";
const WHICH = `(?:(?:next|following|upcoming|regular|weekly|bi-?weekly|monthly|group|${[...MONTHS, ...WEEKDAYS].map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join("|")}|\\d{1,2}(?:st|nd|rd|th)?|\\d{4}(?:-\\d\\d-\\d\\d)?)[.,]? ){0,6}`;
const SURE = "(?:likely|probably|perhaps|possibly|also|then|now|therefore|instead)";
const CANCEL = "cancell?ed|skipped|called off|dropped";
const MOVE = "moved|postponed|rescheduled|shifted|pushed(?: back| out)?";

/** "There will be no call on …", "The call of … is moved to …", "We will skip the next call." */
const NONE = new RegExp(
  `${LEAD}(?:there (?:will be|is|may be|might be|would be|will (?:likely|probably) be) )?no (?:\\w+ )?${ONE} (?=on\\b|in\\b|next\\b|this\\b)`,
  "iu",
);
const PASSIVE = new RegExp(
  `${LEAD}(?:(?:the|our|this) )?${WHICH}${ONE}\\b[^.;?]{0,60}? (?:(?:is|was|has|will|may|might|could|should|would)(?: ${SURE})*(?: (?:be|been|being|to be))*(?: ${SURE})* (?:(?:${CANCEL})|(?<move>${MOVE}))|(?:will not|won['’]t|does not|is not going to) (?:take place|happen))\\b`,
  "iu",
);
const ACTIVE = new RegExp(
  `${LEAD}we (?:will|['’]ll|are|are going to|may|might|could|should|would|can)?(?: ${SURE})* ?(?:(?:skip(?:ping)?|cancel(?:l?ing)?)|(?<move>mov(?:e|ing)|postpon(?:e|ing)|reschedul(?:e|ing)|shift(?:ing)?|push(?:ing)?)) (?:(?:the|our|this) )?${WHICH}${ONE}\\b`,
  "iu",
);
// As it is written: May is a month.
const HEDGED =
  /\b(?:[Mm]aybe|[Pp]erhaps|[Pp]robably|[Pp]ossibly|may|might|could|should|would|can|likely|[Ii]f|unless|in case|proposed?|suggest(?:ed)?)\b/u;
const TARGET = /\b(?:to|until|till|onto) /iu;
const NEXT = /\b(?:next|following|upcoming) (?:\w+ )?(?:meeting|call|sync)\b/iu;
const WEEK = /\b(?:next|this) (?:week|month)\b|\bin (?:\w+ )weeks?\b/iu;

interface Around {
  /** Of the call. */
  readonly day: string;
  readonly cadence?: Cadence | undefined;
}

/** Undefined where no meeting is said to be moved or cancelled; somebody else's report of one is read as what they say. */
export function findOffCadence(text: string, around: Around): OffCadenceSaid | undefined {
  if (text.trimEnd().endsWith("?")) return undefined;
  const found = NONE.exec(text) ?? PASSIVE.exec(text) ?? ACTIVE.exec(text);
  if (!found || !(NEXT.test(text) || WEEK.test(text) || listNamedDays(text).length > 0)) return undefined;
  const isMoved = found.groups?.["move"] !== undefined;
  const end = found.index + found[0].length;
  const rest = text.slice(end);
  const target = isMoved ? TARGET.exec(rest) : null;
  const before = target ? text.slice(0, end) + rest.slice(0, target.index) : text;
  const when = readWhich(before, around);
  const to = target ? readTarget(rest.slice(target.index), when.day, around) : undefined;
  const findings = [
    ...when.findings,
    ...(to?.findings ?? []),
    ...(isMoved && to?.movedTo.day === undefined ? ["the note does not say to which day it is moved"] : []),
  ];
  return {
    ...(when.day !== undefined && { day: when.day, year: when.year }),
    isMoved,
    ...(to && { movedTo: to.movedTo }),
    isHedged: HEDGED.test(text),
    findings,
  };
}

/** Whether it says all that an event of the calendar needs, and says it plainly. */
export const isWhole = ({ day, isMoved, movedTo, isHedged }: OffCadenceSaid): boolean =>
  !isHedged &&
  day !== undefined &&
  (!isMoved || [movedTo?.day, movedTo?.time, movedTo?.timeZone].every((part) => part !== undefined));

function readWhich(text: string, { day: call, cadence }: Around): ReturnType<typeof readDay> {
  const named = readDay(text, call);
  if (named.day === undefined && named.findings.length === 0) {
    const [next] = NEXT.test(text) && cadence ? listMeetings({ cadence }, dayAfter(call), 1) : [];
    if (next === undefined) return { findings: ["the note does not name its day"] };
    return { day: next, year: "relative", findings: [`the note names no day; ${next} is the next one of the cadence`] };
  }
  if (named.day === undefined) return named;
  return {
    ...named,
    findings: [
      ...named.findings,
      ...(named.year === "inferred" ? [toInferred(named.day)] : []),
      ...(cadence && !isOnCadence({ cadence }, named.day) ? [`${named.day} is not a day of the cadence`] : []),
    ],
  };
}

const dayAfter = (day: string): string => addDays(`${day}T00:00:00Z`, 1).slice(0, 10);

const toInferred = (day: string): string =>
  `the note does not say the year; ${day.slice(0, 4)} is inferred from the day of the call`;

/** Where only another hour is said, it is the same day. */
function readTarget(text: string, from: string | undefined, { day: call, cadence }: Around) {
  const named = readDay(text, call);
  const said = readTime(text);
  const isSameDay = named.day === undefined && named.findings.length === 0 && said !== undefined;
  const day = isSameDay ? from : named.day;
  const zone = said === undefined ? undefined : findZoneName(text);
  const time = said ?? cadence?.time;
  const timeZone = zone ? zone.timeZone : cadence?.timeZone;
  return {
    movedTo: {
      ...(day !== undefined && { day }),
      ...(time !== undefined && { time }),
      ...(timeZone !== undefined && { timeZone }),
    },
    findings: [
      ...named.findings,
      ...(named.day !== undefined && named.year === "inferred" ? [toInferred(named.day)] : []),
      ...(said === undefined && cadence ? [`the note names no hour; ${cadence.time} is that of the cadence`] : []),
      ...(zone && !zone.timeZone ? [`${zone.word} is the name of several time zones`] : []),
    ],
  };
}
