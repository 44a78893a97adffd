/** A step as a form sends it: flat, all of it text, with the proposal and how much of it the sender had read. */
import { z } from "zod";
import { proposalTable } from "#domain/proposal/lifecycle.ts";
import { anchorSchema, concernSchema, stepSchemas, type Step, type StepType } from "#domain/proposal/schema.ts";
import { takerPermission, type Taker } from "#domain/proposal/takers.ts";
import type { Permission } from "#domain/policy.ts";

export const stampShape = { id: z.coerce.number().int().min(1), length: z.coerce.number().int().min(1) };
export type Stamp = z.output<z.ZodObject<typeof stampShape>>;

// A field that is left empty comes as an empty text.
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .preprocess((value) => (typeof value === "string" && value.trim() === "" ? undefined : value), schema.optional())
    .meta({ ...schema.meta() });

// What a form sends of every step stands before what it asks for.
const stamped = z.strictObject({ type: z.string(), ...stampShape });

/** Of every step but the edit, whose form is that of a whole proposal. */
export const sentSteps = {
  submit: stamped.extend(stepSchemas.submit.shape),
  "request-changes": stamped.extend(stepSchemas["request-changes"].shape),
  "start-last-call": stamped.extend(stepSchemas["start-last-call"].shape),
  "take-position": stamped.extend({
    ...stepSchemas["take-position"].shape,
    text: optional(stepSchemas["take-position"].shape.text),
  }),
  "raise-concern": stamped.extend({
    type: stepSchemas["raise-concern"].shape.type,
    ...concernSchema.omit({ id: true }).shape,
  }),
  "withdraw-concern": stamped.extend({
    ...stepSchemas["withdraw-concern"].shape,
    text: optional(stepSchemas["withdraw-concern"].shape.text),
  }),
  "close-concern": stamped.extend(stepSchemas["close-concern"].shape),
  comment: stamped.extend({
    type: stepSchemas.comment.shape.type,
    record: optional(anchorSchema.shape.record),
    path: optional(anchorSchema.shape.path),
    replyTo: optional(z.coerce.number().pipe(stepSchemas.comment.shape.replyTo.unwrap())),
    text: stepSchemas.comment.shape.text,
  }),
  accept: stamped.extend({ ...stepSchemas.accept.shape, outcome: optional(stepSchemas.accept.shape.outcome) }),
  reject: stamped.extend(stepSchemas.reject.shape),
  withdraw: stamped.extend(stepSchemas.withdraw.shape),
} satisfies Readonly<Record<Exclude<StepType, "edit">, z.ZodObject>>;
type SentSchema = (typeof sentSteps)[keyof typeof sentSteps];

export const sentStepSchema = z.discriminatedUnion(
  "type",
  Object.values(sentSteps) as [SentSchema, ...SentSchema[]], // it has entries
  { error: "names no step that a form takes" },
);
export type SentStep = z.output<typeof sentStepSchema>;

export function toStep({ id: _id, length, ...sent }: SentStep): Step {
  switch (sent.type) {
    case "raise-concern": {
      const { type, ...concern } = sent;
      // Named by the entry that it becomes, which no other concern is.
      return { type, concern: { id: `c${length + 1}`, ...concern } };
    }
    case "comment": {
      const { record, path = "", ...comment } = sent;
      return { ...comment, on: record === undefined ? undefined : { record, path } };
    }
    default:
      return sent;
  }
}

/** What a role has to allow for a step, asked before anything else of it is read; undefined where there is no such step. */
export function findStepPermission(type: unknown): Permission | undefined {
  const row = new Map<unknown, { readonly by: Taker }>(Object.entries(proposalTable)).get(type);
  return row && takerPermission[row.by];
}
