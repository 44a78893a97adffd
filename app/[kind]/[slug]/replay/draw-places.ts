import { toSimulator, type EnabledTransition } from "#domain/machine/walk/simulator.ts";
import { toReadable, toStateId } from "#domain/machine/walk/product.ts";
import { drawMachine } from "#server/diagrams/draw-machine.ts";
import { findProduct } from "#server/register/machine-facts.ts";
import type { Register } from "#server/register/register.ts";
import type { ReplayedIn } from "#server/replay/replay-pasted.ts";
import { linkDrawing } from "#ui/kinds/machine/link-drawing.ts";
import { markDrawing, toPlaceMarks } from "#ui/kinds/machine/mark-drawing.ts";
import { toPath } from "#ui/page-context.ts";

const toTransition = ({ transition }: EnabledTransition): number => transition;

/** Where a replay came to, in the drawing of the machine, whose states lead to where it is stepped through. */
export async function drawPlaces(
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
