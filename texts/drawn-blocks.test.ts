import { expect, it } from "vitest";
import { toTermIndex } from "#domain/term/link.ts";
import { listMermaidBlocks, type BlockDrawings } from "#texts/drawn-blocks.ts";
import { toProseHtml } from "#texts/prose.ts";

const block = "stateDiagram-v2\n[*] --> a : <b>go</b>\n";
const text = `Before.\n\n\`\`\`mermaid\n${block}\`\`\`\n\nAfter.`;
const show = (markdown: string, drawings: BlockDrawings) =>
  toProseHtml(markdown, { terms: toTermIndex([]), toHref: (path) => path, idPrefix: "", drawings });

it("finds the blocks of Mermaid in a text, and no other block", () => {
  expect(listMermaidBlocks(text)).toEqual([block]);
  expect(listMermaidBlocks("```js\nmermaid()\n```\n\n    mermaid\n\n`mermaid`")).toEqual([]);
  expect(listMermaidBlocks(`> - ${"> ".repeat(20)}mermaid`)).toEqual([]);
});

it("shows a drawing with its text behind a fold, and says what is not in it", () => {
  const html = show(text, new Map([[block, { svg: "<svg>1 $& 2</svg>", leftOut: ["line 3 is a <note>"] }]]));
  expect(html).toContain("<svg>1 $& 2</svg>");
  expect(html).toMatch(/<details><summary>The diagram as text<\/summary><pre>/);
  expect(html).toContain("&#x3C;b>go&#x3C;/b>");
  expect(html).toContain("Not in the drawing: line 3 is a &#x3C;note>.");
  expect(html).toMatch(/^<p>Before\.<\/p>/);
});

it("shows the block with why it is not drawn", () => {
  const html = show(text, new Map([[block, { reason: "it has no states" }]]));
  expect(html).toContain("<pre>");
  expect(html).toContain("This is not drawn: it has no states.");
});

it("leaves a block alone that nobody drew, and takes no mark from a text", () => {
  expect(show(text, new Map())).not.toContain("<figure");
  const forged = "```mermaid\n```\n\n<!--drawing 0-->\n\n&lt;!--drawing 0-->";
  const html = show(`${text}\n\n${forged}`, new Map([[block, { svg: "<svg/>", leftOut: [] }]]));
  expect(html.match(/<svg\/>/g)).toHaveLength(1);
});
