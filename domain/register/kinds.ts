/**
 * The kinds of records, in one table. All generic code reads this; a kind that is added here
 * gets its pages, its API, its schema and its checks, and the compiler names the places that still miss it.
 */
import type { z } from "zod";
import { actionSchema } from "#domain/action/schema.ts";
import { charterSchema } from "#domain/charter/schema.ts";
import { componentSchema } from "#domain/component/schema.ts";
import { decisionSchema } from "#domain/decision/schema.ts";
import { kernelSchema } from "#domain/kernel/schema.ts";
import { machineSchema } from "#domain/machine/schema.ts";
import { meetingSchema } from "#domain/meeting/schema.ts";
import { pairSchema } from "#domain/pair/schema.ts";
import { personSchema } from "#domain/person/schema.ts";
import { collections, type Collection, type KindName } from "#domain/register/reference.ts";
import type { Status } from "#domain/register/status.ts";
import { termSchema } from "#domain/term/schema.ts";
import { topicSchema } from "#domain/topic/schema.ts";

const schemas = {
  charter: charterSchema,
  person: personSchema,
  component: componentSchema,
  machine: machineSchema,
  term: termSchema,
  kernel: kernelSchema,
  pair: pairSchema,
  topic: topicSchema,
  decision: decisionSchema,
  meeting: meetingSchema,
  action: actionSchema,
} as const satisfies Record<KindName, z.ZodObject>;

export type Bodies = { [Kind in KindName]: z.infer<(typeof schemas)[Kind]> };

export interface Kind<Name extends KindName = KindName> {
  readonly name: Name;
  readonly collection: Collection;
  /** One of them, in running text: "upgrade pair". */
  readonly label: string;
  /** Many of them, as a heading: "Upgrade pairs". */
  readonly heading: string;
  readonly holds: string;
  readonly schema: (typeof schemas)[Name];
  /** The field that is the text below the front matter in `content/`; kinds without one are plain YAML. */
  readonly prose: (keyof Bodies[Name] & string) | undefined;
  readonly titleOf: (body: Bodies[Name]) => string;
  /** One or two sentences, Markdown. */
  readonly summaryOf: (body: Bodies[Name]) => string;
  readonly statusOf: (body: Bodies[Name]) => Status | undefined;
}

type Said<Name extends KindName> = Omit<Kind<Name>, "name" | "collection" | "schema">;

/** A kind without text below its front matter, and without a status, leaves them out. */
const define = <Name extends KindName>(
  name: Name,
  { prose, statusOf = () => undefined, ...rest }: Omit<Said<Name>, "prose" | "statusOf"> & Partial<Said<Name>>,
): Kind<Name> => ({ name, collection: collections[name], schema: schemas[name], prose, statusOf, ...rest });

/** In the order in which pages and exports list them. */
export const kinds: { readonly [Name in KindName]: Kind<Name> } = {
  charter: define("charter", {
    label: "charter",
    heading: "Charter",
    holds: "The group itself: what it is for, when it meets, how to join, how it comes to agree.",
    titleOf: (body) => body.title,
    summaryOf: (body) => body.purpose,
  }),
  person: define("person", {
    label: "person",
    heading: "People",
    holds: "Who speaks in the notes, and under which names.",
    prose: "about",
    titleOf: (body) => body.name,
    summaryOf: (body) => body.about,
  }),
  component: define("component", {
    label: "component",
    heading: "Components",
    holds: "The parts of the system, what they stand on, and the formats they hand over.",
    prose: "summary",
    titleOf: (body) => body.title,
    summaryOf: (body) => body.summary,
  }),
  machine: define("machine", {
    label: "machine",
    heading: "Machines",
    holds: "State machines: states, events, transitions, and what is refused.",
    titleOf: (body) => body.title,
    summaryOf: (body) => body.summary,
    statusOf: (body) => body.standing,
  }),
  term: define("term", {
    label: "term",
    heading: "Glossary",
    holds: "The words of the field and what they mean here.",
    prose: "meaning",
    titleOf: (body) => body.title,
    summaryOf: (body) => body.meaning,
    statusOf: (body) => body.standing,
  }),
  kernel: define("kernel", {
    label: "kernel",
    heading: "Kernels",
    holds: "Releases and builds, and the formats each is known to read and write.",
    titleOf: (body) => `Linux ${body.version}`,
    summaryOf: (body) => body.about,
  }),
  pair: define("pair", {
    label: "upgrade pair",
    heading: "Upgrade pairs",
    holds: "Directed steps from one kernel to another: what was declared, guaranteed and tested.",
    titleOf: ({ from, to, downstream }) => `${from} → ${to}${downstream === undefined ? "" : ` (${downstream})`}`,
    summaryOf: (body) => body.text,
    statusOf: (body) => body.standing,
  }),
  topic: define("topic", {
    label: "topic",
    heading: "Topics",
    holds: "Open questions, who holds what about them, and how they ended.",
    prose: "question",
    titleOf: (body) => body.title,
    summaryOf: (body) => body.question,
    statusOf: (body) => body.status,
  }),
  decision: define("decision", {
    label: "decision",
    heading: "Decisions",
    holds: "What the group agreed or acknowledged, each with the sentence it rests on.",
    prose: "statement",
    titleOf: (body) => body.title,
    summaryOf: (body) => body.statement,
    statusOf: (body) => body.status,
  }),
  meeting: define("meeting", {
    label: "meeting",
    heading: "Meetings",
    holds: "Meeting notes and mails, byte for byte, with their sections, people and next agenda.",
    prose: "summary",
    titleOf: (body) => body.title,
    summaryOf: (body) => body.summary,
  }),
  action: define("action", {
    label: "action",
    heading: "Actions",
    holds: "Who said they would do what, by when; and milestones.",
    prose: "text",
    titleOf: (body) => body.title,
    summaryOf: (body) => body.text,
    statusOf: (body) => body.status,
  }),
};

export const listKinds = (): readonly Kind[] => Object.values(kinds) as unknown as readonly Kind[];
