/** The transitions of an XState machine: what their targets name, and what of them a machine has a place for. */
import { addTransition, lose, mention, type Place, type Sketch } from "#imports/sketch.ts";
import { wayMetaSchema, waysSchema, type XStateName, type XStateNode, type XStateWay } from "#imports/xstate-schema.ts";

export interface XStateState {
  /** Names from the outside in; empty for the machine itself. */
  readonly path: readonly string[];
  readonly keys: readonly string[];
  readonly node: XStateNode;
  readonly key: string;
  readonly place: Place;
  readonly isHistory: boolean;
}

interface XStateReading {
  readonly sketch: Sketch;
  readonly states: readonly XStateState[];
  readonly lineOf: (keys: readonly (string | number)[]) => number;
}

const understood: ReadonlySet<string> = new Set(["target", "guard", "cond", "actions", "description", "meta"]);

export function settleXStateWays(reading: XStateReading): void {
  const { sketch, states } = reading;
  const find = openTargets(states);
  for (const state of states) {
    const { node, keys } = state;
    if (state.isHistory) {
      lose(sketch, "history", {
        line: reading.lineOf(keys),
        message: `a machine remembers nothing of where it was; a way to \`${state.key}\` is written as leading to the state around it`,
        text: JSON.stringify(node),
      });
      continue;
    }
    for (const [event, value] of Object.entries(node.on ?? {})) {
      if (event.includes("*"))
        lose(sketch, "event", {
          line: reading.lineOf([...keys, "on", event]),
          message: `\`${event}\` stands for many events; here it is one`,
        });
      takeWays(reading, { state, find, at: [...keys, "on", event], event: event === "" ? undefined : event }, value);
    }
    for (const [delay, value] of Object.entries(node.after ?? {})) {
      const event = `after ${delay}`;
      lose(sketch, "after", {
        line: reading.lineOf([...keys, "after", delay]),
        message: `a machine knows no time; written as the event \`${event}\``,
      });
      takeWays(reading, { state, find, at: [...keys, "after", delay], event }, value);
    }
    if (node.always !== undefined)
      takeWays(reading, { state, find, at: [...keys, "always"], event: undefined }, node.always);
  }
}

type Find = (from: XStateState, target: string) => XStateState | undefined;

interface From {
  readonly state: XStateState;
  readonly find: Find;
  readonly at: readonly string[];
  readonly event: string | undefined;
}

function takeWays(reading: XStateReading, from: From, value: unknown): void {
  const { sketch, lineOf } = reading;
  const ways = waysSchema.safeParse(value);
  if (!ways.success)
    return lose(sketch, "transition", {
      line: lineOf(from.at),
      message: "is no transition of XState; left out",
      text: JSON.stringify(value),
    });
  if (ways.data.length === 0)
    lose(sketch, "transition", {
      line: lineOf(from.at),
      message: `says that \`${from.state.key}\` takes no \`${from.event ?? ""}\`, whatever is around it; a machine has no place for that, so it is left out`,
      text: JSON.stringify(value),
    });
  for (const [index, way] of ways.data.entries()) takeWay(sketch, from, way, lineOf([...from.at, index]));
}

function takeWay(sketch: Sketch, { state, find, event }: From, way: XStateWay, line: number): void {
  const text = JSON.stringify(way);
  const targets = typeof way.target === "string" ? [way.target] : (way.target ?? []);
  if (state.path.length === 0)
    return lose(sketch, "transition of the machine", {
      line,
      message: "a transition starts in a state, not in the machine as a whole; left out",
      text,
    });
  if (targets.length > 1)
    return lose(sketch, "transition", {
      line,
      message: "leads to several states at once; a transition of a machine leads to one, so it is left out",
      text,
    });
  const [target] = targets;
  const found = target === undefined ? state : find(state, target);
  const to = found?.isHistory ? found.place.parent : found?.path.length === 0 ? undefined : found?.key;
  if (to === undefined)
    return lose(sketch, "transition", {
      line,
      message: `\`${target ?? ""}\` is no state of the machine; the transition is left out`,
      text,
    });
  if (target === undefined)
    mention(sketch, "transition", {
      line,
      message: `has no target; written as leading from \`${state.key}\` to itself`,
      text,
    });
  for (const [name, value] of Object.entries(way))
    if (!understood.has(name))
      lose(sketch, name, {
        line,
        message: `a machine has no place for \`${name}\` of a transition; left out`,
        text: JSON.stringify(value),
      });
  const meta = wayMetaSchema.safeParse(way.meta);
  if (!meta.success) mention(sketch, "meta", { line, message: "left out", text: JSON.stringify(way.meta) });
  const condition = way.guard ?? way.cond;
  const actions = way.actions === undefined ? [] : [way.actions].flat();
  const effect = meta.data?.effect ?? (actions.length === 0 ? undefined : actions.map(toName).join(", "));
  for (const one of [condition, ...actions])
    if (typeof one === "object" && Object.keys(one).length > 1)
      lose(sketch, "params", { line, message: `only the name of \`${one.type}\` is kept`, text: JSON.stringify(one) });
  addTransition(sketch, {
    from: state.key,
    to,
    line,
    event,
    guard: condition === undefined ? undefined : toName(condition),
    effect,
    note: way.description,
    kind: meta.data?.kind ?? "forward",
    isToAny: found?.isHistory === true || target === undefined,
  });
}

const toName = (name: XStateName): string => (typeof name === "string" ? name : name.type);

/** `#id`, `#id.child`, `.child` or the name of a sibling, with the names of states inside it. */
function openTargets(states: readonly XStateState[]): Find {
  const byId = new Map(
    states.flatMap((state) => (state.node.id === undefined ? [] : [[state.node.id, state] as const])),
  );
  const byPath = new Map(states.map((state) => [state.path.join("\n"), state]));
  const inside = (base: readonly string[], names: string) => byPath.get([...base, ...toNames(names)].join("\n"));
  return (from, target) => {
    if (target.startsWith("#")) {
      const whole = target.slice(1);
      const known = byId.get(whole);
      if (known) return known;
      const dot = whole.indexOf(".");
      const owner = dot === -1 ? undefined : byId.get(whole.slice(0, dot));
      return owner && inside(owner.path, whole.slice(dot + 1));
    }
    if (target.startsWith(".")) return inside(from.path, target.slice(1));
    return inside(from.path.slice(0, -1), target);
  };
}

/** A dot that belongs to a name stands behind a backslash. */
const toNames = (names: string): readonly string[] =>
  names.split(/(?<!\\)\./).map((name) => name.replaceAll("\\.", "."));
