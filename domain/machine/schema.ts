/** A finite state machine: states, events, transitions, and the requests that are known to be refused. */
import { z } from "zod";
import { limits } from "#domain/limits.ts";
import { anyRef, ref } from "#domain/reference.ts";
import { factSchema, sourcesSchema } from "#domain/source.ts";
import { elementIdSchema, line, prose, sentence } from "#domain/text.ts";

export const stateSchema = z.strictObject({
  id: elementIdSchema,
  /** The spelling the source uses, where the id cannot hold it. */
  label: line().optional(),
  kind: z.enum(["normal", "final", "error"], { error: "must be normal, final or error" }).default("normal"),
  /** The composite state this one is inside of. */
  parent: elementIdSchema.optional(),
  /** Workloads are stopped while the machine is here. */
  blackout: z.boolean().default(false),
  description: sentence().optional(),
  sources: sourcesSchema,
});
export type State = z.infer<typeof stateSchema>;

export const raisers = ["kernel", "userspace", "vmm", "hardware", "operator", "group", "unknown"] as const;

export const eventSchema = z.strictObject({
  id: elementIdSchema,
  label: line().optional(),
  raisedBy: z.enum(raisers, { error: `must be one of ${raisers.join(", ")}` }),
  description: sentence().optional(),
  sources: sourcesSchema,
});
export type MachineEvent = z.infer<typeof eventSchema>;

/** `forward` goes on, `rollback` goes back on purpose, `failure` is what happens when something went wrong. */
export const transitionKinds = ["forward", "rollback", "failure"] as const;

export const transitionSchema = z.strictObject({
  from: elementIdSchema,
  event: elementIdSchema,
  to: elementIdSchema,
  kind: z.enum(transitionKinds, { error: `must be one of ${transitionKinds.join(", ")}` }),
  guard: sentence().optional(),
  effect: sentence().optional(),
  note: sentence().optional(),
  sources: sourcesSchema,
});
export type Transition = z.infer<typeof transitionSchema>;

/** A request that is known to be refused in a state. `when` narrows it to a case, such as "same name". */
export const rejectionSchema = z.strictObject({
  state: elementIdSchema,
  event: elementIdSchema,
  when: sentence().optional(),
  result: sentence(),
  sources: sourcesSchema,
});
export type Rejection = z.infer<typeof rejectionSchema>;

const standingSchema = z.enum(["draft", "proposed", "agreed", "superseded"], {
  error: "must be draft, proposed, agreed or superseded",
});

export const machineSchema = z.strictObject({
  title: line(),
  component: ref("component").optional(),
  /** One of how many: "per named session", "per host". */
  scope: sentence(),
  summary: prose(),
  /** What the group has made of it. That code is merged does not make it agreed. */
  standing: standingSchema,
  /** The successors of a superseded machine; each names this one in `supersedes`. */
  supersededBy: z.array(ref("machine")).max(limits.list).default([]),
  supersedes: z.array(ref("machine")).max(limits.list).default([]),
  /** What it describes: kernel range or patch series, and how far that code has got. */
  describes: z.strictObject({
    text: sentence(),
    implementation: z.enum(["merged", "proposed", "never-merged", "removed", "outside", "none"], {
      error: "must be merged, proposed, never-merged, removed, outside (not kernel code) or none (not code)",
    }),
    from: ref("kernel").optional(),
    until: ref("kernel").optional(),
    sources: sourcesSchema,
  }),
  initial: elementIdSchema,
  /** The state from which no path leads back. */
  pointOfNoReturn: elementIdSchema.optional(),
  states: z.array(stateSchema).min(1, { error: "must hold at least one state" }).max(limits.states),
  events: z.array(eventSchema).max(limits.events),
  transitions: z.array(transitionSchema).max(limits.transitions),
  rejections: z.array(rejectionSchema).max(limits.transitions).default([]),
  invariants: z.array(factSchema).max(limits.list).default([]),
  notes: z.array(factSchema).max(limits.list).default([]),
  related: z.array(anyRef()).max(limits.list).default([]),
  sources: sourcesSchema,
});
export type Machine = z.infer<typeof machineSchema>;
