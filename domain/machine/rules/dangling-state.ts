/** Wherever a machine names one of its states, there is one. */
import type { Found, Rule } from "#domain/check/rule.ts";
import { toHint, toWordList } from "#domain/check/wording.ts";
import { eachMachine, nameTransition } from "#domain/machine/rules/shapes/each-machine.ts";

export const danglingState: Rule = {
  name: "dangling-state",
  level: "error",
  holds: "Transitions, rejections, parents, the initial state and the point of no return name states of their machine.",
  check: eachMachine(function* (machine) {
    const ids = machine.states.map((state) => state.id);
    const known = new Set(ids);
    function* hold(path: string, what: string, name: string | undefined): Generator<Found> {
      if (name === undefined || known.has(name)) return;
      const hint = toHint(name, ids, `the states are ${toWordList(ids)}`);
      yield { path, message: `${what} \`${name}\` is not a state; ${hint}` };
    }
    yield* hold("/initial", "the initial state", machine.initial);
    yield* hold("/pointOfNoReturn", "the point of no return", machine.pointOfNoReturn);
    for (const [index, { id, parent }] of machine.states.entries())
      yield* hold(`/states/${index}/parent`, `state \`${id}\`: its parent`, parent);
    for (const [index, { from, to }] of machine.transitions.entries()) {
      yield* hold(`/transitions/${index}/from`, `${nameTransition(index)}: source`, from);
      yield* hold(`/transitions/${index}/to`, `${nameTransition(index)}: target`, to);
    }
    for (const [index, { state }] of machine.rejections.entries())
      yield* hold(`/rejections/${index}/state`, `rejection ${index + 1}:`, state);
  }),
};
