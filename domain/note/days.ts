/** Days that a text names in English, as far as it names them: a month and a date, perhaps with a year and a weekday. */
import { addDays } from "#domain/charter/instant.ts";

interface NamedDay {
  readonly month: number;
  readonly date: number;
  /** Undefined where the text does not say. */
  readonly year: number | undefined;
  /** 0 is Sunday. */
  readonly weekday: number | undefined;
  /** Where it stands in the text. */
  readonly index: number;
}

export const MONTHS = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];
export const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

const month = MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join("|");
const weekday = `(?:(?<weekday>${WEEKDAYS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join("|")})\\.?,? (?:the )?)?`;
const PATTERNS = [
  /\b(?<year>\d{4})-(?<number>\d\d)-(?<date>\d\d)\b/g,
  new RegExp(`${weekday}\\b(?<month>${month})\\.? (?<date>\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (?<year>\\d{4})\\b)?`, "g"),
  new RegExp(
    `${weekday}\\b(?<date>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<month>${month})\\b\\.?(?:,? (?<year>\\d{4})\\b)?`,
    "g",
  ),
];

export function listNamedDays(text: string): readonly NamedDay[] {
  return PATTERNS.flatMap((pattern) => [...text.matchAll(pattern)])
    .map(({ index, groups = {} }) => ({
      index,
      month: groups["number"] ? Number(groups["number"]) : findName(MONTHS, groups["month"]) + 1,
      date: Number(groups["date"]),
      year: groups["year"] === undefined ? undefined : Number(groups["year"]),
      weekday: groups["weekday"] === undefined ? undefined : findName(WEEKDAYS, groups["weekday"]),
    }))
    .sort((a, b) => a.index - b.index);
}

const findName = (names: readonly string[], said = ""): number =>
  names.findIndex((name) => name.startsWith(said.slice(0, 3)));

/** The day of that name in a year; undefined where there is none, or where it is another day of the week. */
export function findDayIn({ month, date, weekday }: Omit<NamedDay, "index">, year: number): string | undefined {
  const at = new Date(Date.UTC(year, month - 1, date));
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== date) return undefined;
  return weekday === undefined || weekday === at.getUTCDay() ? at.toISOString().slice(0, 10) : undefined;
}

/** The one day that a text names with its year; undefined where it names none, or several. */
function findOnlyDay(text: string): string | undefined {
  const days = new Set(
    listNamedDays(text).flatMap((day) => (day.year === undefined ? [] : (findDayIn(day, day.year) ?? []))),
  );
  const [day] = days;
  return days.size === 1 ? day : undefined;
}

/** How far into a note its opening reaches. */
const OPENING = 400;
const OF_CALL = /\b(?:notes|minutes|happened|held|took place)\b/iu;
const AHEAD = /\b(?:next|upcoming|due|by)\b/iu;

/** The day of the call: the only one that the note names with its year, else the only one that its opening says it was on. */
export function findCallDay(text: string): string | undefined {
  const own = withoutAttributions(text);
  return findOnlyDay(own) ?? findOnlyDay(toTold(own));
}

/** What stands above what an answer quotes: "On Tue, Oct 6, 2026, Ada wrote:". When somebody wrote is not when a call was. */
const withoutAttributions = (text: string): string =>
  text.replace(/^(?:> ?)*On [^\n]{3,200}(?:\n(?:> ?)*[^\n]{0,100})?\bwrote:[^\S\n]*$/gmu, "");

/** What its opening says of when the call was. */
function toTold(text: string): string {
  const opening = text.slice(0, OPENING).split(/(?<=[.!?])\s+|\n/u);
  return opening.filter((sentence) => OF_CALL.test(sentence) && !AHEAD.test(sentence)).join("\n");
}

export interface CallDay {
  readonly day: string;
  readonly isYearInferred: boolean;
}

/** The same of a note that was mailed on a day: no call was later, and one whose year is not said was not long before. */
export function findMailedCallDay(text: string, mailed: string): CallDay | undefined {
  const years = [Number(mailed.slice(0, 4)) + 1, Number(mailed.slice(0, 4)), Number(mailed.slice(0, 4)) - 1];
  // Where it was mailed it may have been the day before.
  const latest = addDays(mailed, 1).slice(0, 10);
  const earliest = addDays(mailed, -MOST_DAYS_BETWEEN).slice(0, 10);
  const told = listNamedDays(toTold(withoutAttributions(text))).flatMap((named): readonly CallDay[] => {
    if (named.year !== undefined) {
      const day = findDayIn(named, named.year);
      return day === undefined || day > latest ? [] : [{ day, isYearInferred: false }];
    }
    const day = years.flatMap((year) => findDayIn(named, year) ?? []).find((one) => one <= latest && one >= earliest);
    return day === undefined ? [] : [{ day, isYearInferred: true }];
  });
  const [first] = told;
  if (first && told.every(({ day }) => day === first.day)) return first;
  const only = findCallDay(text);
  return only === undefined || only > latest ? undefined : { day: only, isYearInferred: false };
}

/** A note is mailed within this after its call, where it does not say the year. */
const MOST_DAYS_BETWEEN = 200;

/** What is announced is not further away: a day of that name a year later is not what is meant. */
const MOST_DAYS_AHEAD = 200;

/** The first day after another one that a text names; undefined where it names none that could be. */
export function findDayAfter(text: string, after: string): string | undefined {
  const last = addDays(after, MOST_DAYS_AHEAD).slice(0, 10);
  const year = Number(after.slice(0, 4));
  const days = listNamedDays(text).flatMap((day) => {
    const years = day.year === undefined ? [year, year + 1] : [day.year];
    return years.flatMap((one) => findDayIn(day, one) ?? []).filter((found) => found > after && found <= last);
  });
  return days[0];
}

/** Whether a text names this day, with or without its year. */
export const findNaming = (text: string, day: string): NamedDay | undefined =>
  listNamedDays(text).find((named) => findDayIn(named, named.year ?? Number(day.slice(0, 4))) === day);

/** "January 27, 2025", as the titles of meetings have it. */
export const toLongDay = (day: string): string =>
  `${MONTHS[Number(day.slice(5, 7)) - 1] ?? ""} ${Number(day.slice(8))}, ${day.slice(0, 4)}`;
