/** Diagrams in Markdown texts: which there are, and how one looks once it is drawn. Drawing them is for the server. */
import type { Element, ElementContent } from "hast";
import { visit } from "unist-util-visit";
import { toProseTree } from "#texts/prose-tree.ts";
import { isWithinProseBounds } from "#texts/prose-size.ts";

/** As it was drawn, with what had no place in the drawing; or why it was not. */
export type BlockDrawing =
  | {
      /** The server's own: every label is escaped and every element is on its list. */
      readonly svg: string;
      readonly leftOut: readonly string[];
    }
  | { readonly reason: string };

/** By the text of the block. */
export type BlockDrawings = ReadonlyMap<string, BlockDrawing>;

export function listMermaidBlocks(markdown: string): readonly string[] {
  if (!/mermaid/i.test(markdown) || !isWithinProseBounds(markdown)) return [];
  const blocks: string[] = [];
  visit(toProseTree(markdown), "element", (node) => {
    const block = findMermaidBlock(node);
    if (block !== undefined) blocks.push(block);
  });
  return blocks;
}

/** The text of the block that a `pre` is. */
export function findMermaidBlock({ tagName, children: [code] }: Element): string | undefined {
  if (tagName !== "pre" || code?.type !== "element" || code.tagName !== "code") return undefined;
  const names = code.properties["className"];
  if (!Array.isArray(names) || !names.includes(MERMAID)) return undefined;
  const [text] = code.children;
  return text?.type === "text" ? text.value : "";
}

/** The only class that a text may give to anything: its language, which is not shown. */
const MERMAID = "language-mermaid";

/** In place of the block: the drawing with the text behind a fold, or the text with why there is none. */
export function toBlockFigure(block: Element, drawing: BlockDrawing, mark: string): Element {
  if ("reason" in drawing)
    return element("figure", { className: ["block"] }, [
      block,
      element("figcaption", { className: ["quiet"] }, [
        element("small", {}, [text(`This is not drawn: ${drawing.reason}.`)]),
      ]),
    ]);
  const { leftOut } = drawing;
  return element("figure", { className: ["block", "diagram"] }, [
    element("div", { className: ["drawing"], role: "region", ariaLabel: "State diagram", tabIndex: 0 }, [
      { type: "comment", value: mark },
    ]),
    element("figcaption", {}, [
      element("details", {}, [
        element("summary", {}, [text("The diagram as text")]),
        block,
        ...(leftOut.length > 0
          ? [element("p", { className: ["quiet"] }, [text(`Not in the drawing: ${leftOut.join("; ")}.`)])]
          : []),
      ]),
    ]),
  ]);
}

/** Marks in the tree stand for the drawings, which are text already. Whatever a person typed has no such comment. */
export const withDrawings = (html: string, svgs: readonly string[]): string =>
  svgs.length === 0 ? html : html.replaceAll(/<!--drawing (\d+)-->/g, (_, index: string) => svgs[Number(index)] ?? "");

const text = (value: string): ElementContent => ({ type: "text", value });

const element = (tagName: string, properties: Element["properties"], children: ElementContent[]): Element => ({
  type: "element",
  tagName,
  properties,
  children,
});
