/** The parameters of the API, by name: how each is read, and what to say where it cannot be. */
import { z } from "zod";
import { parsePlan, type Plan } from "#domain/agenda/plan.ts";
import { editionTagSchema } from "#domain/edition/schema.ts";
import { pairParameters } from "#api/pair-parameters.ts";
import { notFound } from "#api/not-found.ts";
import { limits } from "#domain/limits.ts";
import { conventions, findConvention, type Convention } from "#domain/note/structure.ts";
import { collections, findKindByCollection, kindNames, type KindName } from "#domain/register/reference.ts";
import { sha256Schema } from "#domain/register/source.ts";
import { fail, ok } from "#domain/result.ts";
import {
  bounded,
  calendarDay,
  counter,
  define,
  defineNumber,
  endpoint,
  flag,
  names,
  quote,
  type Parameter,
} from "#api/parameter.ts";
import { isSchemaName, schemaNames, type SchemaName } from "#api/json-schema.ts";
import { parseQuery } from "#domain/search/query.ts";

/** The parts of a path. A part that cannot be read means that there is nothing at the address. */
export const pathParameters = {
  collection: define<KindName>({
    description: "The collection of a kind.",
    schema: z.enum(kindNames.map((kind) => collections[kind])),
    parse: (text) => {
      const kind = findKindByCollection(text);
      return kind ? ok(kind) : notFound(`there is no collection ${quote(text)}`, text, Object.values(collections));
    },
  }),
  slug: define<string>({
    description: "The slug of a record, which may hold dots.",
    schema: z.string().max(limits.slug),
    parse: ok,
  }),
  version: defineNumber({
    description: "The number of a version within its record, from 1.",
    noun: "version",
    hint: "versions are numbered 1, 2, 3; leave the number out for the list of them",
  }),
  hash: define<string>({
    description: "SHA-256 in lower-case hex.",
    schema: sha256Schema,
    parse: (text) =>
      sha256Schema.safeParse(text).success
        ? ok(text)
        : fail({
            type: "not-found",
            what: `${quote(text)} is no SHA-256`,
            hint: "a hash is 64 lower-case hex digits, as `hash` of a record has them",
          }),
  }),
  proposal: defineNumber({
    description: "The number of a proposal.",
    noun: "proposal",
    hint: "proposals are numbered 1, 2, 3",
  }),
  tag: define<string>({
    description: "The tag of an edition.",
    schema: editionTagSchema,
    parse: ok,
  }),
  name: define<SchemaName>({
    description: "The name of a schema.",
    schema: z.enum(schemaNames as [SchemaName, ...SchemaName[]]), // there is at least one
    parse: (text) => (isSchemaName(text) ? ok(text) : notFound(`there is no schema ${quote(text)}`, text, schemaNames)),
  }),
} as const;

const RECORD = /^[a-z]+\/[a-z0-9][a-z0-9.-]{0,99}$/;
const LIMIT = /^[1-9]\d{0,3}$/;
const CURSOR = /^([1-9]\d{0,8})\.(\d{1,6})$/;

/** A place in a list: so many are passed over, of changes those of that revision, else of the list at that revision. */
export interface Cursor {
  readonly revision: number;
  readonly passed: number;
}

export const queryParameters = {
  revision: counter(
    "revision",
    "Show the register as it was at this revision; left out: as it is.",
    "the number of a revision, such as 1",
  ),
  on: calendarDay(
    "on",
    "Show the register as it was at the end of this day (UTC), in place of `revision`; before its first revision there is nothing.",
    "2025-02-10",
  ),
  kind: define<KindName>({
    description: "Tell only of records of this collection.",
    schema: z.enum(kindNames.map((kind) => collections[kind])),
    parse: (text) => {
      const kind = findKindByCollection(text);
      const message = `must be one of ${Object.values(collections).join(", ")}; it is ${quote(text)}`;
      return kind ? ok(kind) : fail({ type: "bad-parameter", parameter: "kind", message });
    },
  }),
  record: define<string>({
    description: "Tell only of this record, `collection/slug`; also of one that is proposed or was retired.",
    example: "machines/luo-session",
    schema: z.string().regex(RECORD),
    parse: (text) =>
      RECORD.test(text) && findKindByCollection(text.split("/", 1)[0] ?? "")
        ? ok(text)
        : fail({
            type: "bad-parameter",
            parameter: "record",
            message: `must be a collection and a slug, such as machines/luo-session; it is ${quote(text)}`,
          }),
  }),
  against: counter(
    "against",
    "The version to compare with, older or newer; left out: the one before.",
    "the number of a version, such as 1",
  ),
  since: define<number>({
    description: "List what changed after this revision; left out or 0: everything.",
    schema: z.string().regex(/^(?:0|[1-9]\d{0,8})$/),
    parse: (text) =>
      /^(?:0|[1-9]\d{0,8})$/.test(text)
        ? ok(Number(text))
        : fail({
            type: "bad-parameter",
            parameter: "since",
            message: `must be the number of a revision, or 0; it is ${quote(text)}`,
          }),
  }),
  cursor: define<Cursor>({
    description: "Go on at this place of the list; `next` of an answer holds it.",
    example: "12.200",
    schema: z.string().regex(CURSOR),
    parse: (text) => {
      const [, revision, passed] = CURSOR.exec(text) ?? [];
      return revision !== undefined && passed !== undefined
        ? ok({ revision: Number(revision), passed: Number(passed) })
        : fail({
            type: "bad-parameter",
            parameter: "cursor",
            message: `is taken from \`next\` of the page before; it is ${quote(text)}`,
          });
    },
  }),
  limit: define<number>({
    description: `Answer at most so many entries, up to ${limits.mostListed}; left out: all of them.`,
    example: "100",
    schema: z.string().regex(LIMIT),
    parse: (text) =>
      LIMIT.test(text) && Number(text) <= limits.mostListed
        ? ok(Number(text))
        : fail({
            type: "bad-parameter",
            parameter: "limit",
            message: `must be a number from 1 to ${limits.mostListed}; it is ${quote(text)}`,
          }),
  }),
  from: endpoint("from", "the beginning, before the first revision", "the kernel that hands over"),
  to: endpoint("to", "the newest revision", "the kernel that takes over"),
  components: names(
    "components",
    "Slugs of the components in use, separated by commas; left out: those that a pair names.",
    "kho,luo",
  ),
  features: names(
    "features",
    "Names of the features that are switched on, separated by commas, as pairs name what closes the way back; left out: none.",
    "iommufd",
  ),
  ...pairParameters,
  before: counter("before", "Go on below this proposal; `next` of an answer holds it.", "the number of a proposal"),
  events: define<readonly string[]>({
    description: "Events in the order in which they came, separated by commas; left out: none.",
    schema: z.string(),
    parse: (text) => {
      const events = text.split(",").map((event) => event.trim());
      if (text.trim() === "") return ok([]);
      if (!events.includes("")) return ok(events);
      const message = `has no name at place ${events.indexOf("") + 1}; separate names by single commas`;
      return fail({ type: "bad-parameter", parameter: "events", message });
    },
  }),
  agenda: define<Plan>({
    description:
      "What is on the agenda, in order: ids of items as the draft has them, separated by commas, each perhaps with its minutes; left out: as it is drafted.",
    example: "topics/rollback~10,actions/send-kho-v4",
    schema: z.string().max(limits.address),
    parse: (text) => {
      const plan = parsePlan(text);
      return plan.ok ? plan : fail({ type: "bad-parameter", parameter: "agenda", message: plan.failure });
    },
  }),
  q: define<string>({
    description: `What to look for, at most ${limits.searchQuery} characters and ${limits.searchWords} words; left out: nothing is found.`,
    example: "frozen kind:machine",
    schema: z.string().max(limits.searchQuery),
    parse: (text) => {
      const query = parseQuery(text);
      return query.ok ? ok(text) : query;
    },
  }),
  hits: bounded("hits", `Hits of each kind, up to ${limits.searchHits}; left out: 5.`, 1, limits.searchHits),
  passed: bounded("passed", "Pass over so many hits of each kind; `next` of a group holds it.", 0, limits.searchPassed),
  typing: flag("typing", "The last word of `q` may not be typed to its end; left out: it is."),
  dryRun: flag("dryRun", "Change nothing: answer what it would do or says, and the findings."),
  day: calendarDay(
    "day",
    "The day of the call, from which days are counted; left out: what is sent says it.",
    "2025-01-27",
  ),
  as: define<Convention>({
    description: "How the note is set out; left out: it is recognised.",
    schema: z.enum(Object.keys(conventions)),
    parse: (text) => {
      const convention = findConvention(text);
      const message = `must be one of ${Object.keys(conventions).join(", ")}; it is ${quote(text)}`;
      return convention ? ok(convention) : fail({ type: "bad-parameter", parameter: "as", message });
    },
  }),
  kernel: define<string>({
    description: "The slug of the kernel that it is about.",
    example: "6.19",
    schema: z.string().max(limits.slug),
    parse: ok,
  }),
  release: define<string>({
    description: "The version of the kernel that it is about, as `uname -r` prints it; it need not be there yet.",
    example: "6.19.3",
    schema: z.string().max(limits.version),
    parse: ok,
  }),
  draft: flag("draft", "Make a draft, which only its author sees; left out: it is open for everybody at once."),
} as const;

type PathName = keyof typeof pathParameters;
export type QueryName = keyof typeof queryParameters;

/** What was asked for; undefined where it was left out. */
export type Query = { readonly [Name in QueryName]?: ValueOf<(typeof queryParameters)[Name]> };

/** Whether it is asked what there was, and not what there is. */
export const isPinned = ({ revision, on }: Query): boolean => revision !== undefined || on !== undefined;

type ValueOf<Definition> = Definition extends Parameter<infer Value> ? Value : never;

/** The names in braces in a path: `{collection}/{slug}` has `collection` and `slug`. */
type NamesIn<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

/** What a path's parameters have been read to. */
export type Params<Path extends string> = {
  readonly [Name in NamesIn<Path> & PathName]: ValueOf<(typeof pathParameters)[Name]>;
};

export const isPathName = (name: string): name is PathName => Object.hasOwn(pathParameters, name);
