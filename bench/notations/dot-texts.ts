/** DOT texts to be read by Graphviz and by us. */
import fc from "fast-check";
import { inARow, oneOf } from "./by-chance.ts";

const written: readonly string[] = [
  // As in the documents of many projects.
  'rankdir=LR; node [shape=circle]; start [shape=point]; start -> idle; idle -> live [label="go"]; live -> idle [label="stop [now] / save"]',
  'node [shape = doublecircle]; LR_0 LR_3 LR_4 LR_8; node [shape = circle]; LR_0 -> LR_2 [label = "SS(B)"]; LR_0 -> LR_1 [label = "SS(S)"]; LR_1 -> LR_3 [label = "S($end)"]; LR_2 -> LR_6 [label = "SS(b)"]; LR_8 -> LR_6 [label = "S(b)"]',
  'graph [label="TCP"]; closed -> listen [label="passive open"]; listen -> syn_rcvd [label="SYN"]; syn_rcvd -> estab [label="ACK"]; estab -> fin_wait [label="close"]; fin_wait -> closed',
  'compound=true; subgraph cluster_outer { label="Outer"; idle -> live [label=go] } subgraph cluster_inner { gone -> dead } live -> gone [ltail=cluster_outer lhead=cluster_inner label=stop]',
  '"" [shape=none]; "" -> idle; idle -> live [label="a"]; live -> live [label="b"]; live [shape=doublecircle]',
  'idle [shape=Mrecord, label="{Idle|entry / x}"]; idle -> live [label=go]',
  "edge [color=red, label=go]; idle -> live; edge [label=stop]; live -> idle; idle -> gone [label=leave]",
  // Clusters.
  "subgraph cluster_outer { idle live } idle -> gone [ltail=cluster_outer]",
  "subgraph cluster_outer { idle live } gone -> idle [lhead=cluster_outer]",
  "subgraph cluster_outer { idle live } gone -> dead [ltail=cluster_outer]",
  "subgraph cluster_outer { idle live } idle -> gone [ltail=cluster_ghost]",
  "subgraph cluster_outer { idle live } edge [ltail=cluster_outer]; idle -> gone",
  "subgraph cluster_outer { subgraph cluster_inner { idle } live } idle -> gone [ltail=cluster_outer]",
  "subgraph cluster_outer { subgraph cluster_inner { idle } live } idle -> gone [ltail=cluster_inner]",
  "subgraph cluster_idle { idle live } idle -> gone",
  "subgraph cluster_outer { live } outer -> live",
  "subgraph cluster { idle } subgraph clusterX { live } idle -> live",
  "subgraph cluster_a { idle } subgraph cluster_a { live } idle -> live",
  'idle -> live; subgraph cluster_outer { live -> gone } subgraph same { rank=same; idle; gone; label="none" }',
  "subgraph cluster_outer { idle -> live; subgraph cluster_inner { live -> gone } }",
  "subgraph cluster_outer { subgraph cluster_inner { live -> gone } idle -> live }",
  "subgraph cluster_north { idle } subgraph cluster_south { idle }",
  "idle -> subgraph cluster_outer { live gone }",
  "{ idle live } -> { gone dead } [label=go]",
  "subgraph s { idle live } gone -> subgraph s",
  // Edges.
  "idle -> live -> gone -> dead [label=go]",
  "idle -> live; idle -> live; idle -> live [label=go]",
  "idle:n -> live:s; gone:port -> dead:port:n",
  "idle -> live [dir=back, label=go]",
  "idle -> live [dir=both, label=go]",
  "idle -> live [dir=none, label=go]",
  "edge [dir=back]; idle -> live [label=go]",
  "idle -> live [style=invis]; live -> gone [label=go]",
  'edge [style="invis"]; idle -> live; edge [style=solid]; live -> gone',
  'idle -> live [label=go, headlabel="1", taillabel="n", xlabel="more"]',
  'idle -> live [xlabel="go"]',
  'idle -> live [label="one\\ntwo"]',
  "idle -> live [label=<<b>go</b> now>]",
  'idle -> live [label="go" + "ing"]',
  'idle -> live [label="go\\\ning"]',
  "idle -- live",
  "idle -> live -- gone",
  "idle -> ; live",
  "idle -> -> live",
  "idle --> live",
  "idle => live",
  "-> live",
  "idle -> live [label=go",
  "idle -> live [label go]",
  "idle -> live label=go",
  "idle -> live;;; gone",
  "idle live gone",
  // Names.
  '"idle mode" -> "live/now" -> "a\\"b"',
  "pre-copy -> live",
  "idle.x -> live",
  "1 -> 2 -> 3.5 -> -1",
  "1a -> 2",
  "größe -> naïve",
  '"idle" -> idle; idle -> "live" + "ly"',
  "node -> live",
  "Node -> live",
  '"node" -> live',
  "subgraph -> live",
  "idle -> graph",
  "<b>x</b> -> live",
  "<idle> -> live",
  "a1 [label=idle]; a2 [label=idle]; a1 -> a2",
  'idle [label=""]; idle -> live; live -> idle',
  "p [shape=point]; q [shape=point]; p -> idle; idle -> q",
  "p [style=invis]; p -> idle [style=invis]; idle -> live",
  "node [shape=point]; p; node [shape=circle]; p -> idle; idle -> live",
  // Blocks.
  "/* idle -> dead */ idle -> live // gone -> dead\n# gone -> dead\n",
  "idle -> live }\ngone -> dead {",
  "idle -> live",
  "{ { { idle } } } live",
  "graph [rankdir=LR]; node [style=filled]; edge [arrowhead=vee]; idle -> live",
  "a = b; idle -> live",
  "splines=true idle->live[label=go]live->idle[label=stop]",
];

const name = fc.constantFrom("idle", "live", "gone", "dead", "frozen");
const end = oneOf(
  [12, name],
  [1, fc.tuple(name, name).map(([one, two]) => `{ ${one} ${two} }`)],
  [1, '"a b"', "start", "outer", "idle:n", '"x" + "y"', "1.5"],
);
const attributes = oneOf(
  [6, "", " [label=go]", ' [label="stop [now]", color=red]', ' [label="wait / tell"]'],
  [
    2,
    " [ltail=cluster_outer]",
    " [lhead=cluster_inner, label=go]",
    " [dir=back]",
    " [style=invis]",
    ' [headlabel="x"]',
    " [label=<<i>go</i>>]",
  ],
);
const statement = oneOf(
  [10, inARow(end, fc.constantFrom(" -> ", "->"), end, attributes)],
  [1, fc.tuple(end, end, end).map((parts) => parts.join(" -> "))],
  [2, inARow(name, fc.constantFrom("", " [shape=doublecircle]", ' [label="In words"]', " [shape=box]"))],
  [
    1,
    "start [shape=point]",
    "edge [label=tick]",
    "node [shape=box]",
    "rankdir=LR",
    "// remark\n",
    "/* -> */",
    "idle -- live",
    "{ rank=same; idle; gone }",
  ],
);
const body = fc.array(statement, { minLength: 1, maxLength: 5 }).map((all) => all.join(";\n"));
const cluster = fc
  .tuple(body, fc.option(body, { nil: undefined }))
  .map(
    ([own, inner]) =>
      `subgraph cluster_outer {\n${own}\n${inner === undefined ? "" : `subgraph cluster_inner {\n${inner}\n}\n`}}`,
  );
const text = fc
  .tuple(fc.constantFrom("digraph", "digraph", "strict digraph"), body, fc.option(cluster, { nil: "" }), body)
  .map(([head, ...parts]) => `${head} g {\n${parts.join("\n")}\n}\n`);

/** The same texts in every run. */
export const listDotTexts = (generated: number): readonly string[] => [
  ...written.map((one) => `digraph g {\n${one}\n}\n`),
  "graph { idle -- live [label=go]; live -- gone }",
  "graph { idle -> live }",
  "strict graph { idle -- live; live -- idle }",
  ...fc.sample(text, { seed: 5, numRuns: generated }),
];
