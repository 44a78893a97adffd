/**
 * The part of SVG's geometry that Mermaid asks a browser for while it lays out a state diagram:
 * the boxes of texts, rectangles, circles and groups. Paths have none here: Mermaid draws them last.
 */
import { type Box, noBox, toMoved, toUnion } from "#server/diagrams/box.ts";
import { decodeCodes } from "#server/diagrams/entities.ts";
import { measureHeight, measureText, type Weight } from "#server/diagrams/text-metrics.ts";

/** The sizes diagram.css gives these texts; both must change together. */
export const typefaces = {
  state: { size: 14, weight: 600 },
  group: { size: 13, weight: 600 },
  transition: { size: 12, weight: 400 },
} as const satisfies Record<string, { size: number; weight: Weight }>;

type Typeface = (typeof typefaces)[keyof typeof typefaces];

export function toBoundingBox(element: Element): Box {
  switch (element.localName.toLowerCase()) {
    case "rect":
      return {
        x: read(element, "x"),
        y: read(element, "y"),
        width: read(element, "width"),
        height: read(element, "height"),
      };
    case "circle": {
      const r = read(element, "r");
      return { x: read(element, "cx") - r, y: read(element, "cy") - r, width: 2 * r, height: 2 * r };
    }
    case "text":
      return toTextBox(element);
    case "tspan":
      return toTextBox(element.closest("text") ?? element);
    case "svg":
    case "g":
    case "a":
      return toUnion(Array.from(element.children, toChildBox).filter((box) => box.width > 0 || box.height > 0));
    default:
      return noBox;
  }
}

const toChildBox = (child: Element): Box => toMoved(toBoundingBox(child), readTranslation(child));

/** Mermaid only ever moves things: every transform in a state diagram is one `translate(x, y)`. */
export function readTranslation(element: Element): { x: number; y: number } {
  const found = /^\s*translate\(\s*([-+.\de]+)(?:[\s,]+([-+.\de]+))?\s*\)\s*$/.exec(
    element.getAttribute("transform") ?? "",
  );
  return { x: Number(found?.[1] ?? 0), y: Number(found?.[2] ?? 0) };
}

function toTextBox(text: Element): Box {
  const typeface = typefaceOf(text);
  const { above, below } = measureHeight(typeface.size);
  const rows = Array.from(text.children).filter((child) => child.localName === "tspan");
  const top = readLength(text, "y", typeface) + readLength(text, "dy", typeface);
  const lines = rows.map((row) => ({
    width: measureLine(row.textContent ?? "", typeface),
    baseline: (row.hasAttribute("y") ? readLength(row, "y", typeface) : top) + readLength(row, "dy", typeface),
  }));
  if (lines.length === 0) lines.push({ width: measureLine(text.textContent ?? "", typeface), baseline: top });
  const middle = text.getAttribute("text-anchor") === "middle";
  return toUnion(
    lines
      .filter(({ width }) => width > 0)
      .map(({ width, baseline }) => ({
        x: middle ? -width / 2 : 0,
        y: baseline - above,
        width,
        height: above + below,
      })),
  );
}

const measureLine = (text: string, { size, weight }: Typeface): number =>
  measureText(decodeCodes(text.replace(/[\n\t\r ]+/g, " ")), size, weight);

function typefaceOf(element: Element): Typeface {
  if (element.closest(".nodes, .node")) return typefaces.state;
  return element.closest(".cluster-label, .clusters") ? typefaces.group : typefaces.transition;
}

const read = (element: Element, name: string): number => Number.parseFloat(element.getAttribute(name) ?? "") || 0;

const readLength = (element: Element, name: string, { size }: Typeface): number =>
  read(element, name) * (element.getAttribute(name)?.endsWith("em") ? size : 1);
