/** The texts a record is made of, as schemas: how long, which characters, and what to write instead. */
import { z } from "zod";
import { limits } from "#domain/limits.ts";
import { ELEMENT_ID, elementIdFaults, SLUG } from "#domain/names.ts";
import { listUnseen } from "#domain/visible-text.ts";

// Bidirectional overrides and isolates let a text read differently from what it says (CVE-2021-42574);
// control characters have no place in a text that is quoted in diagrams, mails and source files. Half of a surrogate
// pair has no UTF-8 form: what was stored would not be what was hashed.
const LINE = /^[^\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]*$/u;
const PROSE = /^[^\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]*(?:[\n\t][^\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]*)*$/u;
const NOT_BLANK = /\S/u;

const sized = (max: number, pattern: RegExp, what: string) =>
  z
    .string({ error: `must be ${what}, as text` })
    .overwrite((text) => text.replaceAll("\r\n", "\n"))
    .min(1, { error: `must not be empty: write ${what}, or leave the field out where it is optional` })
    .max(max, {
      error: (issue) => `has ${String(issue.input).length} characters; at most ${max} fit here`,
      // Nothing reads a text that is too long any further.
      abort: true,
    })
    .regex(NOT_BLANK, { error: `must not be only blanks: write ${what}` })
    .regex(pattern, { error: (issue) => toUnfit(String(issue.input)) });

const HALF = /\p{Cs}/u;

/** Whether it has half of a surrogate pair without the other: no UTF-8 writes it, only an escape in JSON names it. */
export const hasHalf = (text: string): boolean => HALF.test(text);

/** What is said of it. */
export const HALF_A_CHARACTER = "holds half of a character (a lone surrogate), which UTF-8 cannot write; remove it";

/** A text that is kept as it came, with any characters that have a UTF-8 form: a quote, an address, a path. */
export const encodable = <Text extends z.ZodType<string>>(text: Text) =>
  text.refine((said) => !hasHalf(said), { error: HALF_A_CHARACTER });

function toUnfit(text: string): string {
  if (hasHalf(text)) return HALF_A_CHARACTER;
  // Only where line breaks do not belong does a text with nothing worse in it come here.
  if (PROSE.test(text)) return "has a line break or a tab; write it as one line";
  return "holds a control character or a bidirectional override; remove it";
}

/** One line: a title, a label, a name. */
export const line = () => sized(limits.line, LINE, "one line");

/** One or two sentences, still without line breaks. */
export const sentence = () => sized(limits.sentence, LINE, "a sentence");

/** Markdown of several paragraphs. Lines may end as on any system; LF is kept. */
export const prose = () => sized(limits.prose, PROSE, "a text");

/**
 * A text that somebody says here: what nobody can see is refused. What records hold is checked by a rule instead, so
 * that a register which holds such a text already stays readable and shows the finding.
 */
export const visible = (text: z.ZodString) =>
  text.refine((said) => listUnseen(said).length === 0, {
    error: ({ input }) => `holds ${listUnseen(String(input)).join(", ")}, which nobody sees; remove it`,
  });

const SLUG_WORDS =
  "must be lower-case letters and digits, joined by single dashes or dots, such as `luo-session` or `6.12`";

const aSlug = (whereEmpty: string) =>
  z
    .string({ error: "must be a slug such as `luo-session` or `6.12`" })
    .max(limits.slug, { error: `is longer than ${limits.slug} characters` })
    .regex(SLUG, { error: ({ input }) => (input === "" ? whereEmpty : SLUG_WORDS) });

/** The address part of a record: lower-case words joined by single dashes or dots. */
export const slugSchema = aSlug(SLUG_WORDS);

/** Of a new record. Where it was left empty, a form has looked for one in what the record is called. */
export const newSlugSchema = aSlug(
  "is empty, and there are no letters a to z or digits to make one of; type one, such as `luo-session` or `6.12`",
);

/** The name of a state, event or list entry inside one record. It is an anchor on the page and a name in exports. */
export const elementIdSchema = z
  .string({ error: "must be an id such as `STOP_COPY` or `pre-copy`" })
  .max(limits.elementId, { error: elementIdFaults.tooLong })
  .regex(ELEMENT_ID, { error: elementIdFaults.unfit });

/** A calendar day, `2025-01-27`. */
export const daySchema = z.iso.date({ error: "must be a calendar day such as 2025-01-27" });

/** A time of day, `08:00`, read in the zone that stands beside it. */
export const timeSchema = z
  .string({ error: "must be a time such as 08:00" })
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: "must be a time such as 08:00" });

/** An IANA time zone, `America/Los_Angeles`. */
export const timeZoneSchema = z
  .string({ error: "must be an IANA time zone such as America/Los_Angeles" })
  .max(64)
  .refine(isTimeZone, { error: "must be an IANA time zone such as America/Los_Angeles" });

const timeZones: ReadonlySet<string> = new Set(Intl.supportedValuesOf("timeZone"));

function isTimeZone(name: string): boolean {
  // To ask Intl is dear, and the only way to know of the older names of a zone.
  if (timeZones.has(name)) return true;
  // An offset such as +01:00 passes Intl but says nothing about daylight time.
  if (!/^(?:UTC|[A-Za-z]+\/)/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** A web address. Only http(s): everything here ends up in a link. */
export const addressSchema = encodable(
  z
    .url({ protocol: /^https?$/, error: "must be an http or https address" })
    .max(limits.address, { error: `is longer than ${limits.address} characters` }),
);

/** What is no mailbox for mail programs, or may be read as more than one: quotes, comments, names around it, numbers. */
const MAILBOX =
  /^(?=[^@]{1,64}@)[A-Za-z0-9_]+(?:[.+=-][A-Za-z0-9_]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;

/** One plain address of a mailbox, and nothing else: it ends up in the head of a mail. */
export const mailboxSchema = z
  .string({ error: "must be the address of a mailbox" })
  .max(limits.email, { error: `is longer than the ${limits.email} characters an address of a mailbox can have` })
  .regex(MAILBOX, {
    error: "must be one plain address, such as group@lists.example.org, with no name, blank or bracket around it",
  });

/** One of a closed set of words. */
export const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words, { error: `must be one of ${words.join(", ")}` });

/** A list that may be left out, which means that it is empty. */
export const listOf = <Item extends z.ZodType>(item: Item, max: number = limits.list) =>
  z
    .array(item, { error: "must be a list" })
    .max(max, { error: `holds more than ${max} entries` })
    .default([]);
