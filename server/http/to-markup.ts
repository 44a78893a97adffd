/**
 * React's own writer of markup. What a page imports has the React that makes trees only, and Next refuses it the
 * writer; so the server that Next runs in hands it over.
 */
import type { ReactElement } from "react";

export type ToMarkup = (tree: ReactElement) => string;

const TO_MARKUP = Symbol.for("concordance.to-markup");

interface Slot {
  [TO_MARKUP]?: ToMarkup;
}

// Next has copies of the modules that its pages import.
const slot = globalThis as Slot;

export function setToMarkup(toMarkup: ToMarkup): void {
  slot[TO_MARKUP] = toMarkup;
}

export function requireToMarkup(): ToMarkup {
  const toMarkup = slot[TO_MARKUP];
  if (!toMarkup) throw new Error("a page is asked for before the server was made that shows pages");
  return toMarkup;
}
