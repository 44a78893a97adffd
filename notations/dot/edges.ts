/** What the edges of a graph mean for a machine, and which composite states its clusters are. */
import { limits } from "#domain/limits.ts";
import { edgeFacts, toEdgeLabels, toPlain } from "#notations/dot/labels.ts";
import type { DotAttributes, DotStatement } from "#notations/dot/syntax.ts";
import { addTransition, reportLoss, reportNote, type Place, type Sketch } from "#notations/sketch/sketch.ts";

/** The places and defaults of a graph and the subgraphs in it. */
export interface Scope {
  readonly place: Place;
  /** The composite state that a cluster is; undefined for groups that only say how things lie. */
  readonly state: string | undefined;
  readonly node: Map<string, string>;
  /** Not changed but replaced, as edges before a default do without it. */
  edge: DotAttributes;
}

export interface DotReading {
  readonly sketch: Sketch;
  readonly scopes: Scope[];
  /** Whether the graph says that it is one of the kernel's monitors. */
  readonly isMonitor: boolean;
  readonly targets: ReadonlySet<string>;
  /** The keys of composite states by the names of their clusters. */
  readonly clusters: ReadonlyMap<string, string>;
  /** What statements about single nodes say of them, wherever they stand. */
  readonly nodeAttributes: ReadonlyMap<string, DotAttributes>;
  readonly isMarked: Set<string>;
  /** Ends that edges join. */
  arrows: number;
  /** Nodes that are drawn as a dot or not at all; those that only point to a state say where it begins. */
  readonly dots: Map<string, { readonly line: number; readonly place: Place }>;
  readonly looks: Map<string, { line: number; count: number; text: string }>;
}

/** `cluster_x` is the composite state `x`, unless another node is called so. Our own writer puts a dot of that name into it. */
export function toClusterKeys(statements: readonly DotStatement[]): ReadonlyMap<string, string> {
  const names = new Set<string>();
  const anchors = new Set<string>();
  const clusters = new Set<string>();
  const open: (string | undefined)[] = [];
  for (const statement of statements)
    if (statement.type === "open") {
      open.push(statement.id);
      if (statement.id?.startsWith("cluster") === true) clusters.add(statement.id);
    } else if (statement.type === "close") open.pop();
    else if (statement.type === "node") {
      names.add(statement.id);
      const isDot = statement.attributes.get("shape") === "point" || statement.attributes.get("style") === "invis";
      if (isDot && open.at(-1) === `cluster_${statement.id}`) anchors.add(statement.id);
    } else if (statement.type === "edge")
      for (const { nodes } of statement.ends) for (const node of nodes) names.add(node);
  return new Map(
    [...clusters].map((cluster) => {
      const name = cluster.replace(/^cluster_?/, "");
      return [cluster, name === "" || (names.has(name) && !anchors.has(name)) ? cluster : name];
    }),
  );
}

export function countLook({ looks }: DotReading, name: string, value: string, line: number): void {
  const known = looks.get(name);
  if (known) known.count += 1;
  else looks.set(name, { line, count: 1, text: `${name}=${value}` });
}

type DotEdge = Extract<DotStatement, { type: "edge" }>;

export function takeEdge(reading: DotReading, { ends, attributes: own, line }: DotEdge, defaults: DotAttributes): void {
  const { sketch, isMonitor } = reading;
  const all = new Map([...defaults, ...own]);
  const isHidden = (all.get("style") ?? "").includes("invis");
  for (const [name, value] of own) if (!edgeFacts.has(name)) countLook(reading, name, value, line);
  const labels = toEdgeLabels(all, isMonitor);
  // Only the kernel's dialect says what the lines of a label are.
  if (labels.length > 1 && !isMonitor && !isHidden)
    reportLoss(sketch, "label of several lines", {
      line,
      message: `each of the ${labels.length} lines is an event here; put them together where they are one`,
      text: toPlain(all.get("label") ?? all.get("xlabel") ?? ""),
    });
  for (let index = 0; index + 1 < ends.length; index += 1)
    for (const tail of ends[index]?.nodes ?? [])
      for (const head of ends[index + 1]?.nodes ?? []) {
        reading.arrows += 1;
        // A group of a thousand that leads to another is a million arrows.
        if (reading.arrows > limits.transitions * 2) return;
        if (isHidden)
          reportNote(sketch, "edge", {
            line,
            message: "an edge that is not drawn says how the nodes lie; left out",
            text: `${tail} -> ${head}`,
          });
        else takeArrow(reading, { tail, head, line, all }, labels);
      }
}

interface Arrow {
  readonly tail: string;
  readonly head: string;
  readonly line: number;
  readonly all: DotAttributes;
}

function takeArrow(reading: DotReading, arrow: Arrow, labels: ReturnType<typeof toEdgeLabels>): void {
  const { sketch, dots } = reading;
  const { line, all } = arrow;
  const tail = toBoundary(reading, arrow, "ltail");
  const head = toBoundary(reading, arrow, "lhead");
  const dir = all.get("dir")?.toLowerCase();
  const [from, to] = dir === "back" ? [head, tail] : [tail, head];
  const text = `${arrow.tail} -> ${arrow.head}`;
  if (dir === "back" || dir === "both" || dir === "none")
    reportLoss(sketch, "dir", {
      line,
      message:
        dir === "back"
          ? `is drawn as leading from \`${from}\` to \`${to}\`, and read so`
          : `is drawn with ${dir === "both" ? "two heads" : "no head"}; read as leading from \`${from}\` to \`${to}\` alone`,
      text,
    });
  const ends = ["headlabel", "taillabel", ...(all.has("label") ? ["xlabel"] : [])].filter((name) => all.has(name));
  for (const name of ends)
    reportLoss(sketch, name, {
      line,
      message: `a transition has no ${name}; left out`,
      text: `${text}: ${all.get(name)}`,
    });
  const dot = dots.get(from);
  if (dot && sketch.states.has(to)) {
    sketch.initials.push({ place: dot.place, to, line });
    const label = toPlain(all.get("label") ?? "");
    if (label !== "")
      reportLoss(sketch, "label of the initial transition", {
        line,
        message: "a machine begins without an event",
        text: label,
      });
  } else if (dot || dots.has(to))
    reportLoss(sketch, "edge", {
      line,
      message: "leads to or from a node that is drawn as a dot or not at all; left out",
      text,
    });
  else for (const label of labels) addTransition(sketch, { from, to, line, ...label });
}

/** Where an edge is cut off at the border of a cluster, it is the composite state that it leads from or to. */
function toBoundary(
  { sketch, clusters }: DotReading,
  { tail, head, line, all }: Arrow,
  side: "ltail" | "lhead",
): string {
  const node = side === "ltail" ? tail : head;
  const name = all.get(side);
  if (name === undefined || name === "") return node;
  const key = clusters.get(name);
  if (key !== undefined && (key === node || listPlaces(sketch, node).includes(key))) {
    if (key !== node)
      reportNote(sketch, side, {
        line,
        message: `the edge ends at the border of \`${key}\`: read as leading ${side === "ltail" ? "from" : "to"} it, and not \`${node}\` inside`,
      });
    return key;
  }
  reportLoss(sketch, side, {
    line,
    message: `\`${node}\` is not inside of \`${name}\`; the edge ends at the node`,
    text: name,
  });
  return node;
}

function listPlaces({ states }: Sketch, key: string): readonly string[] {
  const around: string[] = [];
  for (
    let at = states.get(key)?.place.parent;
    at !== undefined && around.length < 64;
    at = states.get(at)?.place.parent
  )
    around.push(at);
  return around;
}

/** Of several edges between two nodes a strict graph has one, with what the last of them says. */
export function reportStrict(sketch: Sketch): void {
  const lines = new Map<string, number>();
  for (const { from, to, line } of sketch.transitions) {
    const pair = JSON.stringify([from, to]);
    const known = lines.get(pair);
    lines.set(pair, line);
    if (known === undefined || known === line) continue;
    reportLoss(sketch, "strict", {
      line,
      message: `there is an edge from \`${from}\` to \`${to}\` in line ${known} already, and a strict graph has one of them; each is a transition here`,
    });
    return;
  }
}
