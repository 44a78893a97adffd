"use client";

import { useRef, useState, type FormEvent } from "react";
import { DiagramControls } from "#ui/kinds/machine/diagram-controls.tsx";
import { fit, zoomBy, zoomOn } from "#ui/kinds/machine/drawing-view.ts";
import { findStates, listNear, listStates } from "#ui/kinds/machine/drawing-states.ts";
import { findDrawing, useDrawing, useFullScreen } from "#ui/kinds/machine/use-drawing.ts";
import { useHasScript } from "#ui/use-has-script.ts";

/** Finding, zooming and looking closer in the drawing of the figure around it, which the server drew. */
export function DiagramTools() {
  const place = useRef<HTMLFieldSetElement>(null);
  const found = useRef({ text: "", at: -1 });
  const [status, setStatus] = useState("");
  const [isFocused, setFocused] = useState(false);
  useDrawing(place);
  const isWhole = useFullScreen(place);

  function find(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const drawing = findDrawing(event.currentTarget);
    if (!drawing) return;
    const text = String(new FormData(event.currentTarget).get("state") ?? "");
    const states = findStates(drawing, text);
    const at = text === found.current.text ? (found.current.at + 1) % Math.max(states.length, 1) : 0;
    found.current = { text, at };
    const state = states[at];
    for (const other of listStates(drawing)) other.classList.toggle("found", other === state);
    setStatus(!state ? (text === "" ? "" : "no such state") : states.length > 1 ? `${at + 1} of ${states.length}` : "");
    if (!state) return;
    focusOn(drawing, isFocused ? state : undefined);
    zoomOn(drawing, isFocused ? listNear(drawing, state) : [state]);
  }

  const toggleFocus = withDrawing((drawing) => {
    const state =
      drawing.querySelector<SVGElement>(".found") ??
      drawing.querySelector<SVGElement>(".here") ??
      drawing.querySelector<SVGElement>("[data-state][tabindex='0']") ??
      listStates(drawing)[0];
    setFocused(!isFocused);
    focusOn(drawing, isFocused ? undefined : (state ?? undefined));
    if (!isFocused && state) zoomOn(drawing, listNear(drawing, state));
  });

  const toggleFullScreen = withDrawing((drawing) => {
    const figure = drawing.closest("figure");
    const toggled = document.fullscreenElement ? document.exitFullscreen() : figure?.requestFullscreen();
    toggled?.catch(() => setStatus("this browser shows no full screen"));
  });

  return (
    <DiagramControls
      isEnabled={useHasScript()}
      place={place}
      status={status}
      isFocused={isFocused}
      isWhole={isWhole}
      actions={{ find, toggleFocus, toggleFullScreen, ...zooming }}
    />
  );
}

const withDrawing =
  (use: (drawing: SVGSVGElement) => void) =>
  ({ currentTarget }: { readonly currentTarget: Element }) => {
    const drawing = findDrawing(currentTarget);
    if (drawing) use(drawing);
  };

const zooming = {
  zoomOut: withDrawing((drawing) => zoomBy(drawing, 0.8)),
  zoomIn: withDrawing((drawing) => zoomBy(drawing, 1.25)),
  fit: withDrawing(fit),
};

/** Everything but a state, its arrows and its neighbours steps back. */
function focusOn(drawing: SVGSVGElement, state: SVGElement | undefined): void {
  const near = new Set<Element>(state ? listNear(drawing, state) : []);
  drawing.classList.toggle("focused", state !== undefined);
  for (const element of drawing.querySelectorAll("[data-state], [data-transition]"))
    element.classList.toggle("near", near.has(element));
}
