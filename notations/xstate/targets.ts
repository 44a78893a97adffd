/** What the targets of XState name: `#id`, `#id.child`, `.child`, or a sibling, with the names of states inside it. */
import { reportLoss, reportNote, type Place, type Sketch } from "#notations/sketch/sketch.ts";
import type { XStateNode } from "#notations/xstate/schema.ts";

export interface XStateState {
  /** Names from the outside in; empty for the machine itself. */
  readonly path: readonly string[];
  readonly keys: readonly string[];
  readonly node: XStateNode;
  readonly key: string;
  readonly place: Place;
  readonly isHistory: boolean;
}

export interface XStateReading {
  readonly sketch: Sketch;
  readonly states: readonly XStateState[];
  readonly lineOf: (keys: readonly (string | number)[]) => number;
  /** Whether the text is what `JSON.stringify` makes of a machine, and not of what a machine is made of. */
  readonly isSerialised: boolean;
  /** The state that stands for the machine as a whole, where transitions leave it. */
  readonly around: string | undefined;
}

export type FindTarget = (from: XStateState, target: string, line: number) => XStateState | undefined;

export function openTargets({ sketch, states, lineOf, isSerialised }: XStateReading): FindTarget {
  const machineId = states[0]?.node.id ?? "(machine)";
  const byId = new Map<string, XStateState>();
  for (const state of states) {
    const id = state.node.id ?? [machineId, ...state.path].join(".");
    if (byId.has(id) && state.node.id !== undefined)
      reportLoss(sketch, "id", {
        line: lineOf([...state.keys, "id"]),
        message: `\`${id}\` is the id of \`${byId.get(id)?.key ?? ""}\` already; targets lead to \`${state.key}\``,
      });
    if (!byId.has(id) || state.node.id !== undefined) byId.set(id, state);
  }
  const byPath = new Map(states.map((state) => [toPathKey(state.path), state]));
  const inside = (base: readonly string[], names: readonly string[]) => byPath.get(toPathKey([...base, ...names]));

  function findById(id: string, line: number): XStateState | undefined {
    const whole = byId.get(id);
    // A machine that was serialised has its ids as they are.
    if (isSerialised && whole) return whole;
    const [first = "", ...names] = toNames(id);
    const owner = byId.get(first);
    const split = owner && inside(owner.path, names);
    if (split && whole && whole !== split)
      reportLoss(sketch, "target", {
        line,
        message: `\`#${id}\` is read as version 5 does, as \`${split.key}\`; version 4 takes it for \`${whole.key}\`, whose id it is`,
      });
    else if (!split && whole)
      reportNote(sketch, "target", {
        line,
        message: `\`#${id}\` is the id of \`${whole.key}\`, which version 4 finds; version 5 wants \`\\\\\` before the dots of an id`,
      });
    return split ?? whole;
  }

  return (from, target, line) => {
    if (target.startsWith("#")) return findById(target.slice(1), line);
    if (target.startsWith(".")) return inside(from.path, toNames(target.slice(1)));
    return inside(from.path.slice(0, -1), toNames(target));
  };
}

const toPathKey = (path: readonly string[]): string => JSON.stringify(path);

/** What stands behind a backslash belongs to a name. */
function toNames(path: string): readonly string[] {
  const names = [""];
  for (const [token, escaped] of path.matchAll(/\\([\s\S])|\.|[^\\.]+|\\/g))
    if (token === ".") names.push("");
    else names.push(`${names.pop() ?? ""}${escaped ?? token}`);
  return names;
}
