/**
 * Graphviz DOT as a sketch of a machine: in general, as our own writer has it, and in the dialect from which the
 * kernel makes monitors for runtime verification.
 */
import { limits } from "#domain/limits.ts";
import { transitionKinds } from "#domain/machine/schema.ts";
import { parseDot, type DotAttributes, type DotStatement } from "#imports/dot-syntax.ts";
import { parseEdgeLabel } from "#imports/edge-label.ts";
import {
  addTransition,
  lose,
  mention,
  openSketch,
  refuse,
  root,
  settle,
  stateOf,
  type Place,
  type Sketch,
} from "#imports/sketch.ts";

/** The places and defaults of a graph and the subgraphs in it. */
interface Scope {
  readonly place: Place;
  /** The composite state that a cluster is; undefined for groups that only say how things lie. */
  readonly state: string | undefined;
  readonly node: Map<string, string>;
}

interface DotReading {
  readonly sketch: Sketch;
  readonly scopes: Scope[];
  readonly isMarked: Set<string>;
  /** Nodes that are drawn as a dot or not at all; those that only point to a state say where it begins. */
  /** Ends that edges join. */
  arrows: number;
  readonly dots: Map<string, { readonly line: number; readonly place: Place }>;
  readonly looks: Map<string, { line: number; count: number; text: string }>;
}

export function readDot(text: string): Sketch {
  const sketch = openSketch();
  const graph = parseDot(text);
  if (!graph) {
    refuse(sketch, "head", { line: 1, message: "a DOT text begins with `digraph NAME {`" });
    return sketch;
  }
  if (!graph.isDirected)
    lose(sketch, "graph", {
      line: 1,
      message: "its edges have no direction; each is read as leading from its first end to its second",
    });
  // The kernel's tools want the graph to be called so, whatever it is a graph of.
  if (graph.id !== undefined && graph.id !== "state_automaton") sketch.slug = graph.id;
  for (const { line, text: words } of graph.comments)
    if (!/^\/\/ machines\/[a-z0-9.-]+, version \d+$/.test(words.trim()))
      mention(sketch, "comment", { line, message: "left out", text: words });
  const scope: Scope = { place: root, state: undefined, node: new Map() };
  const reading: DotReading = {
    sketch,
    scopes: [scope],
    isMarked: new Set(),
    arrows: 0,
    dots: new Map(),
    looks: new Map(),
  };
  const statements = graph.statements;
  // An edge may name a node before it is said what the node is.
  for (const statement of statements)
    if (statement.type !== "edge") takeStatement(reading, statement);
    else
      for (const { nodes } of statement.ends)
        for (const node of nodes) takeNode(reading, node, new Map(), statement.line);
  for (const statement of statements) if (statement.type === "edge") takeEdge(reading, statement);
  if (reading.arrows > limits.transitions * 2)
    refuse(sketch, "edges", {
      message: `the text has more than ${limits.transitions * 2} edges; a machine has at most ${limits.transitions} transitions`,
    });
  settleDots(reading);
  for (const [name, { line, count, text: value }] of reading.looks)
    mention(sketch, `attribute ${name}`, {
      line,
      message: `says how the graph looks; left out${count === 1 ? "" : ` (${count} times, first here)`}`,
      text: value,
    });
  return sketch;
}

const here = ({ scopes }: DotReading): Scope => scopes.at(-1) ?? { place: root, state: undefined, node: new Map() };

function takeStatement(reading: DotReading, statement: Exclude<DotStatement, { type: "edge" }>): void {
  const { sketch, scopes } = reading;
  const { line } = statement;
  const scope = here(reading);
  switch (statement.type) {
    case "open": {
      const name = statement.id?.startsWith("cluster") ? statement.id.replace(/^cluster_?/, "") : undefined;
      const node = new Map(scope.node);
      if (name === undefined) return void scopes.push({ place: scope.place, state: undefined, node });
      const key = name === "" ? `cluster_in_line_${line}` : name;
      const state = stateOf(sketch, key, scope.place, line);
      settle(sketch, state, scope.place, line);
      return void scopes.push({ place: { parent: key, region: 0 }, state: key, node });
    }
    case "close":
      if (scopes.length > 1) scopes.pop();
      return;
    case "defaults":
      if (statement.of === "graph") takeFacts(reading, scope.state, statement.attributes, line);
      else if (statement.of === "node") for (const [name, value] of statement.attributes) scope.node.set(name, value);
      else for (const [name, value] of statement.attributes) countLook(reading, name, value, line);
      return;
    case "too deep":
      return refuse(sketch, "subgraph", { line, message: "lies in more subgraphs than are read; draw them less deep" });
    case "port":
      return lose(sketch, "port", { line, message: "a state has no ports; left out", text: statement.text });
    case "fault":
      return lose(sketch, "not understood", { line, message: "is no DOT; left out", text: statement.text });
    case "node":
      return takeNode(reading, statement.id, statement.attributes, line);
  }
}

function takeNode(reading: DotReading, id: string, attributes: DotAttributes, line: number): void {
  const { sketch, dots, isMarked } = reading;
  const scope = here(reading);
  const isNew = !sketch.states.has(id) && !dots.has(id);
  const all = isNew ? new Map([...scope.node, ...attributes]) : attributes;
  const shape = all.get("shape");
  // Our own writer puts a dot into each cluster, for edges that end at the cluster.
  if (id === scope.state) return;
  if (isNew && (shape === "point" || id.startsWith("__init_") || (all.get("style") ?? "").includes("invis"))) {
    dots.set(id, { line, place: scope.place });
    return;
  }
  if (dots.has(id)) return;
  const state = stateOf(sketch, id, scope.place, line);
  settle(sketch, state, scope.place, line);
  if (shape === "doublecircle" || Number(all.get("peripheries")) > 1) isMarked.add(id);
  takeFacts(reading, id, all, line);
}

/** Attributes of a state or, for no key, of the machine. */
function takeFacts(reading: DotReading, key: string | undefined, attributes: DotAttributes, line: number): void {
  const { sketch } = reading;
  const state = key === undefined ? undefined : sketch.states.get(key);
  for (const [name, value] of attributes) {
    if (name === "label") {
      const text = toPlain(value === "\\N" ? (key ?? "") : value);
      if (!state) sketch.title = text;
      else if (text !== "" && text !== state.name) state.label = text;
    } else if (state && name === "kind" && (value === "error" || value === "final" || value === "normal"))
      state.kind = value;
    else if (state && name === "blackout") state.blackout = value === "true";
    else if (state && name === "description") state.description = toUnescaped(value);
    else if (name !== "shape" && name !== "peripheries") countLook(reading, name, value, line);
  }
}

function countLook({ looks }: DotReading, name: string, value: string, line: number): void {
  const known = looks.get(name);
  if (known) known.count += 1;
  else looks.set(name, { line, count: 1, text: `${name}=${value}` });
}

function takeEdge(reading: DotReading, { ends, attributes, line }: Extract<DotStatement, { type: "edge" }>): void {
  const { sketch, dots } = reading;
  const own = attributes.get("event");
  const label = attributes.get("label") ?? attributes.get("xlabel") ?? "";
  // The kernel's dialect puts several events on one arrow, one a line.
  const labels = own === undefined ? toLabels(label) : [own];
  for (const [name, value] of attributes) if (!facts.has(name)) countLook(reading, name, value, line);
  for (let index = 0; index + 1 < ends.length; index += 1)
    for (const from of ends[index]?.nodes ?? [])
      for (const to of ends[index + 1]?.nodes ?? []) {
        reading.arrows += 1;
        // A group of a thousand that leads to another is a million arrows.
        if (reading.arrows > limits.transitions * 2) return;
        const dot = dots.get(from);
        if (dot && sketch.states.has(to)) sketch.initials.push({ place: dot.place, to, line });
        else if (dot || dots.has(to))
          lose(sketch, "edge", {
            line,
            message: "leads to or from a node that is drawn as a dot or not at all; left out",
            text: `${from} -> ${to}`,
          });
        else
          for (const one of labels.length === 0 ? [""] : labels)
            addTransition(sketch, {
              from,
              to,
              line,
              ...(own === undefined ? parseEdgeLabel(one) : toOwn(own, attributes)),
            });
      }
}

/** A line that is a guard or an effect belongs to the event before it. */
function toLabels(label: string): readonly string[] {
  const labels: string[] = [];
  for (const line of label.split(/\\[nlr]|\n/).map(toPlain)) {
    const last = labels.at(-1);
    if (last !== undefined && /^[[/]/.test(line)) labels[labels.length - 1] = `${last} ${line}`;
    else if (line !== "") labels.push(line);
  }
  return labels;
}

const facts: ReadonlySet<string> = new Set(["label", "xlabel", "event", "eventLabel", "kind", "guard", "effect"]);

const toOwn = (event: string, attributes: DotAttributes) => ({
  event,
  eventLabel: toPlainOf(attributes.get("eventLabel")),
  guard: toPlainOf(attributes.get("guard")),
  effect: toPlainOf(attributes.get("effect")),
  kind: transitionKinds.find((kind) => kind === attributes.get("kind")) ?? ("forward" as const),
});

/** A marked state that something leads out of is one in which all is well, not one in which all is over. */
function settleDots({ sketch, isMarked, dots }: DotReading): void {
  const leaving = new Set(sketch.transitions.map(({ from }) => from));
  for (const key of isMarked) {
    const state = sketch.states.get(key);
    if (!state) continue;
    if (!leaving.has(key)) state.kind = "final";
    else if (state.kind !== "final")
      lose(sketch, "marked state", {
        line: state.line,
        message: `\`${key}\` is marked, and transitions leave it: a state that is accepted but not final has no mark here`,
      });
  }
  if (sketch.initials.length === 0)
    for (const [id, { line }] of dots)
      mention(sketch, "node", {
        line,
        message: "is drawn as a dot or not at all, and no edge leads from it to a state; left out",
        text: id,
      });
}

const toPlainOf = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : toUnescaped(text);

const toUnescaped = (text: string): string =>
  text.replaceAll(/\\([nlr\\])|\n/g, (_, code: string | undefined) => (code === "\\" ? "\\" : " ")).trim();

const entities: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };

/** Labels hold entities of HTML, too. */
const toPlain = (text: string): string =>
  toUnescaped(text.replaceAll(/&(?:amp|lt|gt|quot);/g, (entity) => entities[entity] ?? entity));
