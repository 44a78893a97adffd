/**
 * A page beside the page that it was, as one: what was added, removed or moved is marked in its place. Both are markup
 * that we wrote, of whatever kind; nothing of what they say is decided here.
 */
import type { Element, Root, RootContent } from "hast";
import rehypeParse from "rehype-parse";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { toWordBudget } from "#domain/register/record/diff.ts";
import { leaveOutSame } from "#texts/marked-page/leave-out-same.ts";
import { mergeNodes } from "#texts/marked-page/merge-nodes.ts";

interface Pages {
  /** Left out where there was none: then nothing is marked, because all of it is new. */
  readonly before?: string;
  readonly after: string;
  /** Starts every id, so that several such pages may stand on one. */
  readonly idPrefix: string;
  /** How many levels further down its headings stand. */
  readonly below: number;
}

interface MarkedPage {
  readonly html: string;
  /** False where both say the same, whatever their records hold besides. */
  readonly isChanged: boolean;
}

const reader = unified().use(rehypeParse, { fragment: true }).freeze();
const writer = unified().use(rehypeStringify).freeze();

export function toMarkedPage({ before, after, idPrefix, below }: Pages): MarkedPage {
  const newer = reader.parse(after);
  const merged =
    before === undefined ? undefined : mergeNodes(toContent(reader.parse(before)), toContent(newer), toWordBudget());
  const tree: Root = merged ? { type: "root", children: [...leaveOutSame(merged)] } : newer;
  const there = new Set<unknown>();
  visit(tree, "element", ({ properties }) => void there.add(properties["id"]));
  visit(tree, "element", (node) => settle(node, { idPrefix, below, there }));
  return { html: writer.stringify(tree), isChanged: merged?.some(({ isChanged }) => isChanged) ?? true };
}

const toContent = ({ children }: Root) =>
  children.filter((node): node is Exclude<RootContent, { type: "doctype" }> => node.type !== "doctype");

interface Settling extends Pick<Pages, "idPrefix" | "below"> {
  /** The ids of what the page still holds. */
  readonly there: ReadonlySet<unknown>;
}

/** Gives a part its place below the headings of the page around it, and addresses of its own. */
function settle(node: Element, { idPrefix, below, there }: Settling): void {
  const { properties } = node;
  const level = /^h(\d)$/.exec(node.tagName)?.[1];
  if (level !== undefined) node.tagName = `h${Math.min(6, Number(level) + below)}`;
  // It runs nothing in the browser.
  delete properties["dataIsland"];
  if (properties["id"] !== undefined) properties["id"] = `${idPrefix}${properties["id"]}`;
  for (const name of ["ariaDescribedBy", "ariaLabelledBy"])
    if (name in properties) properties[name] = [properties[name] ?? []].flat().map((id) => `${idPrefix}${String(id)}`);
  const href = properties["href"];
  if (typeof href !== "string" || !href.startsWith("#")) return;
  // What it leads to was left out: words, then.
  if (there.has(href.slice(1))) properties["href"] = `#${idPrefix}${href.slice(1)}`;
  else delete properties["href"];
}
