/**
 * A system that remembers by which step it came to where it is: what `after(event)` and `by(kind)` ask. A state stands
 * in it once for each answer to the questions that are asked, and no more often.
 */
import { itemAt } from "#domain/machine/item-at.ts";
import { printAtom, type Atom } from "#domain/machine/property/formula.ts";
import { transitionKinds } from "#domain/machine/schema.ts";
import { toTable, type Step, type System } from "#domain/machine/system.ts";

/** As many answers as fit into the bits of a number. */
const MOST_QUESTIONS = 30;

/** The system itself where no atom asks for the last step; undefined where more is asked than it can remember. */
export function withLastStep(system: System, atoms: readonly Atom[]): System | undefined {
  const asked = new Map(
    atoms.filter(({ type }) => type === "after" || type === "by").map((atom) => [printAtom(atom), atom]),
  );
  if (asked.size === 0) return system;
  if (asked.size > MOST_QUESTIONS) return undefined;
  const questions = [...asked.keys()];
  const answers = Uint32Array.from(system.target, (_, step) =>
    [...asked.values()].reduce((bits, atom, bit) => bits | (Number(isAnswered(system, atom, step)) << bit), 0),
  );
  const numbers = new Map<number, number>();
  const states: { readonly state: number; readonly bits: number }[] = [];
  const add = (state: number, bits: number): number => {
    const key = bits * system.size + state;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, states.length);
    return states.push({ state, bits }) - 1;
  };
  const initial = system.initial.map((state) => add(state, 0));
  const steps: Step[] = [];
  // What is found on the way is walked too.
  for (const [from, { state }] of states.entries())
    for (let step = itemAt(system.first, state); step < itemAt(system.first, state + 1); step++)
      steps.push({
        from,
        to: add(itemAt(system.target, step), itemAt(answers, step)),
        event: itemAt(system.event, step),
        kind: itemAt(system.kind, step),
        transition: itemAt(system.transition, step),
      });
  return {
    ...toTable(states.length, steps),
    size: states.length,
    initial,
    events: system.events,
    toName: (state) => system.toName(itemAt(states, state).state),
    marked: (mark) => {
      const marked = system.marked(mark);
      return Uint8Array.from(states, ({ state }) => itemAt(marked, state));
    },
    find: (atom) => {
      const bit = questions.indexOf(printAtom(atom));
      if (bit >= 0) return isKnown(system, atom) ? Uint8Array.from(states, ({ bits }) => (bits >> bit) & 1) : undefined;
      const found = system.find(atom);
      return found && Uint8Array.from(states, ({ state }) => itemAt(found, state));
    },
  };
}

const isKnown = (system: System, atom: Atom): boolean => atom.type !== "after" || system.events.includes(atom.event);

const isAnswered = (system: System, atom: Atom, step: number): boolean =>
  atom.type === "after"
    ? system.events[itemAt(system.event, step)] === atom.event
    : atom.type === "by" && transitionKinds[itemAt(system.kind, step)] === atom.kind;
