import fc from "fast-check";
import { expect, it } from "vitest";
import { findWay, listReached, listRequiredStops, type Edge } from "#domain/pair/path/ways.ts";

interface Weighed extends Edge {
  readonly cost: number;
}

const toEdgesFrom =
  <E extends Edge>(edges: readonly E[]) =>
  (node: string): readonly E[] =>
    edges.filter(({ from }) => from === node);

/** Every way that passes no node twice: slow, and plainly right. */
function listSimpleWays<E extends Edge>(
  edges: readonly E[],
  from: string,
  to: string,
  passed: readonly string[] = [],
): E[][] {
  if (from === to) return [[]];
  return edges
    .filter((edge) => edge.from === from && !passed.includes(edge.to) && edge.to !== from)
    .flatMap((edge) => listSimpleWays(edges, edge.to, to, [...passed, from]).map((rest) => [edge, ...rest]));
}

const toCost = (way: readonly Weighed[]): number => way.reduce((sum, { cost }) => sum + cost, 0);

const node = fc.constantFrom(..."abcdef");
const graph = fc.array(fc.record({ from: node, to: node, cost: fc.nat(3) }), { maxLength: 14 });

it("is the cheapest of all simple ways, with stops that are on all of them: 5,000 graphs", () => {
  fc.assert(
    fc.property(graph, (edges) => {
      const all = listSimpleWays(edges, "a", "f");
      const way = findWay(toEdgesFrom(edges), "a", "f", ({ cost }) => cost);
      expect(way !== undefined).toBe(all.length > 0);
      expect(listReached(toEdgesFrom(edges), "a").has("f")).toBe(all.length > 0);
      if (!way) return;
      expect(toCost(way)).toBe(Math.min(...all.map(toCost)));
      expect(way.map(({ from }) => from)).toEqual(["a", ...way.slice(0, -1).map(({ to }) => to)]);
      expect(way.at(-1)?.to).toBe("f");
      const onAll = [..."bcde"].filter((stop) => all.every((one) => one.some(({ to }) => to === stop)));
      expect([...listRequiredStops(toEdgesFrom(edges), way)].sort()).toEqual(onAll);
    }),
    { numRuns: 5_000 },
  );
});

it("takes no edge of an endless cost, and of two ways of one cost always the one whose edges come first", () => {
  const edges = [
    { from: "a", to: "f", cost: Infinity },
    { from: "a", to: "c", cost: 1 },
    { from: "a", to: "b", cost: 1 },
    { from: "b", to: "f", cost: 1 },
    { from: "c", to: "f", cost: 1 },
  ];
  const find = (list: readonly Weighed[]) => findWay(toEdgesFrom(list), "a", "f", ({ cost }) => cost);
  expect(find(edges)?.map(({ to }) => to)).toEqual(["c", "f"]);
  expect(find(edges.slice(0, 1))).toBeUndefined();
});

it("has no stops where it has no hop, or one", () => {
  expect(
    findWay(
      () => [],
      "a",
      "a",
      () => 1,
    ),
  ).toEqual([]);
  expect(listRequiredStops(() => [], [])).toEqual([]);
  expect(listRequiredStops(toEdgesFrom([{ from: "a", to: "b" }]), [{ from: "a", to: "b" }])).toEqual([]);
});
