"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import type { Actor } from "#domain/policy.ts";
import type { Problem } from "#domain/problem.ts";
import { proposalTable } from "#domain/proposal/lifecycle.ts";
import { anchorSchema, concernSchema, stepSchemas, type Step } from "#domain/proposal/schema.ts";
import { isChoiceName } from "#domain/proposal/rebase.ts";
import { toProblem } from "#domain/proposal/step-failure.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { oneOf } from "#domain/text.ts";
import { defineAction } from "#server/http/forms/define-action.ts";
import { requireRegister } from "#server/register/register.ts";
import { findRebase } from "./rebase.ts";

/** The proposal, and how much of it the reader had seen. */
const stamp = { id: z.coerce.number().int().min(1), length: z.coerce.number().int().min(1) };
type Stamp = z.output<z.ZodObject<typeof stamp>>;

/** The fields of a step, as the domain has them. */
const takes = <Type extends Step["type"]>(type: Type): (typeof stepSchemas)[Type]["shape"] => stepSchemas[type].shape;

// A field that is left empty comes as an empty text.
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (typeof value === "string" && value.trim() === "" ? undefined : value), schema.optional());

async function take(step: Step, { id, length }: Stamp, { actor }: Taking): Promise<Result<undefined, Problem>> {
  const taken = await requireRegister().proposals.step({ id, length, step, actor });
  if (taken.ok) return ok(undefined);
  // What is new is shown together with the refusal that says so, where the form that would say it is still there.
  if (taken.failure.type === "moved-on" && proposalTable[step.type].from.includes(taken.failure.state)) refresh();
  return fail(toProblem(taken.failure, step.type));
}

interface Taking {
  readonly actor: Actor;
}

export const submit = defineAction({
  permission: "proposal:write",
  schema: z.strictObject(stamp),
  run: (given, taking) => take({ type: "submit" }, given, taking),
});

export const takePosition = defineAction({
  permission: "proposal:discuss",
  schema: z.strictObject({
    ...stamp,
    position: takes("take-position").position,
    text: optional(takes("take-position").text),
  }),
  run: ({ position, text, ...given }, taking) => take({ type: "take-position", position, text }, given, taking),
});

export const raiseConcern = defineAction({
  permission: "proposal:discuss",
  schema: z.strictObject({ ...stamp, ...concernSchema.omit({ id: true }).shape }),
  run: ({ name, text, clears, ...given }, taking) =>
    // Named by the entry that it becomes, which no other concern is.
    take({ type: "raise-concern", concern: { id: `c${given.length + 1}`, name, text, clears } }, given, taking),
});

export const withdrawConcern = defineAction({
  permission: "proposal:discuss",
  schema: z.strictObject({
    ...stamp,
    concern: takes("withdraw-concern").concern,
    text: optional(takes("withdraw-concern").text),
  }),
  run: ({ concern, text, ...given }, taking) => take({ type: "withdraw-concern", concern, text }, given, taking),
});

export const closeConcern = defineAction({
  permission: "proposal:chair",
  schema: z.strictObject({ ...stamp, concern: takes("close-concern").concern, reason: takes("close-concern").reason }),
  run: ({ concern, reason, ...given }, taking) => take({ type: "close-concern", concern, reason }, given, taking),
});

export const comment = defineAction({
  permission: "proposal:discuss",
  schema: z.strictObject({
    ...stamp,
    text: takes("comment").text,
    record: optional(anchorSchema.shape.record),
    path: optional(anchorSchema.shape.path),
    replyTo: optional(z.coerce.number().pipe(takes("comment").replyTo.unwrap())),
  }),
  run: ({ text, record, path = "", replyTo, ...given }, taking) =>
    take({ type: "comment", text, replyTo, on: record === undefined ? undefined : { record, path } }, given, taking),
});

export const requestChanges = defineAction({
  permission: "proposal:chair",
  schema: z.strictObject({ ...stamp, reason: takes("request-changes").reason }),
  run: ({ reason, ...given }, taking) => take({ type: "request-changes", reason }, given, taking),
});

export const startLastCall = defineAction({
  permission: "proposal:chair",
  schema: z.strictObject(stamp),
  run: (given, taking) => take({ type: "start-last-call" }, given, taking),
});

export const accept = defineAction({
  permission: "proposal:chair",
  schema: z.strictObject({ ...stamp, outcome: optional(takes("accept").outcome) }),
  run: ({ outcome, ...given }, taking) => take({ type: "accept", outcome }, given, taking),
});

export const reject = defineAction({
  permission: "proposal:chair",
  schema: z.strictObject({ ...stamp, reason: takes("reject").reason }),
  run: ({ reason, ...given }, taking) => take({ type: "reject", reason }, given, taking),
});

export const withdraw = defineAction({
  permission: "proposal:write",
  schema: z.strictObject({ ...stamp, reason: takes("withdraw").reason }),
  run: ({ reason, ...given }, taking) => take({ type: "withdraw", reason }, given, taking),
});

const sideSchema = oneOf(["ours", "theirs"]);

/** Puts the proposal on top of what its records say now, with the choices that its author made. */
export const merge = defineAction({
  permission: "proposal:write",
  schema: z.object(stamp).catchall(z.string().max(20)),
  run: async ({ id, length, ...rest }, taking): Promise<Result<undefined, Problem>> => {
    const proposal = await requireRegister().proposals.find(id, taking.actor.id);
    if (!proposal) return fail(toProblem({ type: "not-found", id }, "edit"));
    const sides = Object.entries(rest).flatMap(([name, side]) => {
      const known = sideSchema.safeParse(side);
      return isChoiceName(name) && known.success ? [[name, known.data] as const] : [];
    });
    const rebased = await findRebase(proposal, new Map(sides));
    if (!rebased)
      return fail({ type: "conflict", reason: "none of its records has moved on, so nothing is to be merged" });
    const open = rebased.changes.flatMap(({ conflicts }) => conflicts);
    if (open.length > 0) {
      refresh();
      return fail({
        type: "conflict",
        reason: `both sides changed ${open.map(({ label }) => label).join(", ")}; choose one of the two for each`,
      });
    }
    return take({ type: "edit", content: rebased.content, editorial: false }, { id, length }, taking);
  },
});
