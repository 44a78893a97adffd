/** A whole diagram as SVG, for a page that colours and links it, or standing alone with its own style. */
import { type Box, type Point, toGrown, toUnion } from "#server/diagrams/box.ts";
import { drawArrow, drawLine, drawLoops, type DrawnRow } from "#server/diagrams/draw-arrow.ts";
import { drawStateMark, withCasing } from "#server/diagrams/draw-mark.ts";
import { drawGroup, drawState } from "#server/diagrams/draw-state.ts";
import type { Outline, OutlineState } from "#server/diagrams/outline.ts";
import type { Layout } from "#server/diagrams/read-layout.ts";
import { element, type SvgElement, toSvgText } from "#server/diagrams/svg-writer.ts";
import { standaloneStyle } from "#server/diagrams/style.ts";
import type { Diagram } from "#server/register/register.ts";

/** A difference is drawn for a page, too, but what it shows has no rows there to link to. */
export type Form = "page" | "standalone" | "difference";

const margin = 8;

export function draw(outline: Outline, layout: Layout, form: Form): Diagram {
  const fit = form === "standalone";
  const composites = new Set(outline.states.map(({ parent }) => parent));
  const states = outline.states.flatMap((state, index) => {
    const box = layout.states[index];
    return box ? [{ state, box, depth: depthOf(state, outline.states), composite: composites.has(index) }] : [];
  });
  const groups = states.filter(({ composite }) => composite).sort((a, b) => a.depth - b.depth);
  const arrows = outline.arrows.flatMap((arrow, index) => {
    const route = layout.arrows[index];
    const box = layout.states[arrow.from];
    const from = outline.states[arrow.from];
    const to = outline.states[arrow.to];
    if (!route || !box || !from || !to) return [];
    const loop = arrow.from === arrow.to && !composites.has(arrow.from);
    const rows = loop ? drawLoops(arrow, route, box, fit) : drawArrow(arrow, route, fit);
    const ends = { "data-from": from.id, "data-to": to.id };
    return rows.map((row) => wrapTransition(row, ends, form));
  });
  const view = toView(layout);
  const id = `${form === "difference" ? form : "diagram"}-${outline.slug.replaceAll(".", "_")}`;
  const svg = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      id,
      class: "machine-diagram",
      role: form === "page" ? "graphics-document" : "img",
      "aria-roledescription": "state diagram",
      "aria-labelledby": `${id}-title ${id}-desc`,
      viewBox: `${view.x} ${view.y} ${view.width} ${view.height}`,
      width: view.width,
      height: view.height,
    },
    element("title", { id: `${id}-title` }, outline.title),
    element("desc", { id: `${id}-desc` }, outline.description),
    ...(fit ? [element("style", {}, standaloneStyle)] : []),
    ...groups.map(({ state, box }) =>
      wrapState(state, "composite", form, [...drawGroup(state, box, fit), ...drawStateMark(state, box)]),
    ),
    drawStart(outline, layout.start),
    ...arrows,
    ...states
      .filter(({ composite }) => !composite)
      .map(({ state, box }) =>
        wrapState(state, "", form, [...drawState(state, box, fit), ...drawStateMark(state, box)]),
      ),
  );
  return { svg: toSvgText(svg), width: view.width, height: view.height };
}

function drawStart({ startedElsewhere }: Outline, { centre, points }: Layout["start"]): SvgElement {
  const shapes = [element("circle", { class: "dot", cx: centre.x, cy: centre.y, r: 6 }), ...drawLine(points)];
  if (startedElsewhere === undefined) return element("g", { class: "start" }, ...shapes);
  return element(
    "g",
    { class: "start mark-changed" },
    element("title", {}, startedElsewhere),
    ...withCasing("changed", shapes),
  );
}

function wrapState(state: OutlineState, more: string, form: Form, shapes: readonly SvgElement[]): SvgElement {
  const names = ["state", `kind-${state.kind}`, ...(state.blackout ? ["blackout"] : []), ...(more ? [more] : [])];
  if (state.mark) names.push(`mark-${state.mark}`);
  return wrap(form, `state-${state.id}`, { class: names.join(" "), "data-state": state.id }, [
    element("title", {}, state.title),
    ...shapes,
  ]);
}

const wrapTransition = ({ row, shapes }: DrawnRow, ends: SvgElement["attributes"], form: Form): SvgElement =>
  wrap(
    form,
    `transition-${row.transition}`,
    {
      class: `transition kind-${row.kind}${row.mark ? ` mark-${row.mark}` : ""}`,
      "data-transition": row.transition,
      ...ends,
    },
    [element("title", {}, row.title), ...(row.mark ? withCasing(row.mark, shapes) : shapes)],
  );

// Not in the order of the Tab key: the tables hold the same, and forty stops on the way to them would be a wall.
const wrap = (
  form: Form,
  target: string,
  attributes: SvgElement["attributes"],
  shapes: readonly SvgElement[],
): SvgElement =>
  form === "page"
    ? element("a", { ...attributes, href: `#${target}`, tabindex: -1 }, ...shapes)
    : element("g", attributes, ...shapes);

const depthOf = (state: OutlineState, states: readonly OutlineState[]): number => {
  const parent = state.parent === undefined ? undefined : states[state.parent];
  return parent ? 1 + depthOf(parent, states) : 0;
};

function toView(layout: Layout): Box {
  const dot = (point: Point): Box => ({ ...point, width: 0, height: 0 });
  const boxes = [
    ...layout.states,
    ...layout.arrows.flatMap(({ points, label }) => [label, ...points.map(dot)]),
    toGrown(dot(layout.start.centre), 6),
    ...layout.start.points.map(dot),
  ];
  const { x, y, width, height } = toGrown(toUnion(boxes), margin);
  const left = Math.floor(x);
  const top = Math.floor(y);
  return { x: left, y: top, width: Math.ceil(x + width) - left, height: Math.ceil(y + height) - top };
}
