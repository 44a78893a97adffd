/** A state or an event of a machine under another id, wherever the machine names it. */
import { printFormula, type Atom } from "#domain/machine/formula/formula.ts";
import { parseFormula } from "#domain/machine/formula/parse-formula.ts";
import { replaceAtoms } from "#domain/machine/formula/replace-atoms.ts";
import { findElementIdFault } from "#domain/names.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { asList, asObject } from "#forms/form-tree.ts";

type ElementList = "states" | "events";

/** By list: the fields of the machine, and the lists with their fields, that name one of it. */
const references: Readonly<Record<ElementList, Readonly<Record<string, readonly string[]>>>> = {
  states: { states: ["parent"], transitions: ["from", "to"], rejections: ["state"] },
  events: { transitions: ["event"], rejections: ["event"], logMapping: ["event"] },
};
const fields: Readonly<Record<ElementList, readonly string[]>> = { states: ["initial", "pointOfNoReturn"], events: [] };

export const hasElements = (list: string): list is ElementList => Object.hasOwn(references, list);

/** The ids of states and events of a machine, which a new name of one of them is told against. */
export const listKnownIds = (body: unknown): readonly string[] =>
  (["states", "events"] as const).flatMap((list) =>
    asList(asObject(body)[list]).flatMap((row) => {
      const { id } = asObject(row);
      return typeof id === "string" ? [`${list}/${id}`] : [];
    }),
  );

/**
 * Why it cannot be, where it cannot. The row keeps its place. What had the old name in the version before (`known`, by
 * list and id) says so from now on: readers of that version find it again.
 */
export function renameElement(
  body: unknown,
  list: ElementList,
  index: number,
  name: string,
  known: readonly string[] = [],
): Result<unknown, string> {
  const machine = asObject(body);
  const rows = asList(machine[list]);
  const before = asObject(rows[index])["id"];
  const fault = findElementIdFault(name);
  if (fault !== undefined) return fail(fault);
  if (rows.some((row, at) => at !== index && asObject(row)["id"] === name))
    return fail(`is the id of another one of the ${list} already; choose a name that is free`);
  const toNamed = (row: unknown) => withFormerName({ ...asObject(row), id: name }, list, before, known);
  const withName = rows.map((row, at) => (at === index ? toNamed(row) : row));
  const named = { ...machine, [list]: withName };
  if (typeof before !== "string" || before === "" || before === name) return ok(named);
  const renamed = (value: unknown) => (value === before ? name : value);
  const lists = Object.entries({ ...references[list], properties: [] }).flatMap(([other, names]) => {
    if (!Array.isArray(named[other as keyof typeof named])) return [];
    const changed = asList(named[other as keyof typeof named]).map((row) => withNames(row, names, renamed));
    return [[other, other === "properties" ? changed.map((row) => withFormula(row, list, before, name)) : changed]];
  });
  return ok({ ...withNames(named, fields[list], renamed), ...(Object.fromEntries(lists) as object) });
}

/**
 * Of a machine of which one state or event alone is typed: its other places follow a new id, as they were shown with the
 * old one. An id that cannot be is left, to be refused.
 */
export function withTypedName(typed: unknown, kept: unknown, part: string, known: readonly string[]): unknown {
  const [, list = "", index = ""] = /^\/([a-z]+)\/(\d+)$/.exec(part) ?? [];
  if (!hasElements(list)) return typed;
  const findId = (body: unknown) => asObject(asList(asObject(body)[list])[Number(index)])["id"];
  const [before, name] = [findId(kept), findId(typed)];
  if (typeof name !== "string" || before === name || typeof before !== "string") return typed;
  const rows = asList(asObject(typed)[list]).map((row, at) =>
    at === Number(index) ? { ...asObject(row), id: before } : row,
  );
  const renamed = renameElement({ ...asObject(typed), [list]: rows }, list, Number(index), name, known);
  return renamed.ok ? renamed.value : typed;
}

/** Whoever goes back to a name that it had had no other one. */
function withFormerName(
  row: Readonly<Record<string, unknown>>,
  list: ElementList,
  before: unknown,
  known: readonly string[],
): Readonly<Record<string, unknown>> {
  const former = asList(row["formerly"]).filter((one) => one !== row["id"] && one !== "");
  const isKnown = known.includes(`${list}/${String(before)}`) && before !== row["id"] && !former.includes(before);
  const formerly = isKnown ? [...former, before] : former;
  if (formerly.length === 0 && row["formerly"] === undefined) return row;
  return { ...row, formerly };
}

const withNames = (value: unknown, names: readonly string[], renamed: (value: unknown) => unknown) => ({
  ...asObject(value),
  ...Object.fromEntries(
    names.flatMap((name) => (Object.hasOwn(asObject(value), name) ? [[name, renamed(asObject(value)[name])]] : [])),
  ),
});

/** A formula that cannot be read, or does not name it, stays as it was typed. */
function withFormula(row: unknown, list: ElementList, before: string, name: string): unknown {
  const { formula: text } = asObject(row);
  const read = typeof text === "string" ? parseFormula(text) : undefined;
  if (!read?.ok) return row;
  let isNamed = false;
  const formula = replaceAtoms(read.value, (atom) => {
    const renamed = toRenamed(atom, list, before, name);
    isNamed ||= renamed !== atom;
    return { type: "atom", atom: renamed };
  });
  return isNamed ? { ...asObject(row), formula: printFormula(formula) } : row;
}

function toRenamed(atom: Atom, list: ElementList, before: string, name: string): Atom {
  switch (atom.type) {
    case "state":
      return list === "states" && atom.machine === undefined && atom.id === before ? { ...atom, id: name } : atom;
    case "enabled":
    case "after":
      return list === "events" && atom.event === before ? { ...atom, event: name } : atom;
    case "is":
    case "by":
      return atom;
  }
}
