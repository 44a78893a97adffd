/** The walks that together take every transition of a machine, one to a line, for people who run them by hand. */
import { isComposition } from "#domain/machine/composition.ts";
import type { ShownWalk } from "#domain/machine/property/check-property.ts";
import { toStateId } from "#domain/machine/product.ts";
import type { RegisterRecord } from "#domain/record/record.ts";
import { toSystem } from "#domain/machine/system.ts";
import { coverTransitions } from "#domain/machine/walks.ts";

export function toWalksText({ slug, number, body }: RegisterRecord<"machine">): string {
  const heading = `machines/${slug}, version ${number}`;
  if (isComposition(body)) return `${heading}: the machines that it is made of have walks of their own\n`;
  const cover = coverTransitions(toSystem(body), body.transitions.length);
  if (!cover.ok) return `${heading}: it has too many steps to be walked one by one\n`;
  const { walks, untaken } = cover.value;
  const lines = walks.map((walk, index) => `${index + 1}. ${toLine(walk)}`);
  const missed = untaken.map((index) => {
    const { from, event, to } = body.transitions[index] ?? { from: "", event: "", to: "" };
    return `not taken, as nothing leads to it: ${from} --${event}--> ${to}`;
  });
  return `${[`${heading}: ${walks.length === 1 ? "one walk takes" : `${walks.length} walks together take`} every transition that can be reached`, "", ...lines, ...missed].join("\n")}\n`;
}

const toLine = ({ start, steps }: ShownWalk): string =>
  [toStateId(start), ...steps.map(({ event, to }) => `--${event}--> ${toStateId(to)}`)].join(" ");
