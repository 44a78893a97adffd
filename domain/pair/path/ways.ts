/** Ways through a directed graph: the cheapest one, and where every one of them has to pass. Nothing here knows of kernels. */
import { openHeap } from "#domain/pair/path/heap.ts";

export interface Edge {
  readonly from: string;
  readonly to: string;
}

export type EdgesFrom<E extends Edge> = (node: string) => readonly E[];

/**
 * The edges of the cheapest way, in order; undefined where none leads there. A cost is not negative; an edge of an endless
 * one is not taken. Of two ways that cost the same it is always the same one, as the edges come in their order.
 */
export function findWay<E extends Edge>(
  edgesFrom: EdgesFrom<E>,
  from: string,
  to: string,
  costOf: (edge: E) => number,
): readonly E[] | undefined {
  const reached = new Map<string, { readonly cost: number; readonly by: E | undefined }>([
    [from, { cost: 0, by: undefined }],
  ]);
  const done = new Set<string>();
  const waiting = openHeap<string>();
  waiting.add(0, from);
  for (let node = waiting.take(); node !== undefined && node !== to; node = waiting.take()) {
    if (done.has(node)) continue;
    done.add(node);
    const { cost = 0 } = reached.get(node) ?? {};
    for (const edge of edgesFrom(node)) {
      const total = cost + costOf(edge);
      if (total === Infinity || total >= (reached.get(edge.to)?.cost ?? Infinity)) continue;
      reached.set(edge.to, { cost: total, by: edge });
      waiting.add(total, edge.to);
    }
  }
  if (!reached.has(to)) return undefined;
  const way: E[] = [];
  for (let edge = reached.get(to)?.by; edge; edge = reached.get(edge.from)?.by) way.unshift(edge);
  return way;
}

/** All that can be reached, the start included. */
export function listReached(edgesFrom: EdgesFrom<Edge>, from: string): ReadonlySet<string> {
  const reached = new Set([from]);
  for (const node of reached) for (const { to } of edgesFrom(node)) reached.add(to);
  return reached;
}

/**
 * The stops of a way that every way with the same ends passes. One look at each edge: of what the stops before a stop
 * reach without the rest of the way, it is the last where every way passes it.
 */
export function listRequiredStops(edgesFrom: EdgesFrom<Edge>, way: readonly Edge[]): readonly string[] {
  const [first] = way;
  if (!first) return [];
  const stops = [first.from, ...way.map(({ to }) => to)];
  const places = new Map(stops.map((stop, place) => [stop, place]));
  const beside = new Set<string>();
  const required: string[] = [];
  let farthest = 0;
  for (const [place, stop] of stops.slice(0, -1).entries()) {
    if (place > 0 && place === farthest) required.push(stop);
    const waiting = [stop];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop())
      for (const { to } of edgesFrom(node)) {
        const there = places.get(to);
        if (there !== undefined) farthest = Math.max(farthest, there);
        else if (!beside.has(to)) {
          beside.add(to);
          waiting.push(to);
        }
      }
  }
  return required;
}
