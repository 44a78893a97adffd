"use server";

import { ok } from "#domain/result.ts";
import { toReplayAnswer } from "#api/replay-answers.ts";
import { defineAction } from "#server/http/forms/define-action.ts";
import { requireRegister } from "#server/register/register.ts";
import { pastedSchema, replayPasted } from "#server/replay/replay-pasted.ts";
import { drawPlaces } from "./draw-places.ts";

export const replay = defineAction({
  permission: "anyone",
  schema: pastedSchema,
  run: async (pasted, { address }) => {
    const register = requireRegister();
    const base = register.signIn.publicUrl;
    const replayed = await replayPasted(pasted, { register, base, address });
    if (!replayed.ok) return replayed;
    const svg = await drawPlaces(register, replayed.value, pasted.revision);
    return ok({ answer: toReplayAnswer(replayed.value, base), log: pasted.log, reading: pasted.reading, svg });
  },
});
