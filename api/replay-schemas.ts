/** The shapes of what machines are held against: answers to logs, and the test kits of implementers. */
import { z } from "zod";
import { limits } from "#domain/limits.ts";
import { rejectionSchema } from "#domain/machine/schema.ts";
import { line, oneOf, slugSchema } from "#domain/text.ts";
import { address, headMembers } from "#api/schemas.ts";
import { transitionKinds } from "#domain/machine/transition-kinds.ts";

const versionOf = {
  id: z.string().describe("`machines/slug`."),
  slug: slugSchema,
  version: z.int().min(1).describe("The version of the machine."),
};

const places = {
  replay: "A state; of a composition one of each part, `host.ready & file.frozen`.",
  kit: "The id of a state; of a composition those of its parts in their order, `ready__frozen`, as in other notations.",
} as const;
const stateName = (answer: keyof typeof places) => z.string().describe(places[answer]);
const place = (list: string) => z.int().min(0).describe(`Place in \`${list}\` of the machine, from 0.`);

const toStepSchema = (answer: keyof typeof places) =>
  z.object({
    from: stateName(answer),
    event: z.string(),
    to: stateName(answer),
    kind: oneOf(transitionKinds),
    transition: place("transitions")
      .nullable()
      .describe("Its place in `transitions`; null for several machines at once."),
    guard: z.string().nullable().describe("The condition under which it is taken; null where there is none."),
    effect: z.string().nullable(),
  });

const walkSchema = z.object({ start: stateName("kit"), steps: z.array(toStepSchema("kit")) });

const namedSchema = z.object({
  id: z.string(),
  label: z.string().nullable().describe("The spelling of its source, as in the tables of the C header; null: the id."),
});

const links = z.object({
  machine: address("The version of the machine."),
  page: address("The machine as a page."),
});

export const replaySchema = z.object({
  ...headMembers,
  ...versionOf,
  accepted: z.boolean().describe("Whether the machine can have taken all of it."),
  taken: z.int().min(0).describe("How many events it can have taken, from the beginning on."),
  guarded: z
    .int()
    .min(0)
    .describe(
      "How many of these only where a guard was true. Guards are not looked into, those of a composition not counted.",
    ),
  states: z.array(stateName("replay")).describe("Where it may be after the events taken: the first hundred."),
  stateCount: z.int().min(0).describe("In how many states it may be."),
  log: z
    .object({
      lines: z.int().min(0).describe("Lines read, up to the one that is refused."),
      silent: z.int().min(0).describe("How many of them told of no event."),
      refused: z.string().nullable().describe("The line that cannot have been, cut after 200 characters."),
    })
    .nullable()
    .describe("Where lines were sent; null for a list of events."),
  refused: z
    .object({
      event: z.string().describe("The event after those taken."),
      isKnown: z.boolean().describe("Whether the machine has such an event."),
      legal: z.array(toStepSchema("replay")).describe("The steps that it could have taken."),
      rejections: z.array(rejectionSchema).describe("What is known to answer the event there."),
    })
    .nullable()
    .describe("The first step that cannot have been; null where all of it can."),
  links,
});
export type ReplayAnswer = z.infer<typeof replaySchema>;

export const eventListSchema = z.strictObject({
  events: z
    .array(line(), { error: "must be a list of the names of events" })
    .max(limits.sentEvents, { error: `holds more than ${limits.sentEvents} events; send them as lines of text` }),
});

export const testKitSchema = z.object({
  ...headMembers,
  ...versionOf,
  states: z.array(namedSchema).describe("The states that a walk can be in: those inside of others, not these."),
  events: z.array(namedSchema),
  initial: z.array(stateName("kit")).describe("Where it may begin: several where the initial state has states inside."),
  walks: z.array(walkSchema).describe("Together they take every transition that can be reached."),
  refused: z
    .array(
      z.object({
        state: stateName("kit"),
        event: z.string(),
        when: z.string().nullable().describe("The case it is narrowed to; null: always."),
        result: z.string().describe("What the requester gets."),
        way: walkSchema.describe("A shortest way to the state."),
      }),
    )
    .describe("Requests that are refused."),
  unreachable: z
    .object({ transitions: z.array(place("transitions")), rejections: z.array(place("rejections")) })
    .describe("What cannot be tested, because nothing leads there."),
  links,
});
export type TestKitAnswer = z.infer<typeof testKitSchema>;
