/** When a part of one page is the same as a part of another, or what that part has become. */
import type { Element, ElementContent } from "hast";
import { isInline } from "#texts/marked-page/mark-node.ts";

/** Counted anew for each page, though nothing that it says has changed. */
const UNSAID = new Set(["id", "ariaDescribedBy", "ariaLabelledBy", "dataIsland", "value"]);

/** What holds other parts, and has no words of its own. */
const HOLDERS = new Set(["article", "aside", "blockquote", "div", "dl", "figure", "ol", "section", "table", "ul"]);
/** Told apart by their place. */
const PLACES = new Set(["caption", "dd", "dt", "tbody", "td", "th", "thead"]);
/** Replaced as a whole. */
const WHOLE = new Set(["abbr", "button", "code", "img", "input", "svg", "time"]);

const SAME_HOLDER = 0.2;
const SAME_WORDS = 0.4;
const SAME_NAME = 0.6;
const SAME_ROW = 0.7;

const keys = new WeakMap<ElementContent, string>();
const texts = new WeakMap<ElementContent, string>();
const names = new WeakMap<ElementContent, string>();
const words = new WeakMap<ElementContent, ReadonlySet<string>>();

/** Equal where two parts say the same in the same way. */
export function toKey(node: ElementContent): string {
  return kept(keys, node, () => {
    if (node.type !== "element") return node.type === "text" ? JSON.stringify(node.value) : "";
    if (isNumbers(node)) return "<numbers>";
    const said = Object.entries(node.properties).filter(([name, value]) => !UNSAID.has(name) && !isHere(name, value));
    return `<${node.tagName} ${JSON.stringify(said)}>${node.children.map(toKey).join("")}</>`;
  });
}

/** Of the sources of a row: which number each has depends on the rows before. */
const isNumbers = ({ properties }: Element): boolean => [properties["className"] ?? []].flat().includes("refs");

const isHere = (name: string, value: unknown): boolean => name === "href" && String(value).startsWith("#");

/** What is read of it; the words of two cells, rows or paragraphs stay apart. */
export const toText = (node: ElementContent): string =>
  kept(texts, node, () => {
    if (node.type === "text") return node.value;
    if (node.type !== "element" || node.properties["hidden"] === true || isNumbers(node)) return "";
    return `${node.children.map(toText).join("")}${isInline(node) ? "" : " "}`;
  });

/** Whether the newer part is the older one with something of it changed. */
export function isAlike(before: ElementContent, after: ElementContent): boolean {
  if (before.type === "text" && after.type === "text") return true;
  if (before.type !== "element" || after.type !== "element") return false;
  const { tagName } = after;
  if (before.tagName !== tagName || WHOLE.has(tagName)) return false;
  if (tagName === "a") return before.properties["href"] === after.properties["href"];
  if (PLACES.has(tagName)) return true;
  const [older, newer] = [toName(before), toName(after)];
  if (older !== "" && newer !== "") return tagName === "tr" ? isSameRow(before, after) : isSameName(older, newer);
  if (!HOLDERS.has(tagName)) return shareWords(toWords(before), toWords(after)) >= SAME_WORDS;
  return (
    String(before.properties["className"]) === String(after.properties["className"]) && isSameHolder(before, after)
  );
}

const isSameName = (older: string, newer: string): boolean =>
  older === newer || shareWords(listWords(older), listWords(newer)) >= SAME_NAME;

/** A row whose name is another one may be the same all the same, and one of the same name another: its other cells tell. */
const isSameRow = (before: Element, after: Element): boolean =>
  shareWords(toWords(before), toWords(after)) >= (toName(before) === toName(after) ? SAME_WORDS : SAME_ROW);

const isSameHolder = (before: Element, after: Element): boolean =>
  toText(before).trim() === "" ||
  toText(after).trim() === "" ||
  shareWords(toWords(before), toWords(after)) >= SAME_HOLDER;

/** What a row, a field or a section is called; empty for what has no name. */
const toName = (node: Element): string =>
  kept(names, node, () => {
    const inside = node.children.filter((child) => child.type === "element");
    switch (node.tagName) {
      case "tr":
        return toNameText(inside.find(({ properties }) => properties["scope"] === "row") ?? inside[0]);
      case "div":
        return toNameText(inside.find(({ tagName }) => tagName === "dt"));
      case "section":
        // A count beside the title is none of its words.
        return (inside.find(({ tagName }) => /^h\d$/.test(tagName))?.children ?? [])
          .map((child) => (child.type === "text" ? child.value : ""))
          .join("")
          .trim();
      default:
        return "";
    }
  });

const toNameText = (node: Element | undefined): string => (node ? toText(node) : "");

/** From 0 to 1: how many of the words of both stand in both. */
function shareWords(before: ReadonlySet<string>, after: ReadonlySet<string>): number {
  const all = before.size + after.size;
  if (all === 0) return 1;
  let both = 0;
  for (const word of before) if (after.has(word)) both += 1;
  return (2 * both) / all;
}

const listWords = (text: string): ReadonlySet<string> => new Set(text.match(/[\p{L}\p{N}_]+/gu));

const toWords = (node: ElementContent): ReadonlySet<string> => kept(words, node, () => listWords(toText(node)));

function kept<Value>(values: WeakMap<ElementContent, Value>, node: ElementContent, make: () => Value): Value {
  const known = values.get(node);
  if (known !== undefined) return known;
  const made = make();
  values.set(node, made);
  return made;
}
