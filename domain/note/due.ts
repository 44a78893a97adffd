/**
 * By when something is to be done, in the words of the note and as a day, seen from the day of the call. Where the words
 * leave several days open, it is the last of them; where they leave the day open, there is none.
 */
import { addDays } from "#domain/charter/instant.ts";
import { listNamedDays, findDayAfter, MONTHS, WEEKDAYS } from "#domain/note/days.ts";

export interface Due {
  readonly text: string;
  readonly day?: string;
  /** Why there is no day, where the words seem to name one. */
  readonly finding?: string;
}

export interface Calendar {
  /** Of the call. */
  readonly day: string;
  /** Of the meeting after it, where that is known. */
  readonly next?: string | undefined;
}

const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  "a couple of": 2,
};
const number = String.raw`(?<number>\d{1,2}|an?|one|two|three|four|five|six|a couple of)`;
const month = MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join("|");
const weekday = WEEKDAYS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join("|");

type ToDay = (found: Readonly<Record<string, string | undefined>>, calendar: Calendar) => string | undefined;

/** The words name a day themselves, or something that is no day. */
const noDay: ToDay = () => undefined;

const later = (day: string, days: number): string => addDays(`${day}T00:00:00Z`, days).slice(0, 10);
const toWeekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();
/** Weeks end on Sunday, as ISO 8601 has them. */
const toWeekEnd = (day: string): string => later(day, (7 - toWeekday(day)) % 7);
const toMonthEnd = (day: string, ahead: number): string =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) + ahead, 0)).toISOString().slice(0, 10);

const rules: readonly (readonly [string, ToDay])[] = [
  [
    String.raw`(?:before|by|until|in time for|ahead of|for) (?:the |our )?next (?:meeting|call|session|sync)`,
    (_, { next }) => next,
  ],
  [
    String.raw`(?:by|on|until|before|no later than) (?:the )?end of (?:the |this )?week|(?:by |later )?this week|by EOW`,
    (_, { day }) => toWeekEnd(day),
  ],
  [String.raw`(?:by )?(?:early |late |the end of )?next week`, (_, { day }) => later(toWeekEnd(day), 7)],
  [
    String.raw`(?:by |before )?(?:the )?end of (?:the |this )?month|(?:later )?this month`,
    (_, { day }) => toMonthEnd(day, 0),
  ],
  [String.raw`(?:by )?(?:early |late |the end of )?next month`, (_, { day }) => toMonthEnd(day, 1)],
  [String.raw`(?:by |before )?(?:the )?end of (?:the )?year`, (_, { day }) => `${day.slice(0, 4)}-12-31`],
  [
    String.raw`(?:by |before )?(?:the )?end of (?<month>${month})`,
    ({ month: name = "" }, { day }) => {
      const at = MONTHS.findIndex((one) => one.startsWith(name.slice(0, 3)));
      const ahead = (at - Number(day.slice(5, 7)) + 13) % 12;
      return toMonthEnd(day, ahead);
    },
  ],
  [String.raw`(?:by )?tomorrow`, (_, { day }) => later(day, 1)],
  [String.raw`(?:by )?(?:today|the end of the day)`, (_, { day }) => day],
  [String.raw`(?:in |within )?a week or two(?: from now)?`, (_, { day }) => later(day, 14)],
  [
    String.raw`(?:in|within)(?: the next)? ${number} (?<unit>day|week)s?(?:['’]? time)?`,
    ({ number = "", unit }, { day }) => {
      const count = NUMBERS[number] ?? Number(number);
      return later(day, unit === "week" ? 7 * count : count);
    },
  ],
  [
    String.raw`(?:by|on|before|until) next (?:${weekday})`,
    // The one of this week or of the next: people differ.
    noDay,
  ],
  [
    String.raw`(?:by|on|before|until) (?:this |the coming )?(?<weekday>${weekday})(?!,? (?:the )?(?:\d|${month}))`,
    ({ weekday: name = "" }, { day }) => toNextWeekday(day, name),
  ],
  [
    String.raw`(?:by|on|before|until|no later than|due(?: on)?|not later than) (?:(?:${weekday})\.?,? )?(?:the )?(?:\d{4}-\d\d-\d\d|(?:${month})\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?|\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${month})\b(?:,? \d{4})?)`,
    noDay,
  ],
  [
    String.raw`(?:by|before|until|in time for|for) (?:the )?(?:v?\d+\.\d+(?:-rc\d+)?|-?rc\d+|merge window|(?:LPC|LSF/MM)\S*|next (?:release|merge window|cycle))(?: (?:release|merge window|closes|opens))*`,
    noDay,
  ],
];

const patterns = rules.map(
  ([words, toDay]) => [new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, "u"), toDay] as const,
);

/** The first that a text has, by where it stands; of a week with another choice ("otherwise a week or two"), both. */
export function findDue(text: string, calendar: Calendar): Due | undefined {
  const found = patterns
    .flatMap(([pattern, toDay]) => {
      const match = pattern.exec(text);
      return match ? [{ match, toDay }] : [];
    })
    .sort((a, b) => a.match.index - b.match.index || b.match[0].length - a.match[0].length);
  const [first] = found;
  if (!first) return undefined;
  const last = found.find(({ match }) =>
    /\b(?:otherwise|or|else),? $/u.test(text.slice(first.match.index, match.index)),
  );
  const end = last ?? first;
  const said = text.slice(first.match.index, end.match.index + end.match[0].length);
  const named = listNamedDays(end.match[0])[0];
  const day = named ? findDayAfter(end.match[0], calendar.day) : end.toDay(end.match.groups ?? {}, calendar);
  if (day !== undefined) return { text: said, day };
  return named ? { text: said, finding: `no day after ${calendar.day} is called so` } : { text: said };
}

/** The first one after the day. */
function toNextWeekday(day: string, name: string): string {
  const wanted = WEEKDAYS.findIndex((one) => one.startsWith(name.slice(0, 3)));
  return later(day, ((wanted - toWeekday(day) + 6) % 7) + 1);
}
