/** A part of a page marked as added, removed or moved: by a sign and a word before it, and as inserted or deleted text. */
import type { Element, ElementContent, Properties } from "hast";
import { changeSigns } from "#texts/marked-page/change-signs.ts";

export type Op = "added" | "removed" | "moved";

const INLINE = new Set(
  ["a", "abbr", "b", "button", "code", "em", "i", "img", "mark", "q", "small", "span", "strong", "time"].concat("svg"),
);
/** May hold rows, items or fields only, so each of those has its own mark. */
const LISTS = new Set(["dl", "ol", "table", "tbody", "ul"]);
/** Where the sign has to stand inside of what is marked. */
const SIGNED_WITHIN: Readonly<Record<string, readonly string[]>> = {
  tr: ["th", "td"],
  div: ["dt"],
  details: ["summary"],
};

/** Whether it stands within a line of words. */
export const isInline = ({ tagName }: Element): boolean => INLINE.has(tagName);

export const element = (tagName: string, properties: Properties, children: ElementContent[]): Element => ({
  type: "element",
  tagName,
  properties,
  children,
});

export const text = (value: string): ElementContent => ({ type: "text", value });

export function markNode(node: ElementContent, op: Op): ElementContent {
  if (node.type !== "element") return node.type === "text" ? markText(node.value, op) : node;
  const { tagName, properties, children } = node;
  if (tagName === "thead") return node;
  if (LISTS.has(tagName)) return { ...node, children: children.map((child) => markNode(child, op)) };
  if (isInline(node)) return op === "moved" ? node : element(op === "added" ? "ins" : "del", {}, [node]);
  const classes = [properties["className"] ?? []].flat().map(String);
  return element(tagName, { ...properties, className: [...classes, "marked", op] }, toSigned(node, op));
}

export function markText(value: string, op: Op): ElementContent {
  if (value.trim() === "") return text(op === "removed" ? "" : value);
  return op === "moved" ? text(value) : element(op === "added" ? "ins" : "del", {}, [text(value)]);
}

function toSigned({ tagName, children }: Element, op: Op): ElementContent[] {
  const within = SIGNED_WITHIN[tagName] ?? [];
  const at = children.findIndex((child) => child.type === "element" && within.includes(child.tagName));
  const place = children[at];
  if (place?.type !== "element") return [...toSign(op), ...children];
  return children.with(at, { ...place, children: [...toSign(op), ...place.children] });
}

function toSign(op: Op): ElementContent[] {
  const { glyph, word } = changeSigns[op];
  const sign = element("i", { ariaHidden: "true" }, [text(glyph)]);
  return [element("span", { className: ["op", op] }, [sign, text(` ${word}`)]), text(" ")];
}
