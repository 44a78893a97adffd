/** How XState writes a machine as JSON, as far as it is read. States inside a state are read one by one. */
import { z } from "zod";
import { eventSchema, transitionKinds } from "#domain/machine/schema.ts";

export const nodeSchema = z.looseObject({
  id: z.string().optional(),
  initial: z.string().optional(),
  type: z.enum(["atomic", "compound", "parallel", "final", "history"]).optional(),
  description: z.string().optional(),
  meta: z.unknown().optional(),
  states: z.record(z.string(), z.unknown()).optional(),
  on: z.record(z.string(), z.unknown()).optional(),
  after: z.record(z.string(), z.unknown()).optional(),
  always: z.unknown().optional(),
});
export type XStateNode = z.infer<typeof nodeSchema>;

const named = z.union([z.string(), z.looseObject({ type: z.string() })]);

const waySchema = z.looseObject({
  target: z.union([z.string(), z.array(z.string())]).optional(),
  guard: named.optional(),
  /** As version 4 calls it. */
  cond: named.optional(),
  actions: z.union([named, z.array(named)]).optional(),
  description: z.string().optional(),
  meta: z.unknown().optional(),
});

export const waysSchema = z.union([
  z.string().transform((target) => [{ target }]),
  waySchema.transform((way) => [way]),
  z.array(z.union([z.string().transform((target) => ({ target })), waySchema])),
  z.null().transform(() => []),
]);
export type XStateWay = z.infer<typeof waySchema>;
export type XStateName = z.infer<typeof named>;

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
  })
  .optional();

export const wayMetaSchema = z
  .strictObject({ kind: z.enum(transitionKinds).optional(), effect: z.string().optional() })
  .optional();
