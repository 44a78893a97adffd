/** How XState writes a machine as JSON, as far as it is read. States inside a state are read one by one. */
import { z } from "zod";
import { eventSchema, stateSchema } from "#domain/machine/schema.ts";
import { transitionKinds } from "#domain/machine/transition-kinds.ts";

/** What was serialised has each member, and most of them say nothing. */
export const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === false ||
  value === "" ||
  (typeof value === "object" && Object.keys(value).length === 0);

const withoutNulls = (value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null))
    : value;

/** An empty one is none. */
const toTargets = (target: string): string[] => (target === "" ? [] : [target]);
const targets = z.union([z.string().transform(toTargets), z.array(z.string())]);

export const nodeSchema = z.preprocess(
  withoutNulls,
  z.looseObject({
    id: z.string().optional(),
    /** An object where it has actions, or was serialised. */
    initial: z.preprocess(
      (initial) => (typeof initial === "string" ? { target: initial } : initial),
      z.looseObject({ target: targets.optional(), actions: z.unknown().optional() }).optional(),
    ),
    type: z.enum(["atomic", "compound", "parallel", "final", "history"]).optional(),
    /** As version 4 calls it, besides the type. */
    parallel: z.unknown().optional(),
    history: z.unknown().optional(),
    target: z.unknown().optional(),
    description: z.string().optional(),
    meta: z.unknown().optional(),
    states: z.record(z.string(), z.unknown()).optional(),
    on: z.unknown().optional(),
    after: z.unknown().optional(),
    always: z.unknown().optional(),
    onDone: z.unknown().optional(),
    invoke: z.unknown().optional(),
    transitions: z.unknown().optional(),
  }),
);
export type XStateNode = z.infer<typeof nodeSchema>;

const named = z.union([z.string(), z.looseObject({ type: z.string() })]);

const transitionSchema = z.preprocess(
  withoutNulls,
  z.looseObject({
    target: targets.optional(),
    guard: named.optional(),
    /** As version 4 calls it. */
    cond: named.optional(),
    actions: z.union([named, z.array(named)]).optional(),
    description: z.string().optional(),
    meta: z.unknown().optional(),
  }),
);

const toWay = (target: string) => ({ target: toTargets(target) });

export const transitionsSchema = z.union([
  z.string().transform((target) => [toWay(target)]),
  z.null().transform(() => []),
  z.array(z.union([z.string().transform(toWay), transitionSchema])),
  transitionSchema.transform((transition) => [transition]),
]);
export type XStateTransition = z.infer<typeof transitionSchema>;
export type XStateName = z.infer<typeof named>;

/** What is invoked, as far as transitions follow from it. */
export const invokedSchema = z.union([z.array(z.looseObject({})), z.looseObject({}).transform((one) => [one])]);

/** What our own writer keeps in `meta`. */
export const ownMetaSchema = z.strictObject({
  comment: z.string().startsWith("machines/"),
  initial: z.string().optional(),
  events: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string().optional(),
      raisedBy: eventSchema.shape.raisedBy.optional(),
      description: z.string().optional(),
    }),
  ),
});

export const stateMetaSchema = z
  .strictObject({
    label: z.string().optional(),
    kind: z.enum(["normal", "final", "error"]).optional(),
    blackout: z.boolean().optional(),
    marked: stateSchema.shape.marked,
  })
  .optional();

export const transitionMetaSchema = z
  .strictObject({ kind: z.enum(transitionKinds).optional(), effect: z.string().optional() })
  .optional();
