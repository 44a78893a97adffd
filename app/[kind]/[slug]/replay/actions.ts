"use server";

import { ok } from "#domain/result.ts";
import { toReplayAnswer } from "#exports/api/replay-answers.ts";
import { defineAction } from "#server/action.ts";
import { requireRegister } from "#server/register.ts";
import { pastedSchema, replayPasted } from "#server/replay/replay-pasted.ts";

export const replay = defineAction({
  permission: "anyone",
  schema: pastedSchema,
  run: async (pasted, { address }) => {
    const register = requireRegister();
    const base = register.signIn.publicUrl;
    const replayed = await replayPasted(pasted, { register, base, address });
    return replayed.ok ? ok({ answer: toReplayAnswer(replayed.value, base), log: pasted.log }) : replayed;
  },
});
