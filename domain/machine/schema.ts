/** A finite state machine: states, events, transitions, and the requests that are known to be refused. */
import { z } from "zod";
import { limits } from "#domain/limits.ts";
import { countFlatTransitions } from "#domain/machine/nesting.ts";
import { anyRef, ref } from "#domain/register/reference.ts";
import { factSchema, sourcesSchema } from "#domain/register/source.ts";
import { elementIdSchema, line, listOf, oneOf, prose, sentence } from "#domain/text.ts";
import { transitionKinds } from "#domain/machine/transition-kinds.ts";

/** Which change of a name is a change of the thing is for the group to say; found ones are only asked about. */
const formerly = () =>
  listOf(elementIdSchema, limits.formerly).describe(
    "The ids it had in the version before, where they were others. Several: they were merged. One id in several: it was split.",
  );

export const stateSchema = z.strictObject({
  id: elementIdSchema,
  label: line().optional().describe("The spelling that the source uses, where the id cannot hold it."),
  kind: oneOf(["normal", "final", "error"]).default("normal"),
  parent: elementIdSchema.optional().describe("The composite state that this one is inside of."),
  blackout: z
    .boolean({ error: "must be true or false" })
    .default(false)
    .describe("Workloads are stopped while the machine is here."),
  // Left out where it is not: a preset would be a change of every machine there is.
  marked: oneOf(["accepting"])
    .optional()
    .describe("accepting: a run may end here, though transitions leave it, as a monitor of the kernel marks it."),
  description: sentence().optional(),
  formerly: formerly(),
  sources: sourcesSchema,
});
export type State = z.infer<typeof stateSchema>;

const raisers = ["kernel", "userspace", "vmm", "hardware", "operator", "group", "unknown"] as const;

export const eventSchema = z.strictObject({
  id: elementIdSchema,
  label: line().optional().describe("The spelling that the source uses, where the id cannot hold it."),
  raisedBy: oneOf(raisers).describe("Who makes it happen."),
  description: sentence().optional(),
  formerly: formerly(),
  sources: sourcesSchema,
});
export type MachineEvent = z.infer<typeof eventSchema>;

export const transitionSchema = z.strictObject({
  from: elementIdSchema,
  event: elementIdSchema,
  to: elementIdSchema,
  kind: oneOf(transitionKinds).describe(
    "forward: goes on. rollback: goes back on purpose. failure: what happens when something went wrong.",
  ),
  guard: sentence().optional().describe("The condition under which it is taken."),
  effect: sentence().optional().describe("What it does besides."),
  note: sentence().optional(),
  sources: sourcesSchema,
});
export type Transition = z.infer<typeof transitionSchema>;

export const rejectionSchema = z.strictObject({
  state: elementIdSchema,
  event: elementIdSchema,
  when: sentence().optional().describe("The case it is narrowed to, such as `same name`; left out: always."),
  result: sentence().describe("What the requester gets, such as `-EINVAL`."),
  sources: sourcesSchema,
});
export type Rejection = z.infer<typeof rejectionSchema>;

const describesSchema = z.strictObject({
  text: sentence().describe("Kernel range or patch series."),
  implementation: oneOf(["merged", "proposed", "never-merged", "removed", "outside", "none"]).describe(
    "How far the code has got; outside: not kernel code. none: not code.",
  ),
  from: ref("kernel").optional(),
  until: ref("kernel").optional(),
  sources: sourcesSchema,
});

export const propertySchema = z.strictObject({
  id: elementIdSchema,
  formula: sentence().describe("Computation tree logic over the states, such as `AG(frozen -> EF normal)`."),
  standing: oneOf(["proposed", "agreed"])
    .default("proposed")
    .describe("What is agreed keeps a change from being accepted that breaks it."),
  text: sentence().optional().describe("Why it has to hold, or what it means in the words of the field."),
  sources: sourcesSchema,
});
export type MachineProperty = z.infer<typeof propertySchema>;

const partSchema = z.strictObject({
  id: elementIdSchema.describe("Its name in the composition: its state `frozen` is `id.frozen` in a property."),
  machine: ref("machine"),
  events: listOf(
    z.strictObject({
      event: elementIdSchema.describe("As the machine calls it."),
      as: elementIdSchema.describe("As the composition does."),
    }),
    limits.events,
  ).describe("Events that go by another name here. Parts that know an event of one name take it together."),
});
export type MachinePart = z.infer<typeof partSchema>;

const logPatternSchema = z.strictObject({
  pattern: line().describe("A regular expression in the syntax of RE2, to be found anywhere in a line."),
  event: elementIdSchema.describe("What happened where such a line is written."),
  sources: sourcesSchema,
});

const machineFields = z.strictObject({
  title: line(),
  component: ref("component").optional(),
  scope: sentence().describe("One of how many: per named session, per host."),
  summary: prose(),
  standing: oneOf(["draft", "proposed", "agreed", "superseded"]).describe(
    "What the group has made of it. That code is merged does not make it agreed.",
  ),
  supersededBy: listOf(ref("machine")).describe("Its successors; each names this one in `supersedes`."),
  supersedes: listOf(ref("machine")),
  describes: describesSchema.describe("What it is a machine of."),
  composes: listOf(partSchema, limits.parts).describe(
    "The machines that it is made of; one that has these has no states of its own.",
  ),
  initial: elementIdSchema.optional().describe("The state it starts in."),
  pointOfNoReturn: elementIdSchema.optional().describe("The state from which no path leads back."),
  states: listOf(stateSchema, limits.states),
  events: listOf(eventSchema, limits.events),
  transitions: listOf(transitionSchema, limits.transitions),
  rejections: listOf(rejectionSchema, limits.transitions).describe("Requests that are known to be refused."),
  logMapping: listOf(logPatternSchema, limits.logPatterns).describe(
    "How a log is read: the first pattern that is found in a line gives its event; other lines say nothing.",
  ),
  properties: listOf(propertySchema, limits.properties).describe("What always holds, as formulas that are checked."),
  invariants: listOf(factSchema).describe("What always holds, in words."),
  notes: listOf(factSchema),
  related: listOf(anyRef()),
  sources: sourcesSchema,
});

/** What a machine says of itself, or leaves to its parts. */
export const machineSchema = machineFields.superRefine(
  ({ composes, initial, states, events, transitions }, context) => {
    const refuse = (field: keyof z.infer<typeof machineFields>, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    if (composes.length === 0) {
      if (initial === undefined) refuse("initial", "is missing; name the state it starts in");
      if (states.length === 0) refuse("states", "must hold at least one state");
      if (countFlatTransitions(states, transitions) > limits.flatTransitions)
        refuse(
          "transitions",
          `stand for more than ${limits.flatTransitions} between innermost states; write fewer from and to composite states`,
        );
      return;
    }
    if (composes.length === 1) refuse("composes", "names one machine; a composition has two or more");
    const message = "is what the parts of a composition say; leave it out here";
    if (initial !== undefined) refuse("initial", message);
    for (const [field, list] of Object.entries({ states, events, transitions }))
      if (list.length > 0) refuse(field as keyof Machine, message); // its own key
  },
);
export type Machine = z.infer<typeof machineFields>;
