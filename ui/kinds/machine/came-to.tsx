"use client";

import { useEffect, useRef } from "react";
import { centre } from "#ui/kinds/machine/drawing-view.ts";
import { findDrawing } from "#ui/kinds/machine/use-drawing.ts";

/** In the figure of a drawing: brings the states into sight that a log came to. */
export function CameTo() {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const drawing = findDrawing(place.current);
    if (drawing) centre(drawing, [...drawing.querySelectorAll(".here")], "instant");
  }, []);
  return <span ref={place} hidden />;
}
