/**
 * Markdown as HTML that is safe to show: no raw HTML, http(s) and relative links only, terms linked to
 * their meaning. Whatever a person types stays text. One-line fields are prose-line.ts.
 */
import type { Element, ElementContent, Root, Text } from "hast";
import { LRUCache } from "lru-cache";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";
import { escapeHtml } from "#texts/escape.ts";
import { TermLinker, type ProseOptions } from "#texts/prose-line.ts";
import { isWithinProseBounds } from "#texts/prose-size.ts";

const LINKLESS = new Set(["a", "code", "pre"]);

/** `h1` to `h3` of a field become `h3` to `h5`: the page owns the levels above. */
const LEVELS: Readonly<Record<string, string>> = { h1: "h3", h2: "h4", h3: "h5", h4: "h6", h5: "h6" };

const allowed = {
  ...defaultSchema,
  tagNames: [
    ...["p", "br", "hr", "blockquote", "ul", "ol", "li", "a", "em", "strong", "del", "code", "pre"],
    ...["h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td"],
  ],
  attributes: { a: ["href"], ol: ["start"], th: ["align"], td: ["align"] },
  protocols: { href: ["http", "https"] },
};

export function toProseHtml(markdown: string, options: ProseOptions): string {
  // A page of ours is as long as we write it.
  if (options.isPage !== true && !isWithinProseBounds(markdown)) return toTypedHtml(markdown);
  const tree = structuredClone(toTree(markdown));
  finish(tree, options);
  return writer.stringify(tree);
}

const reader = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkRehype)
  .use(rehypeSanitize, allowed)
  .freeze();

/** In signs of Markdown, of which a tree takes some fifty times the room. */
const MOST_KEPT = 200_000;

const kept = new LRUCache<string, Root>({ maxSize: MOST_KEPT, sizeCalculation: (_, { length }) => length + 1 });

/** A text is shown on many pages, and to parse it takes longer than all that follows. */
function toTree(markdown: string): Root {
  const known = kept.get(markdown);
  if (known) return known;
  const tree = reader.runSync(reader.parse(markdown));
  kept.set(markdown, tree);
  return tree;
}

const writer = unified().use(rehypeStringify).freeze();

/** Every character as it was typed, in its lines and paragraphs. */
const toTypedHtml = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph) => `<p>${escapeHtml(paragraph.trim()).replaceAll("\n", "<br>\n")}</p>`)
    .join("\n");

/** Runs after the sanitiser: what it adds is ours. */
function finish(tree: Root, options: ProseOptions): void {
  const linker = new TermLinker(options);
  visit(tree, (node, index, parent) => {
    if (node.type === "element") {
      if (!options.isPage) node.tagName = LEVELS[node.tagName] ?? node.tagName;
      if (node.tagName === "a") finishLink(node, options);
      // Wider than the page, a table scrolls by itself.
      if (node.tagName === "table" && parent && index !== undefined)
        parent.children[index] = element(
          "div",
          { className: ["scroll"], role: "region", ariaLabel: toTableName(node), tabIndex: 0 },
          [node],
        );
      if (LINKLESS.has(node.tagName)) return SKIP;
    }
    if (node.type === "text" && parent && index !== undefined) {
      const content = toContent(linker, node);
      parent.children.splice(index, 1, ...content);
      return [SKIP, index + content.length];
    }
    return undefined;
  });
}

/** By its columns: a reader who goes from region to region tells the tables of a page apart. */
function toTableName(table: Element): string {
  const headings: string[] = [];
  visit(table, "element", (cell) => {
    if (cell.tagName === "th") visit(cell, "text", ({ value }) => void headings.push(value));
  });
  return headings.length === 0 ? "Table" : `Table: ${headings.join(", ")}`;
}

function finishLink(node: Element, { toHref }: ProseOptions): void {
  const href = String(node.properties["href"] ?? "");
  if (/^\/(?!\/)/.test(href)) node.properties["href"] = toHref(href);
  else if (!href.startsWith("#")) node.properties["rel"] = ["nofollow", "noopener"];
}

const toContent = (linker: TermLinker, node: Text): ElementContent[] =>
  linker.toSpans(node.value).map((span) => {
    if (span.type === "text") return { type: "text", value: span.text };
    const { href, id, meaning } = linker.toLink(span.slug);
    return element("span", { className: ["term"] }, [
      element("a", { href, ariaDescribedBy: [id] }, [{ type: "text", value: span.text }]),
      element("span", { className: ["meaning"], role: "tooltip", id, hidden: true }, [
        { type: "text", value: meaning },
      ]),
    ]);
  });

const element = (tagName: string, properties: Element["properties"], children: ElementContent[]): Element => ({
  type: "element",
  tagName,
  properties,
  children,
});
