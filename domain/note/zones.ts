/** What a note means by the name of a time zone, as far as it can mean only one. */
import { timeZoneSchema } from "#domain/text.ts";

export interface ZoneName {
  /** In the words of the note. */
  readonly word: string;
  /** Undefined where the name is used for several. */
  readonly timeZone?: string;
  /** Minutes ahead of UTC; undefined where the name says nothing of daylight time. */
  readonly minutes?: number;
}

const zones: Readonly<Record<string, Omit<ZoneName, "word">>> = {
  PST: { timeZone: "America/Los_Angeles", minutes: -480 },
  PDT: { timeZone: "America/Los_Angeles", minutes: -420 },
  PT: { timeZone: "America/Los_Angeles" },
  Pacific: { timeZone: "America/Los_Angeles" },
  MST: { timeZone: "America/Denver", minutes: -420 },
  MDT: { timeZone: "America/Denver", minutes: -360 },
  CDT: { timeZone: "America/Chicago", minutes: -300 },
  EST: { timeZone: "America/New_York", minutes: -300 },
  EDT: { timeZone: "America/New_York", minutes: -240 },
  ET: { timeZone: "America/New_York" },
  Eastern: { timeZone: "America/New_York" },
  UTC: { timeZone: "UTC", minutes: 0 },
  GMT: { timeZone: "UTC", minutes: 0 },
  CET: { timeZone: "Europe/Berlin", minutes: 60 },
  CEST: { timeZone: "Europe/Berlin", minutes: 120 },
  JST: { timeZone: "Asia/Tokyo", minutes: 540 },
  // India, Israel and Ireland; Britain and Bangladesh; China, Cuba and Chicago.
  IST: {},
  BST: {},
  CST: {},
};

const NAME = new RegExp(`(?<![\\p{L}\\p{N}/])(${Object.keys(zones).join("|")})(?![\\p{L}\\p{N}])(?! ?[+-]\\d)`, "u");
const IANA =
  /(?<![\p{L}\p{N}/])(?:America|Europe|Asia|Africa|Australia|Pacific|Atlantic)\/[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_]+)?/u;
const OFFSET = /(?:UTC|GMT) ?([+−-]) ?(\d{1,2})(?::?(\d\d))?(?!\d)/u;

export function findZoneName(text: string): ZoneName | undefined {
  const iana = IANA.exec(text)?.[0];
  if (iana !== undefined && timeZoneSchema.safeParse(iana).success) return { word: iana, timeZone: iana };
  const word = NAME.exec(text)?.[1];
  return word === undefined ? undefined : { word, ...zones[word] };
}

/** What a note calls a zone while it is so many minutes ahead of UTC: by a name that means no other, else as IANA has it. */
export const toZoneName = (timeZone: string, minutes: number): string =>
  Object.entries(zones).find(([, zone]) => zone.timeZone === timeZone && zone.minutes === minutes)?.[0] ?? timeZone;

/** In minutes ahead of UTC, where a text gives one in numbers. */
export function findOffset(text: string): number | undefined {
  const [, sign, hours, minutes = "0"] = OFFSET.exec(text) ?? [];
  return hours === undefined ? undefined : (sign === "+" ? 1 : -1) * (Number(hours) * 60 + Number(minutes));
}

export const sayOffset = (minutes: number): string => {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? "-" : "+"}${hours}${rest === 0 ? "" : `:${String(rest).padStart(2, "0")}`}`;
};
