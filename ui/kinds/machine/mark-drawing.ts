/**
 * A walk shown in a drawing of the server's: by classes, so that one drawing serves every walk. The same marks go
 * into its text, for who runs no JavaScript, and into the page.
 */

interface Step {
  readonly from: string;
  readonly to: string;
  readonly transition: number;
}

/** What an element of the drawing is to the walk, by what names the element: `state idle`, `transition 3`. */
export type Marks = ReadonlyMap<string, "walked" | "here">;

/** `here` is where the walk ends; left out for one that leads to no one place. */
export function toMarks(start: string, steps: readonly Step[], here?: string): Marks {
  const marks = new Map<string, "walked" | "here">([[`state ${start}`, "walked"]]);
  for (const { from, to, transition } of steps) {
    for (const state of [from, to]) marks.set(`state ${state}`, "walked");
    marks.set(`transition ${transition}`, "walked");
  }
  if (here !== undefined) marks.set(`state ${here}`, "here");
  return marks;
}

/** Where it may be, each of them, and the ways on from there. */
export const toPlaceMarks = (places: readonly string[], transitions: readonly number[]): Marks =>
  new Map([
    ...transitions.map((transition) => [`transition ${transition}`, "walked"] as const),
    ...places.map((state) => [`state ${state}`, "here"] as const),
  ]);

// The writer of drawings has one order of attributes, and escapes every text.
const ELEMENT = /<(a|g) class="([^"]*)"((?: (?:href|tabindex)="[^"]*")*) data-(state|transition)="([^"]*)"/g;

export const markDrawing = (svg: string, marks: Marks): string =>
  svg.replace(ELEMENT, (whole, tag: string, names: string, rest: string, type: string, id: string) => {
    const mark = marks.get(`${type} ${id}`);
    if (!mark) return whole;
    const current = mark === "here" ? ' aria-current="step"' : "";
    return `<${tag} class="${names} ${mark}"${current}${rest} data-${type}="${id}"`;
  });

/** The same in a page, in place of what was marked before. */
export function showMarks(drawing: Element, marks: Marks): void {
  for (const element of drawing.querySelectorAll<SVGElement>("[data-state], [data-transition]")) {
    const { state, transition } = element.dataset;
    const mark = marks.get(state === undefined ? `transition ${transition}` : `state ${state}`);
    for (const name of ["walked", "here"] as const) element.classList.toggle(name, mark === name);
    if (mark === "here") element.setAttribute("aria-current", "step");
    else element.removeAttribute("aria-current");
  }
}
