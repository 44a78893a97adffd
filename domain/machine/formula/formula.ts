/**
 * Formulas of computation tree logic over the states and steps of a machine, as values, and as the text people
 * write. Reading that text is parse-formula.ts; whether a formula holds is evaluate.ts.
 */
import type { Transition } from "#domain/machine/schema.ts";

/** What can be asked of one moment. `machine` names a part of a composition. */
export type Atom =
  /** In this state, or in one inside it. */
  | { readonly type: "state"; readonly id: string; readonly machine?: string }
  | { readonly type: "is"; readonly mark: Mark }
  /** Some transition on this event leaves from here; its guard is not looked into. */
  | { readonly type: "enabled"; readonly event: string }
  /** The step that led here was this event, or was of this kind. */
  | { readonly type: "after"; readonly event: string }
  | { readonly type: "by"; readonly kind: Transition["kind"] };

export const marks = ["final", "error", "blackout"] as const;
export type Mark = (typeof marks)[number];

export const unaryOperators = ["EX", "EF", "EG", "AX", "AF", "AG"] as const;
export type UnaryOperator = (typeof unaryOperators)[number];

export type Formula =
  | { readonly type: "constant"; readonly value: boolean }
  | { readonly type: "atom"; readonly atom: Atom }
  | { readonly type: "not"; readonly of: Formula }
  | { readonly type: "and" | "or" | "implies"; readonly left: Formula; readonly right: Formula }
  | { readonly type: "next"; readonly operator: UnaryOperator; readonly of: Formula }
  | { readonly type: "until"; readonly quantifier: "A" | "E"; readonly left: Formula; readonly right: Formula };

/** The formulas that its operator joins; none where it has no operator. */
export function listOperands(formula: Formula): readonly Formula[] {
  if ("of" in formula) return [formula.of];
  return "left" in formula ? [formula.left, formula.right] : [];
}

/** The atoms of a formula, each as often as it is named. */
export const listAtoms = (formula: Formula): readonly Atom[] =>
  formula.type === "atom" ? [formula.atom] : listOperands(formula).flatMap(listAtoms);

/** How many operators and atoms a formula is made of: what deciding it costs for each step of a system. */
export const countParts = (formula: Formula): number =>
  listOperands(formula).reduce((sum, operand) => sum + countParts(operand), 1);

const signs = { and: "&", or: "|", implies: "->" } as const;

/** The canonical text of a formula: reading it gives the formula back. */
export function printFormula(formula: Formula): string {
  switch (formula.type) {
    case "constant":
      return String(formula.value);
    case "atom":
      return printAtom(formula.atom);
    case "not":
      return `!${printInner(formula.of)}`;
    case "and":
    case "or":
    case "implies":
      return `${printInner(formula.left)} ${signs[formula.type]} ${printInner(formula.right)}`;
    case "next":
      return formula.of.type === "next" || formula.of.type === "atom"
        ? `${formula.operator} ${printFormula(formula.of)}`
        : `${formula.operator}(${printFormula(formula.of)})`;
    case "until":
      return `${formula.quantifier}[${printFormula(formula.left)} U ${printFormula(formula.right)}]`;
  }
}

/** Every mix of operators is parenthesised, so that nobody has to know which binds closer. */
const printInner = (formula: Formula): string =>
  formula.type === "and" || formula.type === "or" || formula.type === "implies"
    ? `(${printFormula(formula)})`
    : printFormula(formula);

export function printAtom(atom: Atom): string {
  switch (atom.type) {
    case "state":
      return atom.machine === undefined ? printState(atom.id) : `${atom.machine}.${atom.id}`;
    case "is":
      return `is(${atom.mark})`;
    case "enabled":
    case "after":
      return `${atom.type}(${atom.event})`;
    case "by":
      return `by(${atom.kind})`;
  }
}

/** Words of the language; a state with such a name is written `state(name)`. */
export const keywords: ReadonlySet<string> = new Set([
  ...unaryOperators,
  ...["A", "E", "U", "true", "false", "and", "or", "not", "is", "enabled", "after", "by", "state"],
]);

const printState = (id: string): string => (keywords.has(id) ? `state(${id})` : id);
