/**
 * A system that remembers by which step it came to where it is: what `after(event)` and `by(kind)` ask. A state stands
 * in it once for each answer to the questions that are asked, and no more often.
 */
import { itemAt } from "#domain/machine/item-at.ts";
import { toNumbering } from "#domain/machine/state-space/numbering.ts";
import { printAtom, type Atom } from "#domain/machine/formula/formula.ts";
import type { StateSpace } from "#domain/machine/state-space/state-space.ts";
import { transitionKinds } from "#domain/machine/transition-kinds.ts";

/** As many answers as fit into the bits of a number. */
const MOST_QUESTIONS = 30;

/** The system itself where no atom asks for the last step; undefined where more is asked than it can remember. */
export function withLastStep(system: StateSpace, atoms: readonly Atom[]): StateSpace | undefined {
  const remembered = new Map(
    atoms.filter(({ type }) => type === "after" || type === "by").map((atom) => [printAtom(atom), atom]),
  );
  if (remembered.size === 0) return system;
  if (remembered.size > MOST_QUESTIONS) return undefined;
  const questions = [...remembered.keys()];
  const answers = toAnswers(system, [...remembered.values()]);
  const { size } = system;
  const numbering = toNumbering(size * 2 ** remembered.size);
  const add = (state: number, bits: number): number => numbering.add(bits * size + state);
  const initial = system.initial.map((state) => add(state, 0));
  const first: number[] = [0];
  const target: number[] = [];
  /** By step: the one of the system. */
  const own: number[] = [];
  // What is found on the way is walked too.
  for (let from = 0; from < numbering.keys.length; from++) {
    const state = itemAt(numbering.keys, from) % size;
    for (let step = itemAt(system.first, state); step < itemAt(system.first, state + 1); step++) {
      target.push(add(itemAt(system.target, step), itemAt(answers, step)));
      own.push(step);
    }
    first.push(target.length);
  }
  const states = Uint32Array.from(numbering.keys.map((key) => key % size));
  const pick = <List extends Uint8Array | Uint16Array | Int32Array>(into: List, list: List): List => {
    for (let step = 0; step < own.length; step++) into[step] = itemAt(list, itemAt(own, step));
    return into;
  };
  const spread = (local: Uint8Array): Uint8Array => {
    const spreadOut = new Uint8Array(states.length);
    for (let at = 0; at < states.length; at++) spreadOut[at] = itemAt(local, itemAt(states, at));
    return spreadOut;
  };
  return {
    first: Uint32Array.from(first),
    target: Uint32Array.from(target),
    event: pick(new Uint16Array(own.length), system.event),
    kind: pick(new Uint8Array(own.length), system.kind),
    transition: pick(new Int32Array(own.length), system.transition),
    size: states.length,
    initial,
    events: system.events,
    toName: (state) => system.toName(itemAt(states, state)),
    marked: (mark) => spread(system.marked(mark)),
    find: (atom) => {
      const bit = questions.indexOf(printAtom(atom));
      if (bit >= 0)
        return isKnown(system, atom)
          ? Uint8Array.from(numbering.keys.map((key) => Math.floor(key / size / 2 ** bit) % 2))
          : undefined;
      const found = system.find(atom);
      return found && spread(found);
    },
  };
}

/** By step of the system: one bit for each question. Steps of one event and kind have the same answers. */
function toAnswers(system: StateSpace, asked: readonly Atom[]): Uint32Array {
  const known = new Map<number, number>();
  const answers = new Uint32Array(system.target.length);
  for (let step = 0; step < answers.length; step++) {
    const sort = itemAt(system.event, step) * transitionKinds.length + itemAt(system.kind, step);
    const bits =
      known.get(sort) ?? asked.reduce((sum, atom, bit) => sum | (Number(isAnswered(system, atom, step)) << bit), 0);
    known.set(sort, bits);
    answers[step] = bits;
  }
  return answers;
}

const isKnown = (system: StateSpace, atom: Atom): boolean =>
  atom.type !== "after" || system.events.includes(atom.event);

const isAnswered = (system: StateSpace, atom: Atom, step: number): boolean =>
  atom.type === "after"
    ? system.events[itemAt(system.event, step)] === atom.event
    : atom.type === "by" && transitionKinds[itemAt(system.kind, step)] === atom.kind;
