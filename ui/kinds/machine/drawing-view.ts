/** How large a drawing is shown, and which part of it. Its frame scrolls, so fingers, wheels and keys pan as anywhere. */

const steps = { smallest: 0.05, largest: 4 } as const;
const padding = 32;

const frameOf = (drawing: Element): HTMLElement | null => drawing.closest(".drawing");
const figureOf = (drawing: Element): HTMLElement | null => drawing.closest("figure");

const isWhole = (drawing: Element): boolean =>
  document.fullscreenElement !== null && document.fullscreenElement === figureOf(drawing);

/** From its own size, 1. */
const toScale = (drawing: SVGSVGElement): number =>
  drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width;

/** What is enlarged scrolls inside its frame, and the page below stays where it is. */
function hold(drawing: SVGSVGElement, share: number): void {
  const frame = frameOf(drawing);
  const figure = figureOf(drawing);
  if (!frame || !figure || figure.classList.contains("held")) return;
  const height = Math.min(frame.offsetHeight, Math.round(window.innerHeight * share));
  figure.classList.add("held");
  frame.style.height = `${height}px`;
}

export function zoomBy(drawing: SVGSVGElement, factor: number, at?: { readonly x: number; readonly y: number }): void {
  hold(drawing, 0.75);
  zoomTo(drawing, toScale(drawing) * factor, at);
}

/** The point `at` of the window, the middle of the frame where it is left out, stays in its place. */
function zoomTo(drawing: SVGSVGElement, scale: number, at?: { readonly x: number; readonly y: number }): void {
  const frame = frameOf(drawing);
  if (!frame) return;
  const view = frame.getBoundingClientRect();
  const point = at ?? { x: view.x + view.width / 2, y: view.y + view.height / 2 };
  const before = drawing.getBoundingClientRect();
  const share = { x: (point.x - before.x) / before.width, y: (point.y - before.y) / before.height };
  const bounded = Math.min(steps.largest, Math.max(steps.smallest, scale));
  frame.classList.add("zoomed");
  drawing.style.maxWidth = "none";
  drawing.style.width = `${Math.round(drawing.viewBox.baseVal.width * bounded)}px`;
  const after = drawing.getBoundingClientRect();
  frame.scrollLeft += after.x + share.x * after.width - point.x;
  frame.scrollTop += after.y + share.y * after.height - point.y;
}

/** As it stood in the page before anybody zoomed. */
export function reset(drawing: SVGSVGElement): void {
  const frame = frameOf(drawing);
  if (!frame) return;
  figureOf(drawing)?.classList.remove("held");
  frame.classList.remove("zoomed");
  frame.style.height = "";
  drawing.style.width = "";
  drawing.style.maxWidth = "";
}

/** All of it: in the frame that it has in the page, or in the whole window. */
export function fit(drawing: SVGSVGElement): void {
  const frame = frameOf(drawing);
  if (!frame) return;
  reset(drawing);
  const { width, height } = drawing.viewBox.baseVal;
  const room = { width: frame.clientWidth - padding, height: frame.clientHeight - padding };
  const fitting = Math.min(room.width / width, room.height / height);
  if (isWhole(drawing)) zoomTo(drawing, Math.min(fitting, 2));
  else if (frame.scrollWidth > frame.clientWidth || frame.scrollHeight > frame.clientHeight) zoomTo(drawing, fitting);
}

/** So large that all of `elements` is seen, but readable and no larger than it is drawn, and in the middle. */
export function zoomOn(drawing: SVGSVGElement, elements: readonly Element[]): void {
  const frame = frameOf(drawing);
  if (!frame || elements.length === 0) return;
  hold(drawing, 0.75);
  const scale = toScale(drawing);
  const { width, height } = toBounds(elements);
  const fitting = Math.min(frame.clientWidth / width, frame.clientHeight / height) * scale * 0.9;
  zoomTo(drawing, Math.max(0.6, Math.min(1, fitting)));
  frame.scrollIntoView({ block: "nearest", behavior: "instant" });
  centre(drawing, elements);
}

/** Scrolls the frame, and the page not at all. */
export function centre(drawing: Element, elements: readonly Element[], behavior: ScrollBehavior = "smooth"): void {
  const frame = frameOf(drawing);
  if (!frame || elements.length === 0) return;
  const view = frame.getBoundingClientRect();
  const { x, y, width, height } = toBounds(elements);
  frame.scrollBy({
    left: x + width / 2 - (view.x + view.width / 2),
    top: y + height / 2 - (view.y + view.height / 2),
    behavior: window.matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : behavior,
  });
}

/** Keeps the state that a walk has come to in sight above the steps. */
export function follow(drawing: Element, state: string): void {
  if (!(drawing instanceof SVGSVGElement)) return;
  hold(drawing, 0.5);
  const element = drawing.querySelector(`[data-state="${CSS.escape(state)}"]`);
  if (element) centre(drawing, [element]);
}

function toBounds(elements: readonly Element[]): DOMRect {
  const boxes = elements.map((element) => element.getBoundingClientRect());
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
