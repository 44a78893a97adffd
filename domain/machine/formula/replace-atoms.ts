/** A formula with other atoms: how a property of one machine is asked of another that stands for it. */
import type { Atom, Formula } from "#domain/machine/formula/formula.ts";

export function replaceAtoms(formula: Formula, replace: (atom: Atom) => Formula): Formula {
  switch (formula.type) {
    case "constant":
      return formula;
    case "atom":
      return replace(formula.atom);
    case "not":
    case "next":
      return { ...formula, of: replaceAtoms(formula.of, replace) };
    case "and":
    case "or":
    case "implies":
    case "until":
      return {
        ...formula,
        left: replaceAtoms(formula.left, replace),
        right: replaceAtoms(formula.right, replace),
      };
  }
}

/** In one of these states. Balanced, so that hundreds are not hundreds of parentheses deep. */
export function toAnyState(ids: readonly string[]): Formula {
  const [id, ...more] = ids;
  if (id === undefined) return { type: "constant", value: false };
  if (more.length === 0) return { type: "atom", atom: { type: "state", id } };
  const half = ids.length >> 1;
  return { type: "or", left: toAnyState(ids.slice(0, half)), right: toAnyState(ids.slice(half)) };
}
