/**
 * SVG as text, from a closed list of elements and attributes in one fixed order: the same drawing is
 * always the same bytes, text is always text, and nothing that runs, loads or leaves the page can be said.
 */
import { escapeXml } from "#texts/escape.ts";

export type Tag = "svg" | "g" | "a" | "title" | "desc" | "style" | "path" | "rect" | "circle" | "text";

// Written in this order.
const attributeNames = [
  "xmlns",
  "id",
  "class",
  "role",
  "aria-roledescription",
  "aria-labelledby",
  "href",
  "tabindex",
  "data-state",
  "data-transition",
  "data-from",
  "data-to",
  "viewBox",
  "width",
  "height",
  "x",
  "y",
  "rx",
  "cx",
  "cy",
  "r",
  "d",
  "text-anchor",
  "textLength",
  "lengthAdjust",
] as const;

export type Attributes = { readonly [Name in (typeof attributeNames)[number]]?: string | number };

export interface SvgElement {
  readonly tag: Tag;
  readonly attributes: Attributes;
  readonly children: readonly (SvgElement | string)[];
}

export const element = (
  tag: Tag,
  attributes: Attributes,
  ...children: readonly (SvgElement | string)[]
): SvgElement => ({
  tag,
  attributes,
  children,
});

export function toSvgText({ tag, attributes, children }: SvgElement): string {
  if (attributes.href !== undefined && !String(attributes.href).startsWith("#")) {
    throw new Error(`a diagram links inside its page only, not to ${attributes.href}`);
  }
  const written = attributeNames.flatMap((name) => {
    const value = attributes[name];
    return value === undefined ? [] : [` ${name}="${typeof value === "number" ? toNumber(value) : escape(value)}"`];
  });
  const inside = children.map((child) => (typeof child === "string" ? toText(tag, child) : toSvgText(child)));
  return inside.length === 0
    ? `<${tag}${written.join("")}/>`
    : `<${tag}${written.join("")}>${inside.join("")}</${tag}>`;
}

/** A coordinate to a tenth of a pixel; finer is not seen and would be three more digits everywhere. */
export const toNumber = (value: number): string => String(Math.round(value * 10) / 10 || 0);

// A style sheet is not escaped: `>` is a combinator to whoever reads the SVG as part of an HTML page.
function toText(tag: Tag, text: string): string {
  if (tag !== "style") return escape(text);
  if (text.includes("<")) throw new Error("a style sheet inside an SVG must not hold `<`");
  return text;
}

// What XML cannot hold at all, not even escaped.
const UNWRITABLE = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const escape = (text: string): string => escapeXml(text.replace(UNWRITABLE, "\ufffd"));
