import { instance } from "@viz-js/viz";
import fc from "fast-check";
import { expect, it } from "vitest";
import { parseDot } from "#notations/dot/syntax.ts";

const viz = await instance();

interface Read {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

const toRead = (nodes: Iterable<string>, edges: Iterable<readonly [string, string]>): Read => ({
  nodes: [...new Set(nodes)].sort(),
  edges: [...edges].map(([from, to]) => JSON.stringify([from, to])).sort(),
});

/** What the parser of Graphviz makes of a text; undefined where it refuses it. */
function readByGraphviz(text: string): Read | undefined {
  const drawn = viz.render(text, { format: "json0" });
  if (drawn.status !== "success") return undefined;
  const graph = JSON.parse(drawn.output) as {
    readonly _subgraph_cnt?: number;
    readonly objects?: readonly { readonly name: string }[];
    readonly edges?: readonly { readonly tail: number; readonly head: number }[];
  };
  const names = (graph.objects ?? []).map(({ name }) => name);
  const edges = (graph.edges ?? []).map(({ tail, head }) => [names[tail] ?? "", names[head] ?? ""] as const);
  return toRead(names.slice(graph._subgraph_cnt ?? 0), edges);
}

function readByUs(text: string): Read {
  const { statements = [] } = parseDot(text) ?? {};
  expect(
    statements.filter(({ type }) => type === "fault"),
    text,
  ).toEqual([]);
  const nodes: string[] = [];
  const edges: (readonly [string, string])[] = [];
  for (const statement of statements) {
    if (statement.type === "node") nodes.push(statement.id);
    if (statement.type !== "edge") continue;
    for (const [index, { nodes: from }] of statement.ends.entries()) {
      nodes.push(...from);
      const next = statement.ends[index + 1]?.nodes ?? [];
      edges.push(...from.flatMap((one) => next.map((other) => [one, other] as const)));
    }
  }
  return toRead(nodes, edges);
}

const id = fc.constantFrom(
  ...["a", "b", "c", "_x", "é", "-1.5", "3", "graph1", "edgey", "subgraphs", "strict_", '"q q"', '"a\\"b"', '"x\\\\y"'],
  ...['"l1\\\nl2"', '"j" + "k"', '"node"', '"->"', '"/*"', '"#"', '"{"'],
);
const blank = fc.constantFrom("", " ", "\n", "\t", " /* c */ ", " // c\n", "\n# c\n");
const value = fc.oneof(id, fc.constantFrom("<b>", "<<b>x</b>>", '"n\\nl"', "true"));
const attribute = fc
  .tuple(fc.constantFrom("label", "color", "kind"), blank, blank, value)
  .map(([name, before, behind, said]) => `${name}${before}=${behind}${said}`);
const list = fc
  .array(fc.tuple(attribute, fc.constantFrom(",", ";", " ")), { maxLength: 3 })
  .map((all) => (all.length === 0 ? "" : `[${all.flat().join("")}]`));
const node = fc.tuple(id, fc.constantFrom("", "", "", ":p", ":n", ':"q":s')).map((parts) => parts.join(""));

const { body } = fc.letrec<{ body: string; statement: string; end: string }>((tie) => ({
  end: fc.oneof(
    { weight: 5, arbitrary: node },
    fc.tuple(fc.constantFrom("", "subgraph "), tie("body")).map(([word, inner]) => `${word}{${inner}}`),
  ),
  statement: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.tuple(node, blank, list).map((parts) => parts.join("")),
    fc
      .tuple(fc.array(tie("end"), { minLength: 2, maxLength: 4 }), blank, list)
      .map(([ends, before, said]) => `${ends.join(`${before}->`)}${said}`),
    fc
      .tuple(fc.constantFrom("node", "edge", "graph", "NODE"), blank, list)
      .map(([word, before, said]) => `${word}${before}${said === "" ? "[]" : said}`),
    attribute,
    fc
      .tuple(fc.constantFrom("subgraph", ""), blank, tie("body"))
      .map(([word, before, inner]) => `${word}${before}{${inner}}`),
  ),
  body: fc
    .array(fc.tuple(tie("statement"), fc.constantFrom(";", "\n", " ", ";\n")), { maxLength: 4 })
    .map((all) => all.flat().join("")),
}));

it("finds the nodes and edges that the parser of Graphviz finds", { timeout: 60_000 }, () => {
  let compared = 0;
  fc.assert(
    fc.property(fc.constantFrom("digraph", "DIGRAPH x ", 'digraph "n n"\n'), body, (head, inner) => {
      const text = `${head}{${inner}}`;
      const known = readByGraphviz(text);
      if (!known) return;
      compared += 1;
      expect(readByUs(text), text).toEqual(known);
    }),
    { numRuns: 500 },
  );
  expect(compared).toBeGreaterThan(300);
});

it("follows a subgraph by its name, and reads what stands in one at the end of an arrow", () => {
  expect(
    readByUs("digraph { subgraph s { a; b } c -> subgraph s; d -> { rank=same; e -> f [label=x] } -> g }"),
  ).toEqual(
    toRead("abcdefg", [
      ["c", "a"],
      ["c", "b"],
      ["d", "e"],
      ["d", "f"],
      ["e", "f"],
      ["e", "g"],
      ["f", "g"],
    ]),
  );
});
