/** A finite state machine: states, events, transitions, and the requests that are known to be refused. */
import { z } from "zod";
import { limits } from "#domain/limits.ts";
import { anyRef, ref } from "#domain/reference.ts";
import { factSchema, sourcesSchema } from "#domain/source.ts";
import { elementIdSchema, line, listOf, oneOf, prose, sentence } from "#domain/text.ts";

export const stateSchema = z.strictObject({
  id: elementIdSchema,
  label: line().optional().describe("The spelling that the source uses, where the id cannot hold it."),
  kind: oneOf(["normal", "final", "error"]).default("normal"),
  parent: elementIdSchema.optional().describe("The composite state that this one is inside of."),
  blackout: z
    .boolean({ error: "must be true or false" })
    .default(false)
    .describe("Workloads are stopped while the machine is here."),
  description: sentence().optional(),
  sources: sourcesSchema,
});
export type State = z.infer<typeof stateSchema>;

const raisers = ["kernel", "userspace", "vmm", "hardware", "operator", "group", "unknown"] as const;

export const eventSchema = z.strictObject({
  id: elementIdSchema,
  label: line().optional().describe("The spelling that the source uses, where the id cannot hold it."),
  raisedBy: oneOf(raisers).describe("Who makes it happen."),
  description: sentence().optional(),
  sources: sourcesSchema,
});
export type MachineEvent = z.infer<typeof eventSchema>;

export const transitionKinds = ["forward", "rollback", "failure"] as const;

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

export const machineSchema = z.strictObject({
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
  initial: elementIdSchema.describe("The state it starts in."),
  pointOfNoReturn: elementIdSchema.optional().describe("The state from which no path leads back."),
  states: z.array(stateSchema).min(1, { error: "must hold at least one state" }).max(limits.states),
  events: z.array(eventSchema).max(limits.events),
  transitions: z
    .array(transitionSchema)
    .max(limits.transitions, { error: `holds more than ${limits.transitions} transitions` }),
  rejections: listOf(rejectionSchema, limits.transitions).describe("Requests that are known to be refused."),
  invariants: listOf(factSchema).describe("What always holds, in words."),
  notes: listOf(factSchema),
  related: listOf(anyRef()),
  sources: sourcesSchema,
});
export type Machine = z.infer<typeof machineSchema>;
