import { useEffect, useState, type RefObject } from "react";
import { centre, fit, reset, zoomBy } from "#ui/kinds/machine/drawing-view.ts";
import { findInDirection, listStates } from "#ui/kinds/machine/drawing-states.ts";

/** The drawing in the figure around an element. */
export const findDrawing = (element: Element | null): SVGSVGElement | undefined =>
  element?.closest("figure")?.querySelector<SVGSVGElement>(".drawing svg") ?? undefined;

/** Lets keys, wheel and mouse move through the drawing that the server put into the figure around `place`. */
export function useDrawing(place: RefObject<Element | null>): void {
  useEffect(() => {
    const drawing = findDrawing(place.current);
    const frame = drawing?.parentElement;
    if (!drawing || !frame) return undefined;
    // A large one is begun where the walk has come to, where something differs, or where the machine starts.
    const begun =
      drawing.querySelector(".here") ?? drawing.querySelector("[class*=mark-]") ?? drawing.querySelector(".start");
    if (begun) centre(drawing, [begun], "instant");
    const listeners = new AbortController();
    const { signal } = listeners;
    moveByKeys(drawing, frame, signal);
    zoomByWheel(drawing, frame, signal);
    panByMouse(frame, signal);
    return () => listeners.abort();
  }, [place]);
}

/** Whether the figure around `place` has the whole screen, which Escape ends as well. */
export function useFullScreen(place: RefObject<Element | null>): boolean {
  const [isWhole, setWhole] = useState(false);
  useEffect(() => {
    const figure = place.current?.closest("figure");
    let was = false;
    const follow = () => {
      const is = document.fullscreenElement !== null && document.fullscreenElement === figure;
      if (is === was) return;
      was = is;
      setWhole(is);
      const drawing = findDrawing(place.current);
      if (drawing) (is ? fit : reset)(drawing);
    };
    document.addEventListener("fullscreenchange", follow);
    return () => document.removeEventListener("fullscreenchange", follow);
  }, [place]);
  return isWhole;
}

const listen = <Type extends keyof HTMLElementEventMap>(
  to: HTMLElement | Window,
  type: Type,
  options: AddEventListenerOptions,
  hear: (event: HTMLElementEventMap[Type]) => void,
): void => to.addEventListener(type, hear as EventListener, options); // an event of that type

/** One state is in the order of the Tab key; the arrow keys go on from it, and Enter follows it to its row. */
function moveByKeys(drawing: SVGSVGElement, frame: HTMLElement, signal: AbortSignal): void {
  // Those of a difference have no rows to lead to.
  const states = listStates(drawing).filter(({ tagName }) => tagName === "a");
  const enter = (entered: SVGElement | undefined) => {
    for (const state of states) state.setAttribute("tabindex", state === entered ? "0" : "-1");
  };
  enter(states.find((state) => state.classList.contains("here")) ?? states[0]);
  // An SVG element that listens for focus itself becomes a stop of the Tab key.
  listen(frame, "focusin", { signal }, ({ target }) => {
    const state = states.find((candidate) => candidate === target);
    if (state) enter(state);
  });
  listen(frame, "keydown", { signal }, (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "+" || event.key === "=") zoomBy(drawing, 1.25);
    else if (event.key === "-") zoomBy(drawing, 0.8);
    else {
      const state = states.find((candidate) => candidate === event.target);
      const next = state && findInDirection(drawing, state, event.key);
      if (next) {
        next.focus({ preventScroll: true });
        reveal(drawing, next);
      } else if (state && event.key === "Escape") frame.focus();
      else return;
    }
    event.preventDefault();
  });
}

function reveal(drawing: SVGSVGElement, state: SVGElement): void {
  centre(drawing, [state]);
  state.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** A wheel alone scrolls the page. With Ctrl, which is also what pinching a touchpad says, it zooms. */
function zoomByWheel(drawing: SVGSVGElement, frame: HTMLElement, signal: AbortSignal): void {
  listen(frame, "wheel", { signal, passive: false }, (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    zoomBy(drawing, Math.exp(-event.deltaY / 300), { x: event.clientX, y: event.clientY });
  });
}

const CLICK = 4;

/** Fingers scroll without help. */
function panByMouse(frame: HTMLElement, signal: AbortSignal): void {
  let held: { readonly x: number; readonly y: number; readonly left: number; readonly top: number } | undefined;
  let isPan = false;
  listen(frame, "pointerdown", { signal }, ({ pointerType, button, clientX, clientY }) => {
    isPan = false;
    if (pointerType !== "mouse" || button !== 0) return;
    held = { x: clientX, y: clientY, left: frame.scrollLeft, top: frame.scrollTop };
  });
  listen(window, "pointermove", { signal }, ({ clientX, clientY }) => {
    if (!held) return;
    const [x, y] = [clientX - held.x, clientY - held.y];
    if (Math.hypot(x, y) > CLICK) isPan = true;
    if (isPan) frame.scrollTo({ left: held.left - x, top: held.top - y, behavior: "instant" });
  });
  listen(window, "pointerup", { signal }, () => (held = undefined));
  // A link would be dragged, and followed in the end.
  listen(frame, "dragstart", { signal }, (event) => event.preventDefault());
  listen(frame, "click", { signal, capture: true }, (event) => {
    if (isPan) event.preventDefault();
  });
}
