/**
 * The properties that machines are usually asked for, as forms with blanks, each with its formula and its reading in
 * plain words. A formula that somebody wrote by hand is read the same way where it has the shape of one of them.
 */
import { parseFormula } from "#domain/machine/formula/parse-formula.ts";
import { itemAt } from "#domain/machine/item-at.ts";
import { listOperands, printFormula, type Atom, type Formula } from "#domain/machine/formula/formula.ts";

export interface Pattern {
  readonly id: string;
  /** With the blanks in braces: `{A} can be reached`. */
  readonly reading: string;
  /** With the same blanks. */
  readonly formula: string;
}

export const patterns = [
  { id: "reachable", reading: "{A} can be reached", formula: "EF {A}" },
  { id: "never-together", reading: "{A} and {B} never hold at once", formula: "AG !({A} & {B})" },
  { id: "never", reading: "{A} is never reached", formula: "AG !{A}" },
  { id: "way-back", reading: "from everywhere there is a way back to {A}", formula: "AG EF {A}" },
  { id: "way-from", reading: "from {A} there is always a way to {B}", formula: "AG({A} -> EF {B})" },
  {
    id: "way-around",
    reading: "from {A} there is always a way to {B} that does not lead through {C}",
    formula: "AG({A} -> E[!{C} U {B}])",
  },
  { id: "no-way-back", reading: "after {A} there is no way to {B} any more", formula: "AG({A} -> !EF {B})" },
  {
    id: "no-way-back-but-by",
    reading: "after {A} the only way back to {B} leads through {C}",
    formula: "AG({A} -> !E[!{C} U {B}])",
  },
  { id: "not-after", reading: "after {B}, {A} never comes again", formula: "AG({B} -> AX AG !{A})" },
  { id: "only-after", reading: "{B} comes only after {A}", formula: "!E[!{A} U ({B} & !{A})]" },
  { id: "not-next", reading: "{A} never leads to {B} in one step", formula: "AG({A} -> AX !{B})" },
  { id: "next", reading: "{A} leads to {B} in one step, whatever happens", formula: "AG({A} -> AX {B})" },
  { id: "can-step", reading: "from {A} one step can lead to {B}", formula: "AG({A} -> EX {B})" },
  { id: "failures-lead-to", reading: "every failure leads to {A}", formula: "AG(by(failure) -> {A})" },
  { id: "implies", reading: "where {A} holds, {B} holds", formula: "AG({A} -> {B})" },
  { id: "answered", reading: "{A} is always followed by {B} in the end", formula: "AG({A} -> AF {B})" },
  { id: "no-dead-end", reading: "nothing ends but in a final state", formula: "AG(is(final) | EX true)" },
] as const satisfies readonly Pattern[];

/** The names of its blanks, in the order of the alphabet. */
export const listBlanks = ({ formula }: Pattern): readonly string[] =>
  [...new Set([...formula.matchAll(/\{(\w)\}/g)].map(([, name = ""]) => name))].sort();

/** The formula of a pattern with its blanks filled in; what goes in is itself a formula. */
export function fillPattern(pattern: Pattern, blanks: Readonly<Record<string, string>>): string {
  return pattern.formula.replaceAll(/\{(\w)\}/g, (whole, name: string) => {
    const filled = blanks[name]?.trim() ?? "";
    const parsed = parseFormula(filled);
    if (!parsed.ok) return filled === "" ? whole : `(${filled})`;
    const text = printFormula(parsed.value);
    return parsed.value.type === "atom" || parsed.value.type === "constant" ? text : `(${text})`;
  });
}

/** The formula in plain words where it has the shape of a pattern; undefined where it has none of them. */
export function readFormula(formula: Formula): string | undefined {
  for (const [pattern, shape] of shapes) {
    const blanks = new Map<string, Plain>();
    if (isShapedAs(shape, formula, blanks)) return fillReading(pattern.reading, blanks);
  }
  return undefined;
}

const fillReading = (reading: string, blanks: ReadonlyMap<string, Plain>): string =>
  [...blanks].reduce((text, [name, formula]) => text.replaceAll(`{${name}}`, () => toWords(formula)), reading);

/** Blanks stand in the shapes as states of these names. */
const blank = (name: string): string => `blank-${name}`;

const shapes: readonly (readonly [Pattern, Formula])[] = patterns.map((pattern) => {
  const { id, formula } = pattern;
  const parsed = parseFormula(formula.replaceAll(/\{(\w)\}/g, (_, name: string) => blank(name)));
  if (!parsed.ok) throw new Error(`the pattern ${id} cannot be read: ${parsed.failure}`);
  return [pattern, parsed.value];
});

function isShapedAs(shape: Formula, formula: Formula, blanks: Map<string, Plain>): boolean {
  if (shape.type === "atom" && shape.atom.type === "state" && shape.atom.id.startsWith("blank-")) {
    const name = shape.atom.id.slice("blank-".length);
    const known = blanks.get(name);
    if (known) return printFormula(known) === printFormula(formula);
    if (!isPlain(formula)) return false;
    blanks.set(name, formula);
    return true;
  }
  const [parts, operands] = [listOperands(shape), listOperands(formula)];
  if (parts.length === 0 || operands.length === 0) return printFormula(shape) === printFormula(formula);
  const isSameOperator = toOperator(shape) === toOperator(formula);
  return isSameOperator && parts.every((part, at) => isShapedAs(part, itemAt(operands, at), blanks));
}

/** The word or sign that joins the operands, with its quantifier. */
const toOperator = (formula: Formula): string =>
  formula.type === "next" ? formula.operator : formula.type === "until" ? `${formula.quantifier} U` : formula.type;

/** Says something of one moment only. */
type Plain =
  | Extract<Formula, { type: "constant" | "atom" }>
  | { readonly type: "not"; readonly of: Plain }
  | { readonly type: "and" | "or" | "implies"; readonly left: Plain; readonly right: Plain };

const isPlain = (formula: Formula): formula is Plain =>
  formula.type !== "next" && formula.type !== "until" && listOperands(formula).every(isPlain);

function toWords(formula: Plain): string {
  switch (formula.type) {
    case "constant":
      return formula.value ? "anything" : "nothing";
    case "not":
      return `not ${toWords(formula.of)}`;
    case "and":
    case "or":
      return `(${listRow(formula, formula.type).map(toWords).join(` ${formula.type} `)})`;
    case "implies":
      return `(${toWords(formula.right)} if ${toWords(formula.left)})`;
    case "atom":
      return toAtomWords(formula.atom);
  }
}

/** What is joined by the same word stands in one row. */
const listRow = (formula: Plain, type: "and" | "or"): readonly Plain[] =>
  formula.type === type ? [formula.left, formula.right].flatMap((side) => listRow(side, type)) : [formula];

function toAtomWords(atom: Atom): string {
  switch (atom.type) {
    case "state":
      return `\`${atom.machine === undefined ? "" : `${atom.machine}.`}${atom.id}\``;
    case "is":
      return { final: "a final state", error: "an error state", blackout: "a blackout" }[atom.mark];
    case "enabled":
      return `the possibility of \`${atom.event}\``;
    case "after":
      return `the event \`${atom.event}\``;
    case "by":
      return `a ${atom.kind} transition`;
  }
}
