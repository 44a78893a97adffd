/** What the parser of Graphviz understands of a text. */
import { instance } from "@viz-js/viz";
import type { Sketch } from "#notations/sketch/sketch.ts";
import { squeeze, toLabel, type Facts } from "./judge.ts";

interface Drawn {
  readonly _subgraph_cnt?: number;
  readonly objects?: readonly {
    readonly name: string;
    readonly label?: string;
    readonly shape?: string;
    readonly style?: string;
    readonly nodes?: readonly number[];
    readonly subgraphs?: readonly number[];
  }[];
  readonly edges?: readonly {
    readonly tail: number;
    readonly head: number;
    readonly label?: string;
    readonly xlabel?: string;
    readonly ltail?: string;
    readonly lhead?: string;
  }[];
}

export async function askDot(): Promise<(text: string) => Promise<Facts | undefined>> {
  let viz = await instance();
  const ask = (text: string): Facts | undefined => {
    const drawn = viz.render(text, { format: "json0" });
    return drawn.status === "success" ? toFacts(JSON.parse(drawn.output) as Drawn) : undefined;
  };
  return async (text) => {
    try {
      return ask(text);
    } catch {
      // Its memory may be at an end after many graphs.
      viz = await instance();
      return ask(text);
    }
  };
}

/** `clusterX` and `cluster_X` are one name for us. */
const toClusterName = (name: string): string => name.replace(/^cluster_?(?=.)/, "cluster_");

function toFacts({ _subgraph_cnt: count = 0, objects = [], edges = [] }: Drawn): Facts {
  const clusters = objects.slice(0, count).filter(({ name }) => name.startsWith("cluster"));
  const depthOf = (at: number): number => {
    const around = objects.findIndex(({ subgraphs = [] }) => subgraphs.includes(at));
    return around === -1 ? 0 : 1 + depthOf(around);
  };
  const nameOf = (index: number): string => objects[index]?.name ?? "";
  const heads = new Set(edges.map(({ head }) => nameOf(head)));
  // A dot, or what shows no name and only points, is a beginning.
  const isDot = ({ name, shape, style, label }: NonNullable<Drawn["objects"]>[number]): boolean =>
    shape === "point" ||
    style === "invis" ||
    ((label === "" || name === "") && !heads.has(name) && shape !== "doublecircle");
  const dots = new Set(objects.slice(count).flatMap((node) => (isDot(node) ? [node.name] : [])));
  const facts = new Set<string>();
  for (const [at, { name }] of objects.slice(count).entries()) {
    if (dots.has(name)) continue;
    // Of clusters inside of one another the innermost is the one that the node is in.
    const around = clusters
      .filter(({ nodes = [] }) => nodes.includes(at + count))
      .sort((a, b) => depthOf(objects.indexOf(b)) - depthOf(objects.indexOf(a)));
    facts.add(`${name} | ${toClusterName(around[0]?.name ?? "")} : is in`);
  }
  for (const { tail, head, xlabel = "", label = xlabel, ltail, lhead } of edges) {
    const [from, to] = [toClusterName(ltail ?? nameOf(tail)), toClusterName(lhead ?? nameOf(head))];
    if (dots.has(from)) facts.add(`${to} : begins`);
    else for (const line of label.split(/\\n|\n/)) facts.add(`${from} | ${to} : is a way ${squeeze(line)}`);
  }
  return facts;
}

/** With clusters called as the text calls them. */
export function dotFacts({ states, transitions, initials }: Sketch): Facts {
  const composite = new Set([...states.values()].map(({ place }) => place.parent));
  const nameOf = (key: string | undefined): string =>
    key === undefined ? "" : composite.has(key) && !key.startsWith("cluster") ? `cluster_${key}` : key;
  const facts = new Set<string>();
  for (const { key, place } of states.values())
    if (!composite.has(key)) facts.add(`${key} | ${nameOf(place.parent)} : is in`);
  for (const way of transitions) facts.add(`${nameOf(way.from)} | ${nameOf(way.to)} : is a way ${toLabel(way)}`);
  for (const { to } of initials) facts.add(`${nameOf(to)} : begins`);
  return facts;
}
