/**
 * The JSON of an XState machine (version 4 or 5) as a sketch of a machine. JSON only: a machine written as
 * JavaScript would have to be run to be read.
 */
import { parseJsonLines } from "#imports/json-lines.ts";
import {
  importLimits,
  lose,
  mention,
  openSketch,
  refuse,
  root,
  stateOf,
  type Place,
  type Sketch,
} from "#imports/sketch.ts";
import { nodeSchema, ownMetaSchema, stateMetaSchema, type XStateNode } from "#imports/xstate-schema.ts";
import { settleXStateWays, type XStateState } from "#imports/xstate-ways.ts";

/** A state in a state is two values deeper. */
const DEPTH = importLimits.depth * 2 + 12;

const understood: ReadonlySet<string> = new Set([
  "id",
  "key",
  "initial",
  "type",
  "states",
  "on",
  "always",
  "after",
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
  "tsTypes",
  "schema",
  "delimiter",
  "order",
  "$schema",
]);

export function readXState(text: string): Sketch {
  const sketch = openSketch();
  const parsed = parseJsonLines(text, DEPTH);
  if (!parsed.ok) {
    refuse(sketch, "JSON", parsed.failure);
    return sketch;
  }
  const { value, lineOf, lost } = parsed.value;
  for (const told of lost) lose(sketch, "member", told);
  const states: XStateState[] = [];

  function visit(value: unknown, keys: readonly string[], place: Place): XStateState | undefined {
    const line = lineOf(keys);
    const path = keys.filter((_, index) => index % 2 === 1);
    const read = nodeSchema.safeParse(value);
    if (!read.success) {
      const [issue] = read.error.issues;
      lose(sketch, "state", {
        line,
        message: `is no state node of XState: ${[...keys, ...(issue?.path ?? [])].join("/")} ${issue?.message ?? ""}; left out`,
      });
      return undefined;
    }
    const node = read.data;
    const state: XStateState = { path, keys, node, key: toKey(path), place, isHistory: node.type === "history" };
    states.push(state);
    tellLost(sketch, node, (name) => lineOf([...keys, name]));
    const isParallel = node.type === "parallel";
    const inside = Object.entries(node.states ?? {}).map(([name, inner], index) =>
      visit(inner, [...keys, "states", name], {
        parent: path.length === 0 ? undefined : state.key,
        region: isParallel ? index : 0,
      }),
    );
    // A region begins in its state, whether or not that holds others.
    if (isParallel)
      for (const region of inside)
        if (region && !region.isHistory) sketch.initials.push({ place: region.place, to: region.key, line });
    if (node.initial !== undefined && !isParallel) {
      const to = toKey([...path, node.initial]);
      if (inside.some((one) => one?.key === to))
        sketch.initials.push({
          place: { parent: path.length === 0 ? undefined : state.key, region: 0 },
          to,
          line: lineOf([...keys, "initial"]),
        });
      else
        lose(sketch, "initial", {
          line: lineOf([...keys, "initial"]),
          message: `\`${node.initial}\` is no state of this one`,
        });
    }
    return state;
  }

  const machine = visit(value, [], root);
  if (!machine) {
    refuse(sketch, "machine", { message: "this JSON is no XState machine: it has an `id`, `initial` and `states`" });
    return sketch;
  }
  nameMachine(sketch, machine.node);
  placeStates(sketch, states.slice(1), lineOf);
  settleXStateWays({ sketch, states, lineOf });
  return sketch;
}

const toKey = (path: readonly string[]): string => path.map((name) => name.replaceAll(".", "\\.")).join(".");

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
  if (meta !== undefined) mention(sketch, "meta", { message: "left out", text: JSON.stringify(meta) });
}

function placeStates(
  sketch: Sketch,
  states: readonly XStateState[],
  lineOf: (keys: readonly string[]) => number,
): void {
  const shared = new Map<string, number>();
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
      if (place.parent !== undefined)
        lose(sketch, "final state of a composite state", {
          line: state.line,
          message: `ends \`${place.parent}\` alone; a final state here ends the machine`,
        });
    }
    const meta = stateMetaSchema.safeParse(node.meta);
    if (!meta.success) {
      mention(sketch, "meta", {
        line: lineOf([...keys, "meta"]),
        message: "left out",
        text: JSON.stringify(node.meta),
      });
      continue;
    }
    if (meta.data?.label !== undefined) state.label = meta.data.label;
    if (meta.data?.kind === "error") state.kind = "error";
    state.blackout = meta.data?.blackout ?? false;
  }
}

function tellLost(sketch: Sketch, node: XStateNode, lineOf: (name: string) => number): void {
  for (const [name, value] of Object.entries(node)) {
    if (understood.has(name) || value === undefined) continue;
    const told = {
      line: lineOf(name),
      message: `a machine has no place for \`${name}\`; left out`,
      text: JSON.stringify(value),
    };
    if (remarks.has(name)) mention(sketch, name, told);
    else lose(sketch, name, told);
  }
}
