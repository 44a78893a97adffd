/** How one parameter of the API is read, and the kinds of them that there are several of. */
import { z } from "zod";
import type { EndName } from "#domain/edition/named-revision.ts";
import { limits } from "#domain/limits.ts";
import { daySchema } from "#domain/text.ts";
import type { Problem } from "#domain/problem.ts";
import { fail, ok, type Result } from "#domain/result.ts";

export interface Parameter<Value> {
  readonly description: string;
  /** Of the text that is given; published, and documented. */
  readonly schema: z.ZodType<unknown, string>;
  /** A text that is taken, where the schema alone leaves one guessing. */
  readonly example?: string;
  readonly parse: (text: string) => Result<Value, Problem>;
}

export const define = <Value>(parameter: Parameter<Value>): Parameter<Value> => parameter;

interface Counted {
  readonly description: string;
  /** What is counted: "version". */
  readonly noun: string;
  readonly hint: string;
}

/** A number that counts from 1. */
export const defineNumber = ({ description, noun, hint }: Counted): Parameter<number> => ({
  description,
  schema: z.string().regex(/^[1-9]\d{0,8}$/),
  parse: (text) =>
    isCounter(text) ? ok(Number(text)) : fail({ type: "not-found", what: `there is no ${noun} ${quote(text)}`, hint }),
});

export const counter = (parameter: string, description: string, example: string) =>
  define<number>({
    description,
    schema: z.string().regex(/^[1-9]\d{0,8}$/),
    parse: (text) =>
      isCounter(text)
        ? ok(Number(text))
        : fail({ type: "bad-parameter", parameter, message: `must be ${example}; it is ${quote(text)}` }),
  });

export const bounded = (parameter: string, description: string, least: number, most: number) =>
  define<number>({
    description,
    schema: z.string().regex(/^\d{1,6}$/),
    parse: (text) =>
      /^\d{1,6}$/.test(text) && Number(text) >= least && Number(text) <= most
        ? ok(Number(text))
        : fail({
            type: "bad-parameter",
            parameter,
            message: `must be a number from ${least} to ${most}; it is ${quote(text)}`,
          }),
  });

export const flag = (parameter: string, description: string) =>
  define<boolean>({
    description,
    schema: z.enum(["true", "false"]),
    parse: (text) =>
      text === "true" || text === "false"
        ? ok(text === "true")
        : fail({ type: "bad-parameter", parameter, message: `must be true or false; it is ${quote(text)}` }),
  });

export const calendarDay = (parameter: string, description: string, example: string) =>
  define<string>({
    description,
    example,
    schema: daySchema,
    parse: (text) =>
      daySchema.safeParse(text).success
        ? ok(text)
        : fail({
            type: "bad-parameter",
            parameter,
            message: `must be a calendar day such as ${example}; it is ${quote(text)}`,
          }),
  });

/** Names of revisions and of kernels have these signs alone; which they are is said where the register is known. */
/** With the blank that a plus becomes where nobody encodes it. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._:~+/ -]{0,99}$/;

export const endpoint = (parameter: EndName, ofRevisions: string, ofPairs: string) =>
  define<string>({
    description: `Of a difference a revision by its number, an edition by its tag, or a day (UTC), at the end of it; left out: ${ofRevisions}. Of pairs ${ofPairs}, by its slug or as \`uname -r\` prints its version.`,
    schema: z.string().regex(NAME),
    parse: (text) =>
      NAME.test(text)
        ? ok(text)
        : fail({
            type: "bad-parameter",
            parameter,
            message: `must be the number of a revision, the tag of an edition, a day such as 2025-02-10, or of pairs a kernel such as 6.12; it is ${quote(text)}`,
          }),
  });

export const names = (parameter: string, description: string, example: string) =>
  define<readonly string[]>({
    description,
    example,
    schema: z.string().max(limits.address),
    parse: (text) => {
      const list = text.split(",").map((name) => name.trim());
      const refuse = (message: string) => fail({ type: "bad-parameter", parameter, message } as const);
      if (text.trim() === "") return ok([]);
      if (list.includes(""))
        return refuse(`has no name at place ${list.indexOf("") + 1}; separate names by single commas`);
      const long = list.find((name) => name.length > limits.line);
      if (long !== undefined) return refuse(`has a name of more than ${limits.line} characters: ${quote(long)}`);
      return list.length > limits.askedNames
        ? refuse(`has ${list.length} names; at most ${limits.askedNames} are answered at once`)
        : ok([...new Set(list)]);
    },
  });

const isCounter = (text: string): boolean => /^[1-9]\d{0,8}$/.test(text);

/** A visitor's text, not longer than any name of ours. */
export const clip = (text: string): string =>
  text.length > limits.shownName ? `${text.slice(0, limits.shownName)}…` : text;

/** A visitor's text inside a message, marked as such. */
export const quote = (text: string): string => `\`${clip(text)}\``;
