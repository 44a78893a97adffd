/**
 * What a text in Markdown says without showing it: raw HTML and comments, which are dropped, and where its links lead.
 * A page looks the same with them and without them, so whoever reviews a change of them has to be told.
 */
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { isWithinProseBounds } from "#texts/prose-size.ts";

const reader = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();

/** In the order of the text. */
export function listUnshownWords(markdown: string): readonly string[] {
  // What is too much to read is shown as it was typed.
  if (!isWithinProseBounds(markdown)) return [];
  const words: string[] = [];
  visit(reader.parse(markdown), (node) => {
    if (node.type === "html") words.push(node.value);
    if (node.type !== "link" && node.type !== "image" && node.type !== "definition") return;
    const [said] = node.type === "link" ? node.children : [];
    // An address that stands there as itself is read by everybody.
    if (said?.type === "text" && [node.url, `mailto:${node.url}`].includes(said.value)) return;
    words.push([node.url, ...(node.title ? [`“${node.title}”`] : [])].join(" "));
  });
  return words;
}

/** Words that only one of two texts has. */
export interface UnshownChange {
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** Undefined where both say the same unseen. */
export function compareUnshown(before: string, after: string): UnshownChange | undefined {
  const [older, newer] = [listUnshownWords(before), listUnshownWords(after)];
  const removed = without(older, newer);
  const added = without(newer, older);
  return removed.length + added.length === 0 ? undefined : { removed, added };
}

/** As often as the one list has each of them more than the other. */
function without(words: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return words.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
