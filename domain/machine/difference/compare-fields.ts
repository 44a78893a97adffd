/** What a machine says as a whole: where it starts, how many there are of it, what it promises, what it explains. */
import { toDifference, type MachineDifference } from "#domain/machine/difference/difference.ts";
import type { RenameMap } from "#domain/machine/difference/rename-map.ts";
import type { DifferenceRuleId } from "#domain/machine/difference/rules.ts";
import type { Machine, MachineProperty } from "#domain/machine/schema.ts";
import { toCanonicalJson, type Json } from "#domain/register/record/canonical.ts";
import { toFieldLabel } from "#domain/register/record/label.ts";

type Field = keyof Machine;

const explaining = [
  "title",
  "component",
  "summary",
  "standing",
  "supersededBy",
  "supersedes",
  "describes",
  "notes",
  "related",
] as const satisfies readonly Field[];

interface Known {
  readonly isInitialSame: boolean;
  readonly states: RenameMap;
  /** What it means that a composition has other parts. */
  readonly partsRule: DifferenceRuleId;
}

export function compareFields(
  before: Machine,
  after: Machine,
  { isInitialSame, states, partsRule }: Known,
): readonly MachineDifference[] {
  const isSame = (field: Field): boolean => toText(before[field]) === toText(after[field]);
  const change = (rule: DifferenceRuleId, field: Field): MachineDifference =>
    toDifference(rule, { element: "machine", op: "changed", name: toFieldLabel(field), fields: [field] });
  return [
    ...(isInitialSame ? [] : [change("initial-changed", "initial")]),
    ...(isSame("scope") ? [] : [change("scope-changed", "scope")]),
    ...(isSame("composes") ? [] : [change(partsRule, "composes")]),
    ...listNoReturn(before.pointOfNoReturn, after.pointOfNoReturn, states).map((rule) =>
      change(rule, "pointOfNoReturn"),
    ),
    ...compareProperties(before.properties, after.properties, states),
    ...(isSame("invariants") ? [] : [change("invariant-changed", "invariants")]),
    ...explaining.filter((field) => !isSame(field)).map((field) => change("words-changed", field)),
  ];
}

function listNoReturn(was: string | undefined, is: string | undefined, states: RenameMap): readonly DifferenceRuleId[] {
  if (is === undefined) return was === undefined ? [] : ["no-return-removed"];
  return was !== undefined && states.onward(was).includes(is) ? [] : ["no-return-moved"];
}

function compareProperties(
  before: readonly MachineProperty[],
  after: readonly MachineProperty[],
  states: RenameMap,
): readonly MachineDifference[] {
  const older = new Map(before.map((one) => [one.id, one]));
  const newer = new Set(after.map(({ id }) => id));
  const name = (
    op: MachineDifference["op"],
    { id }: MachineProperty,
    rule: DifferenceRuleId,
    fields: readonly string[] = [],
  ): MachineDifference => toDifference(rule, { element: "machine", op, name: `property ${id}`, fields });
  return [
    ...after.flatMap((one) => {
      const was = older.get(one.id);
      if (!was) return [name("added", one, "property-added")];
      if (toRenamed(was.formula, states) !== one.formula)
        return [name("changed", one, "property-changed", ["formula"])];
      if (was.standing !== one.standing)
        return [
          name("changed", one, one.standing === "agreed" ? "property-added" : "property-withdrawn", ["standing"]),
        ];
      return was.text === one.text ? [] : [name("changed", one, "words-changed", ["text"])];
    }),
    ...before.filter(({ id }) => !newer.has(id)).map((one) => name("removed", one, "property-withdrawn")),
  ];
}

/** A formula in the newer names, where each of them stands for one old name. */
const toRenamed = (formula: string, states: RenameMap): string =>
  formula.replace(/[A-Za-z][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)*/g, (word) => {
    const [name, ...others] = states.onward(word);
    return name !== undefined && others.length === 0 && states.back(name).length === 1 ? name : word;
  });

/** Where a fact comes from is not what it says. */
const toText = (value: unknown): string =>
  value === undefined
    ? ""
    : toCanonicalJson(
        JSON.parse(JSON.stringify(value, (key, member: unknown) => (key === "sources" ? undefined : member))) as Json,
      );
