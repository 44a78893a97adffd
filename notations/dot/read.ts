/**
 * Graphviz DOT as a sketch of a machine: in general, as our own writer has it, and in the dialect from which the
 * kernel makes monitors for runtime verification.
 */
import { limits } from "#domain/limits.ts";
import { countLook, takeEdge, reportStrict, toClusterKeys, type DotReading, type Scope } from "#notations/dot/edges.ts";
import { edgeFacts, toLines, toPlain, toUnescaped } from "#notations/dot/labels.ts";
import { parseDot, type DotAttributes, type DotStatement } from "#notations/dot/syntax.ts";
import {
  reportLoss,
  reportNote,
  openSketch,
  refuse,
  root,
  resolve,
  stateOf,
  type Sketch,
  type SketchState,
} from "#notations/sketch/sketch.ts";

export function readDot(text: string): Sketch {
  const sketch = openSketch();
  const graph = parseDot(text);
  if (!graph) {
    refuse(sketch, "head", { line: 1, message: "a DOT text begins with `digraph NAME {`" });
    return sketch;
  }
  if (!graph.isDirected)
    reportLoss(sketch, "graph", {
      line: 1,
      message: "its edges have no direction; each is read as leading from its first end to its second",
    });
  // The kernel's tools want the graph to be called so, whatever it is a graph of.
  if (graph.id !== undefined && graph.id !== "state_automaton") sketch.slug = graph.id;
  for (const { line, text: comment } of graph.comments)
    if (!/^\/\/ machines\/[a-z0-9.-]+, version \d+$/.test(comment.trim()))
      reportNote(sketch, "comment", { line, message: "left out", text: comment });
  const scope: Scope = { place: root, state: undefined, node: new Map(), edge: new Map() };
  const statements = graph.statements;
  const reading: DotReading = {
    sketch,
    scopes: [scope],
    isMonitor: graph.id === "state_automaton",
    targets: new Set(
      statements.flatMap((one) => (one.type === "edge" ? one.ends.slice(1).flatMap(({ nodes }) => nodes) : [])),
    ),
    isMarked: new Set(),
    arrows: 0,
    clusters: toClusterKeys(statements),
    dots: new Map(),
    nodeAttributes: toNodeAttributes(statements),
    looks: new Map(),
  };
  const edges: { readonly edge: Extract<DotStatement, { type: "edge" }>; readonly defaults: DotAttributes }[] = [];
  // An edge may name a node before it is said what the node is.
  for (const statement of statements)
    if (statement.type !== "edge") takeStatement(reading, statement);
    else {
      edges.push({ edge: statement, defaults: currentScope(reading).edge });
      for (const { nodes } of statement.ends)
        for (const node of nodes) takeNode(reading, node, new Map(), statement.line);
    }
  for (const { edge, defaults } of edges) takeEdge(reading, edge, defaults);
  if (graph.isStrict) reportStrict(sketch);
  if (reading.arrows > limits.transitions * 2)
    refuse(sketch, "edges", {
      message: `the text has more than ${limits.transitions * 2} edges; a machine has at most ${limits.transitions} transitions`,
    });
  resolveDots(reading);
  const around = new Set([...sketch.states.values()].map(({ place }) => place.parent));
  for (const key of reading.clusters.values()) {
    const line = sketch.states.get(key)?.line;
    if (!around.has(key) && line !== undefined)
      reportNote(sketch, "cluster", {
        line,
        message: `Graphviz draws no cluster without nodes; \`${key}\` is a state here`,
      });
  }
  for (const [name, { line, count, text: value }] of reading.looks)
    reportNote(sketch, `attribute ${name}`, {
      line,
      message: `says how the graph looks; left out${count === 1 ? "" : ` (${count} times, first here)`}`,
      text: value,
    });
  return sketch;
}

const currentScope = ({ scopes }: DotReading): Scope =>
  scopes.at(-1) ?? { place: root, state: undefined, node: new Map(), edge: new Map() };

function toNodeAttributes(statements: readonly DotStatement[]): ReadonlyMap<string, DotAttributes> {
  const attributes = new Map<string, Map<string, string>>();
  for (const statement of statements) {
    if (statement.type !== "node" || statement.attributes.size === 0) continue;
    const known = attributes.get(statement.id) ?? new Map<string, string>();
    for (const [name, value] of statement.attributes) known.set(name, value);
    attributes.set(statement.id, known);
  }
  return attributes;
}

function takeStatement(reading: DotReading, statement: Exclude<DotStatement, { type: "edge" }>): void {
  const { sketch, scopes } = reading;
  const { line } = statement;
  const scope = currentScope(reading);
  switch (statement.type) {
    case "open": {
      const isCluster = statement.id?.startsWith("cluster") === true;
      const node = new Map(scope.node);
      const { edge } = scope;
      if (!isCluster || statement.id === undefined)
        return void scopes.push({ place: scope.place, state: undefined, node, edge });
      const key = reading.clusters.get(statement.id) ?? statement.id;
      const state = stateOf(sketch, key, scope.place, line);
      resolve(sketch, state, scope.place, line);
      return void scopes.push({ place: { parent: key, region: 0 }, state: key, node, edge });
    }
    case "close":
      if (scopes.length > 1) scopes.pop();
      return;
    case "defaults":
      if (statement.of === "graph" && scope.state === undefined && scopes.length > 1)
        for (const [name, value] of statement.attributes) countLook(reading, name, value, line);
      else if (statement.of === "graph") takeFacts(reading, scope.state, statement.attributes, line);
      else if (statement.of === "node") for (const [name, value] of statement.attributes) scope.node.set(name, value);
      else {
        const facts = [...statement.attributes].filter(([name]) => edgeFacts.has(name) || name === "style");
        scope.edge = new Map([...scope.edge, ...facts]);
        for (const [name, value] of statement.attributes)
          if (!edgeFacts.has(name)) countLook(reading, name, value, line);
      }
      return;
    case "too deep":
      return refuse(sketch, "subgraph", { line, message: "lies in more subgraphs than are read; draw them less deep" });
    case "markup":
      return reportNote(sketch, "HTML label", { line, message: "only its words are kept", text: statement.text });
    case "port":
      return reportLoss(sketch, "port", { line, message: "a state has no ports; left out", text: statement.text });
    case "fault":
      return reportLoss(sketch, "not understood", { line, message: "is no DOT; left out", text: statement.text });
    case "node":
      return takeNode(reading, statement.id, statement.attributes, line);
  }
}

function takeNode(reading: DotReading, id: string, attributes: DotAttributes, line: number): void {
  const { sketch, dots, isMarked } = reading;
  const scope = currentScope(reading);
  const isNew = !sketch.states.has(id) && !dots.has(id);
  const all = isNew ? new Map([...scope.node, ...attributes]) : attributes;
  const shape = all.get("shape");
  // Our own writer puts a dot into each cluster, for edges that end at the cluster.
  if (id === scope.state) return;
  // An edge may name it before it is said to be a dot.
  if (isNew && isDot(reading, id, new Map([...all, ...(reading.nodeAttributes.get(id) ?? [])]))) {
    dots.set(id, { line, place: scope.place });
    return;
  }
  if (dots.has(id)) return;
  const state = stateOf(sketch, id, scope.place, line);
  resolve(sketch, state, scope.place, line);
  if (shape === "doublecircle" || Number(all.get("peripheries")) > 1) isMarked.add(id);
  takeFacts(reading, id, all, line);
  const label = all.get("label") ?? "";
  if (/^m?record$/i.test(shape ?? "") && /[{}|]/.test(label))
    reportLoss(sketch, "record", { line, message: `the fields of \`${id}\` are one label here`, text: label });
}

/** Also a node that shows no name, whether it is drawn or not, if all it does is to point. */
const isDot = ({ targets }: DotReading, id: string, attributes: DotAttributes): boolean =>
  attributes.get("shape") === "point" ||
  id.startsWith("__init_") ||
  (attributes.get("style") ?? "").includes("invis") ||
  ((attributes.get("label") ?? id).trim() === "" && !targets.has(id) && attributes.get("shape") !== "doublecircle");

/** Attributes of a state or, for no key, of the machine. */
function takeFacts(reading: DotReading, key: string | undefined, attributes: DotAttributes, line: number): void {
  const { sketch } = reading;
  const state = key === undefined ? undefined : sketch.states.get(key);
  for (const [name, value] of attributes) {
    if (name === "label") {
      const text = toPlain(toNamed(value, key ?? ""));
      const [name, ...clocks] = toLines(value);
      if (!state) sketch.title = text;
      else if (reading.isMonitor && clocks.length > 0 && name === state.name) takeClocks(sketch, state, clocks, line);
      else if (text !== "" && text !== state.name) state.label = text;
    } else if (state && name === "kind" && (value === "error" || value === "final" || value === "normal"))
      state.kind = value;
    else if (state && name === "blackout") state.blackout = value === "true";
    else if (state && name === "description") state.description = toUnescaped(value);
    else if (name !== "shape" && name !== "peripheries") countLook(reading, name, value, line);
  }
}

/** `\N` is the name of the node, but for one whose backslash is the second of two. */
const toNamed = (label: string, key: string): string =>
  label.replaceAll(/\\[\\N]/g, (escape) => (escape === "\\N" ? key.replaceAll("\\", "\\\\") : escape));

/** What has to hold while a monitor with clocks is in a state: `clk < 5us`. */
function takeClocks(sketch: Sketch, state: SketchState, clocks: readonly string[], line: number): void {
  state.description = clocks.join(", ");
  reportLoss(sketch, "clock", {
    line,
    message: `a machine has no clocks; what has to hold in \`${state.key}\` is its description`,
    text: state.description,
  });
}

/** A marked state that something leads out of is one in which all is well, not one in which all is over. */
function resolveDots({ sketch, isMarked, dots }: DotReading): void {
  const leaving = new Set(sketch.transitions.map(({ from }) => from));
  for (const key of isMarked) {
    const state = sketch.states.get(key);
    if (!state) continue;
    if (!leaving.has(key)) state.kind = "final";
    else if (state.kind !== "final") state.marked = "accepting";
  }
  if (sketch.initials.length === 0)
    for (const [id, { line }] of dots)
      reportNote(sketch, "node", {
        line,
        message: "is drawn as a dot or not at all, and no edge leads from it to a state; left out",
        text: id,
      });
}
