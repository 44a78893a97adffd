"use server";

import { redirect } from "next/navigation";
import { newEditionSchema } from "#domain/edition/schema.ts";
import type { Problem } from "#domain/problem.ts";
import type { Result } from "#domain/result.ts";
import { defineAction } from "#server/http/forms/define-action.ts";
import { requireRegister } from "#server/register/register.ts";

export const cutEdition = defineAction({
  permission: "edition:cut",
  schema: newEditionSchema,
  run: async (edition, { actor }): Promise<Result<undefined, Problem>> => {
    const cut = await requireRegister().editions.cut(actor.id, edition);
    if (!cut.ok) return cut;
    redirect(`/editions/${cut.value.tag}`);
  },
});
