"use server";

import { ok } from "#domain/result.ts";
import { toSimulator, type EnabledTransition } from "#domain/machine/walk/simulator.ts";
import { toReadable, toStateId } from "#domain/machine/walk/product.ts";
import { toReplayAnswer } from "#api/replay-answers.ts";
import { defineAction } from "#server/http/forms/define-action.ts";
import { requireRegister, type Register } from "#server/register/register.ts";
import { pastedSchema, replayPasted, type ReplayedIn } from "#server/replay/replay-pasted.ts";
import { drawMachine } from "#server/diagrams/draw-machine.ts";
import { findProduct } from "#server/register/machine-facts.ts";
import { linkDrawing } from "#ui/kinds/machine/link-drawing.ts";
import { markDrawing, toPlaceMarks } from "#ui/kinds/machine/mark-drawing.ts";
import { toPath } from "#ui/page-context.ts";

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

const toTransition = ({ transition }: EnabledTransition): number => transition;

/** Where a replay came to, in the drawing of the machine, whose states lead to where it is stepped through. */
async function drawPlaces(
  register: Pick<Register, "draw" | "work">,
  { machine, outcome, spec }: ReplayedIn,
  revision: string,
): Promise<string | undefined> {
  const drawn = toReadable(machine.body, await findProduct(register, machine, spec));
  const drawing = await drawMachine(register, machine, spec);
  if (!drawn.ok || !drawing.ok) return undefined;
  const places = outcome.states.map(toStateId);
  // Of a composition the steps have no place in a list of its own, but those of its combinations have.
  const { enabledIn } = toSimulator(drawn.value);
  const enabled = outcome.type === "accepted" ? [] : places.flatMap((place) => enabledIn(place).map(toTransition));
  const marked = markDrawing(drawing.value.svg, toPlaceMarks(places, enabled));
  const pinned = revision === "" ? "" : `revision=${revision}&`;
  return linkDrawing(marked, drawn.value, (query) => `${toPath("machine", machine.slug)}?${pinned}${query}#explore`);
}
