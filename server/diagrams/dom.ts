/** A document for Mermaid where there is no browser. Mermaid reads globals, so this must run in a thread of its own. */
import { parseHTML } from "linkedom";
import { toBoundingBox } from "#server/diagrams/svg-geometry.ts";

const page = "<!doctype html><html><head></head><body></body></html>";

const lent = [
  "Element",
  "HTMLElement",
  "SVGElement",
  "Node",
  "DOMParser",
  "MutationObserver",
  "DocumentFragment",
  "NodeFilter",
];

/** linkedom has no style sheets to insert rules into; Mermaid's own style is not used, so nothing is lost. */
class UnusedStyleSheet {
  readonly cssRules: readonly unknown[] = [];
  insertRule(): number {
    return 0;
  }
  replaceSync(): void {
    // Nothing reads it.
  }
}

const geometry = {
  getBBox(this: Element) {
    return toBoundingBox(this);
  },
  getBoundingClientRect(this: Element) {
    const { x, y, width, height } = toBoundingBox(this);
    return { x, y, width, height, left: x, top: y, right: x + width, bottom: y + height };
  },
  /** Asked for only to break lines at 200 px, at any letter. Ours come broken; see outline.ts. */
  getComputedTextLength() {
    return 0;
  },
  /** Asked for only to place dashes, which we place ourselves. */
  getTotalLength() {
    return 0;
  },
};

export function installDocument(): Document {
  const window = parseHTML(page);
  const globals = globalThis as Record<string, unknown>;
  globals["window"] = window;
  globals["document"] = window.document;
  for (const name of lent) globals[name] ??= (window as unknown as Record<string, unknown>)[name];
  globals["CSSStyleSheet"] ??= UnusedStyleSheet;
  globals["requestAnimationFrame"] ??= (run: () => void) => setTimeout(run, 0);
  for (const prototype of [window.Element.prototype, window.SVGElement.prototype]) {
    for (const [name, value] of Object.entries(geometry)) {
      Object.defineProperty(prototype, name, { value, configurable: true, writable: true });
    }
  }
  return window.document;
}

export const parseSvg = (svg: string): Element => {
  const element = parseHTML(`<!doctype html><body>${svg}</body>`).document.querySelector("svg");
  if (!element) throw new Error("mermaid answered with something that is not an SVG element");
  return element;
};
