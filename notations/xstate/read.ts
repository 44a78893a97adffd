/**
 * The JSON of an XState machine (version 4 or 5) as a sketch of a machine: what a machine is made of, or what a
 * machine is serialised as. JSON only: a machine written as JavaScript would have to be run to be read.
 */
import { limits } from "#domain/limits.ts";
import { parseJsonLines } from "#notations/xstate/json-lines.ts";
import {
  reportInnerEnd,
  reportLoss,
  reportNote,
  openSketch,
  refuse,
  root,
  stateOf,
  type Place,
  type Sketch,
} from "#notations/sketch/sketch.ts";
import { isParallel, resolveXStateInitial } from "#notations/xstate/initial.ts";
import { hasTransitions } from "#notations/xstate/events.ts";
import { isEmpty, nodeSchema, ownMetaSchema, stateMetaSchema, type XStateNode } from "#notations/xstate/schema.ts";
import { openTargets, type XStateReading, type XStateState } from "#notations/xstate/targets.ts";
import { resolveXStateTransitions } from "#notations/xstate/transitions.ts";

/** A state in a state is two values deeper. */
const DEPTH = limits.notationDepth * 2 + 12;

const understood: ReadonlySet<string> = new Set([
  "id",
  "key",
  "initial",
  "type",
  "parallel",
  "states",
  "on",
  "always",
  "after",
  "onDone",
  "description",
  "meta",
  "history",
  "target",
]);

/** What says nothing of what the machine does. */
const remarks: ReadonlySet<string> = new Set([
  "version",
  "tags",
  "strict",
  "predictableActionArguments",
  "preserveActionOrder",
  "tsTypes",
  "schema",
  "$schema",
]);

/** What is there once more where a machine was serialised. */
const restated: ReadonlySet<string> = new Set(["transitions", "order"]);

export function readXState(text: string): Sketch {
  const sketch = openSketch();
  const parsed = parseJsonLines(text, DEPTH);
  if (!parsed.ok) {
    refuse(sketch, "JSON", parsed.failure);
    return sketch;
  }
  const { value, lineOf, lost } = parsed.value;
  for (const fault of lost) reportLoss(sketch, "member", fault);
  const states: XStateState[] = [];
  const machine = readNode(sketch, value, [], lineOf);
  if (!machine) {
    refuse(sketch, "machine", { message: "this JSON is no XState machine: it has an `id`, `initial` and `states`" });
    return sketch;
  }
  const isSerialised = machine["key"] !== undefined && machine["order"] !== undefined;
  const around = findAround(machine);

  function visit(node: XStateNode, keys: readonly string[], place: Place): void {
    const path = keys.filter((_, index) => index % 2 === 1);
    const inner = !isEmpty(node.states);
    const isHistory = node.type === "history" || (node.type === undefined && !inner && !isEmpty(node.history));
    const state: XStateState = { path, keys, node, key: toKey(path), place, isHistory };
    states.push(state);
    reportLost(sketch, node, isSerialised, (name) => lineOf([...keys, name]));
    if (inner && (node.type === "atomic" || node.type === "final" || node.type === "history"))
      reportLoss(sketch, "type", { line: lineOf(keys), message: `\`${state.key}\` is ${node.type} and holds states` });
    const isMachine = path.length === 0;
    for (const [index, [name, value]] of Object.entries(node.states ?? {}).entries()) {
      const own = [...keys, "states", name];
      const child = readNode(sketch, value, own, lineOf);
      // What ends the machine is left by none of its transitions.
      const owner = !isMachine ? state.key : child?.type === "final" ? undefined : around;
      if (child) visit(child, own, { parent: owner, region: isParallel(state) ? index : 0 });
    }
  }

  visit(machine, [], root);
  nameMachine(sketch, machine);
  const reading: XStateReading = { sketch, states, lineOf, isSerialised, around };
  if (around !== undefined) standAround(sketch, around, machine);
  if (isSerialised) reportSerialised(sketch);
  placeStates(reading);
  const find = openTargets(reading);
  resolveXStateInitial(reading, find);
  resolveXStateTransitions(reading, find);
  return sketch;
}

const toKey = (path: readonly string[]): string => path.map((name) => name.replaceAll(".", "\\.")).join(".");

function readNode(
  sketch: Sketch,
  value: unknown,
  keys: readonly string[],
  lineOf: XStateReading["lineOf"],
): XStateNode | undefined {
  const read = nodeSchema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  reportLoss(sketch, "state", {
    line: lineOf(keys),
    message: `is no state node of XState: ${[...keys, ...(issue?.path ?? [])].join("/")} ${issue?.message ?? ""}; left out`,
  });
  return undefined;
}

/** A name for the machine as a state that holds all others, where it has transitions of its own. */
function findAround(machine: XStateNode): string | undefined {
  if (isParallel({ node: machine }) || isEmpty(machine.states) || !hasTransitions(machine)) return undefined;
  const names = new Set(Object.keys(machine.states ?? {}).map((name) => toKey([name])));
  let name = machine.id === undefined || machine.id === "" ? "machine" : machine.id;
  while (names.has(name)) name += "_";
  return name;
}

function standAround(sketch: Sketch, around: string, { states }: XStateNode): void {
  stateOf(sketch, around, root, 1);
  reportNote(sketch, "transition of the machine", {
    line: 1,
    message: `transitions leave the machine as a whole: they leave \`${around}\` here, a state around the others`,
    text: Object.keys(states ?? {}).join(", "),
  });
}

function reportSerialised(sketch: Sketch): void {
  reportLoss(sketch, "serialised machine", {
    line: 1,
    message:
      "what `JSON.stringify` makes of a machine of version 5 has neither its ways without an event (`always`) nor where its histories lead first; give `JSON.stringify(machine.config)` where it has any",
  });
}

function nameMachine(sketch: Sketch, { id, description, meta }: XStateNode): void {
  const own = ownMetaSchema.safeParse(meta);
  if (own.success) {
    for (const { id: event, ...facts } of own.data.events) sketch.events.set(event, facts);
    if (description !== undefined) sketch.title = description;
    if (id !== undefined) sketch.slug = id.replace(/^machines\//, "");
    return;
  }
  if (id !== undefined) {
    sketch.title = id;
    sketch.slug = id;
  }
  if (description !== undefined) sketch.summary = description;
  if (!isEmpty(meta)) reportNote(sketch, "meta", { message: "left out", text: JSON.stringify(meta) });
}

function placeStates({ sketch, states: [, ...states], lineOf, around }: XStateReading): void {
  const shared = new Map<string, number>(around === undefined ? [] : [[around, 1]]);
  for (const { path } of states) shared.set(path.at(-1) ?? "", (shared.get(path.at(-1) ?? "") ?? 0) + 1);
  for (const { path, keys, node, key, place, isHistory } of states) {
    if (isHistory) continue;
    const state = stateOf(sketch, key, place, lineOf(keys));
    const last = path.at(-1) ?? "";
    const isShared = (shared.get(last) ?? 0) > 1;
    state.name = isShared ? (node.id ?? path.join("_")) : last;
    if (isShared && state.name !== last) state.label = last;
    if (node.description !== undefined) state.description = node.description;
    if (node.type === "final") {
      state.kind = "final";
      if (path.length > 1) reportInnerEnd(sketch, place.parent ?? "", state.line);
    }
    const meta = stateMetaSchema.safeParse(node.meta);
    if (!meta.success) {
      if (!isEmpty(node.meta))
        reportNote(sketch, "meta", {
          line: lineOf([...keys, "meta"]),
          message: "left out",
          text: JSON.stringify(node.meta),
        });
      continue;
    }
    if (meta.data?.label !== undefined) state.label = meta.data.label;
    if (meta.data?.kind === "error" && node.type === "final")
      reportLoss(sketch, "meta", {
        line: state.line,
        message: `\`${key}\` is final, and an error by its \`meta\`; it is an error here`,
      });
    if (meta.data?.kind === "error" || meta.data?.kind === "final") state.kind = meta.data.kind;
    state.blackout = meta.data?.blackout ?? false;
    if (meta.data?.marked !== undefined) state.marked = meta.data.marked;
  }
}

function reportLost(sketch: Sketch, node: XStateNode, isSerialised: boolean, lineOf: (name: string) => number): void {
  for (const [name, value] of Object.entries(node)) {
    if (understood.has(name) || isEmpty(value) || (isSerialised && restated.has(name))) continue;
    const report = remarks.has(name) ? reportNote : reportLoss;
    report(sketch, name, {
      line: lineOf(name),
      message: `a machine has no place for \`${name}\`; left out`,
      text: JSON.stringify(value),
    });
  }
}
