/**
 * Markdown as HTML that is safe to show: no raw HTML, http(s) and relative links only, terms linked to
 * their meaning. Whatever a person types stays text. One-line fields are prose-line.ts.
 */
import type { Element, ElementContent, Root, Text } from "hast";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";
import { findMermaidBlock, toBlockFigure, withDrawings } from "#texts/drawn-blocks.ts";
import { escapeHtml } from "#texts/escape.ts";
import { TermLinker, type ProseOptions } from "#texts/prose-line.ts";
import { findProseExcess } from "#texts/prose-size.ts";
import { toProseTree } from "#texts/prose-tree.ts";

const LINKLESS = new Set(["a", "code", "pre"]);

/** `h1` to `h3` of a field become `h3` to `h5`: the page owns the levels above. */
const LEVELS: Readonly<Record<string, string>> = { h1: "h3", h2: "h4", h3: "h5", h4: "h6", h5: "h6" };

export function toProseHtml(markdown: string, options: ProseOptions): string {
  // A page of ours is as long as we write it.
  const excess = options.isPage === true ? undefined : findProseExcess(markdown);
  if (excess !== undefined) return `${toTypedHtml(markdown)}\n${toUnreadHtml(excess)}`;
  const tree = structuredClone(toProseTree(markdown));
  const svgs = finish(tree, options);
  return withDrawings(writer.stringify(tree), svgs);
}

const writer = unified().use(rehypeStringify).freeze();

/** Every character as it was typed, in its lines and paragraphs. */
const toTypedHtml = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph) => `<p>${escapeHtml(paragraph.trim()).replaceAll("\n", "<br>\n")}</p>`)
    .join("\n");

const toUnreadHtml = (excess: string): string =>
  `<p class="quiet"><small>This text is shown as it was typed: it has more than ${excess}.</small></p>`;

/** Runs after the sanitiser: what it adds is ours. Answers the drawings that it left marks for. */
function finish(tree: Root, options: ProseOptions): readonly string[] {
  const linker = new TermLinker(options);
  const svgs: string[] = [];
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
      const block = findMermaidBlock(node);
      const drawing = block === undefined ? undefined : options.drawings?.get(block);
      if (drawing && parent && index !== undefined) {
        parent.children[index] = toBlockFigure(node, drawing, `drawing ${svgs.length}`);
        if ("svg" in drawing) svgs.push(drawing.svg);
      }
      if (LINKLESS.has(node.tagName)) return SKIP;
    }
    if (node.type === "text" && parent && index !== undefined) {
      const content = toContent(linker, node);
      parent.children.splice(index, 1, ...content);
      return [SKIP, index + content.length];
    }
    return undefined;
  });
  return svgs;
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
