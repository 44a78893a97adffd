/**
 * A property of a machine as linear temporal logic, where that says the same: what holds on every path, and by
 * negation what some path reaches. "Always a way back" is about the tree of paths, which no formula for SPIN is.
 */
import { flatten } from "#domain/machine/flatten.ts";
import { isMarked } from "#domain/machine/state-space/state-space.ts";
import type { Atom, Formula } from "#domain/machine/formula/formula.ts";
import type { Machine } from "#domain/machine/schema.ts";

export interface Ltl {
  readonly text: string;
  /** What SPIN has to make of it for the property to hold. */
  readonly holdsIf: "proved" | "refuted";
}

/** What states and events are called in the model. */
export interface Names {
  readonly state: (id: string) => string;
  readonly event: (id: string) => string;
}

/** Undefined where linear logic cannot say it, or where it names what the machine does not have. */
export function toLtl(machine: Machine, formula: Formula, names: Names): Ltl | undefined {
  const writer = toWriter(machine, names);
  const direct = writer.universal(formula, true);
  if (direct !== undefined) return { text: direct, holdsIf: "proved" };
  const negated = writer.universal(formula, false);
  return negated === undefined ? undefined : { text: negated, holdsIf: "refuted" };
}

type Text = string | undefined;

/** The variable of the model that is asked: where it is, or where it was before the last step. */
type Moment = "state" | "before";

function toWriter(machine: Machine, names: Names) {
  const flat = flatten(machine);
  const { states, transitions, leavesOf } = flat;
  const anyOf = (ids: Iterable<string>, at: Moment): string => {
    const texts = [...new Set(ids)].map((id) => `${at} == ${names.state(id)}`);
    return texts.length === 0 ? "false" : `(${texts.join(" || ")})`;
  };
  const left = new Set(transitions.map(({ from }) => from));
  const resting = states.flatMap(({ id }) => (left.has(id) ? [] : [id]));
  const stuck = resting.filter((id) => !isMarked(flat, id, "final"));
  const atRest = resting.filter((id) => isMarked(flat, id, "final"));

  function atom(of: Atom, at: Moment): Text {
    switch (of.type) {
      case "state": {
        const leaves = of.machine === undefined ? leavesOf(of.id) : [];
        return leaves.length === 0 ? undefined : anyOf(leaves, at);
      }
      case "is":
        return anyOf(
          states.flatMap(({ id }) => (isMarked(flat, id, of.mark) ? [id] : [])),
          at,
        );
      case "enabled":
        return anyOf(
          transitions.flatMap(({ from, transition }) => (transition.event === of.event ? [from] : [])),
          at,
        );
      case "after":
        return at === "state" && transitions.some(({ transition }) => transition.event === of.event)
          ? `(event == ${names.event(of.event)})`
          : undefined;
      case "by":
        return at === "state" ? `(kind == by_${of.kind})` : undefined;
    }
  }

  /** What is true or false of one moment. */
  function moment(formula: Formula, at: Moment = "state"): Text {
    switch (formula.type) {
      case "constant":
        return String(formula.value);
      case "atom":
        return atom(formula.atom, at);
      case "not":
        return map(moment(formula.of, at), (of) => `!${of}`);
      case "and":
        return join(moment(formula.left, at), "&&", moment(formula.right, at));
      case "or":
        return join(moment(formula.left, at), "||", moment(formula.right, at));
      case "implies":
        return join(moment(not(formula.left), at), "||", moment(formula.right, at));
      case "next":
        return formula.operator === "EX" && formula.of.type === "constant" && formula.of.value
          ? `!${anyOf(stuck, at)}`
          : undefined;
      case "until":
        return undefined;
    }
  }

  /** What every path has; `isTrue` is false for the negation of the formula. */
  function universal(formula: Formula, isTrue: boolean): Text {
    const now = moment(isTrue ? formula : not(formula));
    if (now !== undefined) return now;
    switch (formula.type) {
      case "constant":
      case "atom":
        return undefined;
      case "not":
        return universal(formula.of, !isTrue);
      case "and":
        return isTrue
          ? join(universal(formula.left, true), "&&", universal(formula.right, true))
          : either([formula.left, false], [formula.right, false]);
      case "or":
        return isTrue
          ? either([formula.left, true], [formula.right, true])
          : join(universal(formula.left, false), "&&", universal(formula.right, false));
      case "implies":
        return isTrue
          ? either([formula.left, false], [formula.right, true])
          : join(universal(formula.left, true), "&&", universal(formula.right, false));
      case "next":
        return formula.operator === (isTrue ? "AG" : "EF") ? always(formula.of, isTrue) : undefined;
      case "until":
        return isTrue || formula.quantifier === "A"
          ? undefined
          : map(join(moment(formula.left), "U", moment(formula.right)), (text) => `!${text}`);
    }
  }

  type Side = readonly [formula: Formula, isTrue: boolean];

  /** Two sides that both look ahead would each have to hold on all paths; on every path one of them is less. */
  function either(left: Side, right: Side): Text {
    const now = ([formula, isTrue]: Side) => moment(isTrue ? formula : not(formula));
    return join(now(left), "||", universal(...right)) ?? join(universal(...left), "||", now(right));
  }

  function always(formula: Formula, isTrue: boolean): Text {
    const step = toStep(formula, isTrue);
    if (!step) return map(universal(formula, isTrue), (text) => `[] ${text}`);
    // SPIN as it is usually built has no "next", but the model remembers where it was. What is at rest stays there.
    const then = universal(...step.then);
    const moved = map(moment(step.when, "before"), (when) => `event == 0 || !${when}`);
    const rests = map(join(anyOf(atRest, "state"), "&&", moment(step.when)), (when) => `!${when}`);
    return map(join(join(moved, "||", then), "&&", join(rests, "||", then)), (text) => `[] ${text}`);
  }

  return { universal };
}

const map = (text: Text, to: (text: string) => string): Text => (text === undefined ? undefined : `(${to(text)})`);

const join = (left: Text, sign: string, right: Text): Text =>
  left === undefined || right === undefined ? undefined : `(${left} ${sign} ${right})`;

const not = (of: Formula): Formula => ({ type: "not", of });

interface Step {
  readonly when: Formula;
  readonly then: readonly [formula: Formula, isTrue: boolean];
}

/** A formula of the form "where this is true, every next state has that". */
function toStep(formula: Formula, isTrue: boolean): Step | undefined {
  const within = (when: Formula, inner: Formula): Step | undefined => {
    const step = toStep(inner, isTrue);
    return step && { when: { type: "and", left: when, right: step.when }, then: step.then };
  };
  switch (formula.type) {
    case "next":
      return formula.operator === (isTrue ? "AX" : "EX")
        ? { when: { type: "constant", value: true }, then: [formula.of, isTrue] }
        : undefined;
    case "not":
      return toStep(formula.of, !isTrue);
    case "implies":
      return isTrue ? within(formula.left, formula.right) : undefined;
    case "and":
      return isTrue ? undefined : (within(formula.left, formula.right) ?? within(formula.right, formula.left));
    case "or":
      return isTrue
        ? (within(not(formula.left), formula.right) ?? within(not(formula.right), formula.left))
        : undefined;
    case "constant":
    case "atom":
    case "until":
      return undefined;
  }
}
