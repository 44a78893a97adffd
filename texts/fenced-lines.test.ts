import { describe, expect, it } from "vitest";
import { listMarkedLines } from "#texts/fenced-lines.ts";
import { toProseTree } from "#texts/prose-tree.ts";

const left = (markdown: string) => listMarkedLines(markdown.split("\n")).filter((line) => line !== "");

describe("lines inside a fence mark nothing up", () => {
  it.each([
    ["a\n```js\n*b*\n```\nc", ["a", "```js", "c"]],
    ["~~~ `js`\n*b*\n```\n~~~~ \nc", ["~~~ `js`", "c"]],
    ["````\n*b*\n```\n*c*\n````\nd", ["````", "d"]],
    ["```\n*b*\n    ```\n*c*\n   ```\nd", ["```", "d"]],
    ["```\n*b*", ["```"]],
  ])("of %j these are left: %j", (markdown, lines) => {
    expect(left(markdown)).toEqual(lines);
  });
});

describe("a line counts where the parser may read it as Markdown", () => {
  it.each([
    "``` `\n*b*",
    " ```\n```\n*b*",
    "- a\n  ```\n*b*",
    "> ```\n*b*",
    "<!--\n```\n-->\n*b*",
    "<div>\n```\n\n*b*",
    "```\n```\n*b*",
    "~~~\n~~~~\n*b*",
  ])("as in %j", (markdown) => {
    expect(left(markdown)).toContain("*b*");
    // Otherwise this would say nothing.
    expect(JSON.stringify(toProseTree(markdown))).not.toContain("*b*");
  });
});
