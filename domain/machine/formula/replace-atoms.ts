/** A formula with other atoms: how a property of one machine is asked of another that stands for it. */
import type { Atom, Formula } from "#domain/machine/formula/formula.ts";

export function replaceAtoms(formula: Formula, replace: (atom: Atom) => Formula): Formula {
  const inside = (operand: Formula): Formula => replaceAtoms(operand, replace);
  if (formula.type === "atom") return replace(formula.atom);
  if ("of" in formula) return { ...formula, of: inside(formula.of) };
  return "left" in formula ? { ...formula, left: inside(formula.left), right: inside(formula.right) } : formula;
}

/** In one of these states. Balanced, so that hundreds are not hundreds of parentheses deep. */
export function toAnyState(ids: readonly string[]): Formula {
  const [id, ...more] = ids;
  if (id === undefined) return { type: "constant", value: false };
  if (more.length === 0) return { type: "atom", atom: { type: "state", id } };
  const half = ids.length >> 1;
  return { type: "or", left: toAnyState(ids.slice(0, half)), right: toAnyState(ids.slice(half)) };
}
