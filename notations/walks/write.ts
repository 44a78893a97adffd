/** The walks that together take every transition of a machine, one to a line, for people who run them by hand. */
import { limits } from "#domain/limits.ts";
import type { ShownWalk } from "#domain/machine/state-space/shown-step.ts";
import { toStateId } from "#domain/machine/walk/product.ts";
import { toStateSpace } from "#domain/machine/state-space/state-space.ts";
import { coverTransitions } from "#domain/machine/walk/cover.ts";
import type { Machine } from "#domain/machine/schema.ts";
import { fail, ok } from "#domain/result.ts";
import { allBut, reportLeftOut } from "#notations/writing/left-out.ts";
import { toHeadingLine, type Heading, type Written } from "#notations/writing/written.ts";

export const walksLeaveOut = allBut();

export function toWalksText(machine: Machine, heading: Heading): Written {
  const cover = coverTransitions(toStateSpace(machine), machine.transitions.length);
  if (!cover.ok)
    return fail(`taking every transition needs ${cover.failure} steps; at most ${limits.walkedSteps} are written`);
  const { walks, untaken } = cover.value;
  const lines = walks.map((walk, index) => `${index + 1}. ${toLine(walk)}`);
  const missed = untaken.map((index) => {
    const { from, event, to } = machine.transitions[index] ?? { from: "", event: "", to: "" };
    return `not taken, as nothing leads to it: ${from} --${event}--> ${to}`;
  });
  const count = walks.length === 1 ? "one walk takes" : `${walks.length} walks together take`;
  const first = `${toHeadingLine(heading)}: ${count} every transition that can be reached`;
  return ok(`${[first, ...reportLeftOut(machine, walksLeaveOut), "", ...lines, ...missed].join("\n")}\n`);
}

const toLine = ({ start, steps }: ShownWalk): string =>
  [toStateId(start), ...steps.map(({ event, to }) => `--${event}--> ${toStateId(to)}`)].join(" ");
