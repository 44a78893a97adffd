/**
 * What a machine does, decided once for each body: its system, and what becomes of each of its properties. Rules,
 * pages and exports read the same answer, which is remembered for as long as the body is.
 */
import { isComposition, toWhole, type FindMachine } from "#domain/machine/state-space/composition.ts";
import { checkFormula, type Verdict } from "#domain/machine/property/check-property.ts";
import { countParts, listAtoms, type Formula } from "#domain/machine/formula/formula.ts";
import { parseFormula } from "#domain/machine/formula/parse-formula.ts";
import type { Machine, MachineProperty } from "#domain/machine/schema.ts";
import type { StateSpace } from "#domain/machine/state-space/state-space.ts";
import type { Result } from "#domain/result.ts";
import { findRecord, type Spec } from "#domain/register/spec.ts";

export interface Examined {
  /** What is answered where there is none is why. */
  readonly stateSpace: Result<StateSpace, string>;
  /** In the order of the machine. */
  readonly properties: readonly ExaminedProperty[];
  /** Of a composition: whether it can come to a stop that is no end. Undefined for any other machine. */
  readonly deadlock: Verdict | undefined;
}

export interface ExaminedProperty {
  readonly property: MachineProperty;
  readonly formula: Formula | undefined;
  readonly verdict: Verdict | { readonly type: "unreadable"; readonly reason: string };
}

/** States and steps, each looked at for each operator of each formula: a second of work at the most. */
const MOST_WORK = 100_000_000;

/** To remember the last step costs so many looks at each, and may double them for each step that is asked for. */
const REMEMBERING = 40;

const remembered = new WeakMap<Machine, { readonly parts: readonly unknown[]; readonly examined: Examined }>();

/** The machines of a register, by slug. */
export const machinesOf =
  (spec: Spec): FindMachine =>
  (slug) =>
    findRecord(spec, "machine", slug)?.body;

export function examine(machine: Machine, find: FindMachine): Examined {
  const parts = machine.composes.map((part) => find(part.machine));
  const known = remembered.get(machine);
  // A body never changes, but a part of a composition may have another one by now.
  if (known?.parts.every((part, index) => part === parts[index])) return known.examined;
  const examined = toExamined(machine, toWhole(machine, find));
  remembered.set(machine, { parts, examined });
  return examined;
}

/** To decide takes longer than to put together, and who draws or compares asks for no verdict. */
function toExamined(machine: Machine, system: Result<StateSpace, string>): Examined {
  let properties: readonly ExaminedProperty[] | undefined;
  let verdict: Verdict | undefined;
  return {
    stateSpace: system,
    get properties() {
      return (properties ??= decideAll(machine, system));
    },
    get deadlock() {
      return isComposition(machine) ? (verdict ??= decide(system, standstill)) : undefined;
    },
  };
}

/** Where all parts have come to their end, or one has gone wrong, nothing is missing. */
const standstill = parseKnown("AG(is(final) | is(error) | EX true)");

function parseKnown(text: string): Formula {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(parsed.failure);
  return parsed.value;
}

const decide = (system: Result<StateSpace, string>, formula: Formula): Verdict =>
  system.ok ? checkFormula(system.value, formula) : { type: "not-decided", reason: system.failure };

function decideAll({ properties }: Machine, system: Result<StateSpace, string>): readonly ExaminedProperty[] {
  let left = MOST_WORK;
  const examineOne = (property: MachineProperty): ExaminedProperty => {
    const parsed = parseFormula(property.formula);
    if (!parsed.ok) return { property, formula: undefined, verdict: { type: "unreadable", reason: parsed.failure } };
    const formula = parsed.value;
    const work = system.ok ? toWork(system.value, formula) : 0;
    if (work > left)
      return {
        property,
        formula,
        verdict: { type: "not-decided", reason: "the properties together ask for more than is searched at once" },
      };
    left -= work;
    return { property, formula, verdict: decide(system, formula) };
  };
  // What is agreed on comes first: no idea put before it keeps it from being decided.
  const examined: ExaminedProperty[] = [];
  for (const standing of ["agreed", "proposed"])
    for (const [index, property] of properties.entries())
      if (property.standing === standing) examined[index] = examineOne(property);
  return examined;
}

function toWork({ size, target }: StateSpace, formula: Formula): number {
  const remembers = listAtoms(formula).filter(({ type }) => type === "after" || type === "by").length;
  const looks = countParts(formula) * (1 + 2 * remembers) + (remembers > 0 ? REMEMBERING : 0);
  return (size + target.length) * looks;
}
