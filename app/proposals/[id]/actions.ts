"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import type { Problem } from "#domain/problem.ts";
import { proposalTable } from "#domain/proposal/lifecycle.ts";
import { isChoiceName } from "#domain/proposal/rebase.ts";
import type { Step } from "#domain/proposal/schema.ts";
import { findStepPermission, sentStepSchema, stampShape, toStep, type Stamp } from "#domain/proposal/sent-step.ts";
import { toProblem } from "#domain/proposal/step-failure.ts";
import type { Acting } from "#domain/proposal/takers.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { oneOf } from "#domain/text.ts";
import { defineAction } from "#server/http/forms/define-action.ts";
import { findRebase } from "#server/proposals/find-rebase.ts";
import { requireRegister } from "#server/register/register.ts";

async function take(step: Step, { id, length }: Stamp, actor: Acting): Promise<Result<undefined, Problem>> {
  const taken = await requireRegister().proposals.step({ id, length, step, actor });
  if (taken.ok) return ok(undefined);
  // What is new is shown together with the refusal that says so, where the form that would say it is still there.
  if (taken.failure.type === "moved-on" && proposalTable[step.type].from.includes(taken.failure.state)) refresh();
  return fail(toProblem(taken.failure, step.type));
}

/** Whatever people do to a proposal but edit it. */
export const takeStep = defineAction({
  permission: ({ type }) => findStepPermission(type),
  schema: sentStepSchema,
  run: (sent, { actor }) => take(toStep(sent), sent, actor),
});

const sideSchema = oneOf(["ours", "theirs"]);

/** Puts the proposal on top of what its records say now, with the choices that its author made. */
export const merge = defineAction({
  permission: "proposal:write",
  schema: z.object(stampShape).catchall(z.string().max(20)),
  run: async ({ id, length, ...rest }, { actor }): Promise<Result<undefined, Problem>> => {
    const register = requireRegister();
    const proposal = await register.proposals.find(id, actor.id);
    if (!proposal) return fail(toProblem({ type: "not-found", id }, "edit"));
    const sides = Object.entries(rest).flatMap(([name, side]) => {
      const known = sideSchema.safeParse(side);
      return isChoiceName(name) && known.success ? [[name, known.data] as const] : [];
    });
    const rebased = await findRebase(register, proposal, new Map(sides));
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
    return take({ type: "edit", content: rebased.content, editorial: false }, { id, length }, actor);
  },
});
