"use client";

import { useEffect } from "react";

/**
 * Escape closes the meaning beside a term without moving pointer or focus (WCAG 1.4.13). Showing it is
 * CSS and needs no script; the next term pointed at or focused shows its meaning again.
 */
export function DismissMeanings() {
  useEffect(() => {
    const root = document.documentElement;
    const dismiss = (event: KeyboardEvent) => {
      if (event.key === "Escape") root.dataset["meanings"] = "dismissed";
    };
    const restore = (event: Event) => {
      if (event.target instanceof Element && event.target.closest(".term")) delete root.dataset["meanings"];
    };
    document.addEventListener("keydown", dismiss);
    document.addEventListener("focusin", restore);
    document.addEventListener("pointerover", restore);
    return () => {
      document.removeEventListener("keydown", dismiss);
      document.removeEventListener("focusin", restore);
      document.removeEventListener("pointerover", restore);
    };
  }, []);
  return null;
}
