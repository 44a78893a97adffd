/** Where Mermaid put things, read out of the SVG it drew: numbers only, nothing of its markup goes further. */
import { type Box, type Point, toMoved } from "#server/diagrams/box.ts";
import type { Outline } from "#server/diagrams/outline.ts";
import { readTranslation, toBoundingBox } from "#server/diagrams/svg-geometry.ts";

export interface Route {
  readonly points: readonly Point[];
  /** The box of its text. */
  readonly label: Box;
}

export interface Layout {
  /** In the order of the outline's states. */
  readonly states: readonly Box[];
  /** In the order of the outline's arrows. */
  readonly arrows: readonly Route[];
  /** The dot everything starts from, and the way from it to the initial state. */
  readonly start: { readonly centre: Point; readonly points: readonly Point[] };
}

export function readLayout(svg: Element, outline: Outline): Layout {
  const places = readPlaces(svg);
  const routes = new Map(
    Array.from(
      svg.querySelectorAll("path[data-points]"),
      (path) => [path.getAttribute("data-id"), readPoints(path)] as const,
    ),
  );
  const labels = new Map(
    Array.from(svg.querySelectorAll("g.edgeLabel"), (group) => [
      group.querySelector("[data-id]")?.getAttribute("data-id"),
      readLabel(group),
    ]),
  );
  return {
    states: outline.states.map((_, index) => found(places.get(`n${index}`), `state ${index}`)),
    // Mermaid counts edges from 0 in the order of the text, and the first leads from the start.
    arrows: outline.arrows.map((_, index) => ({
      points: found(routes.get(`edge${index + 1}`), `route ${index}`),
      label: found(labels.get(`edge${index + 1}`), `label ${index}`),
    })),
    start: {
      centre: readTranslation(found(svg.querySelector("[id*='-state-root_start-']") ?? undefined, "start")),
      points: found(routes.get("edge0"), "route from the start"),
    },
  };
}

function readPlaces(svg: Element): ReadonlyMap<string, Box> {
  const places = new Map<string, Box>();
  for (const group of Array.from(svg.querySelectorAll("g.node, g.statediagram-cluster"))) {
    const id = /-state-(n\d+)-\d+$/.exec(group.getAttribute("id") ?? "")?.[1];
    if (id === undefined) continue;
    const shape = group.querySelector("rect.outer, rect.basic") ?? group.querySelector("rect, path");
    if (shape) places.set(id, toMoved(toBoundingBox(shape), readTranslation(group)));
  }
  return places;
}

function readPoints(path: Element): readonly Point[] {
  const text = Buffer.from(path.getAttribute("data-points") ?? "", "base64").toString("utf8");
  return (JSON.parse(text) as readonly Point[]).map(({ x, y }) => ({ x, y }));
}

function readLabel(group: Element): Box {
  const centre = readTranslation(group);
  const ground = group.querySelector("rect.background");
  const { width, height } = ground ? toBoundingBox(ground) : { width: 0, height: 0 };
  return { x: centre.x - width / 2, y: centre.y - height / 2, width, height };
}

function found<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`mermaid laid out no ${what}`);
  return value;
}
