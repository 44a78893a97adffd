import { describe, expect, it } from "vitest";
import { toTermIndex } from "#domain/term/link.ts";
import { aRecord } from "#domain/test-builders.ts";
import { toLineHtml, type ProseOptions } from "#texts/prose-line.ts";
import { toProseHtml } from "#texts/prose.ts";

const terms = toTermIndex([
  aRecord("term", "kho", { title: "KHO", meaning: "Keeps **memory** over [kexec](/terms/kexec). More follows." }),
  aRecord("term", "kexec", { title: "kexec" }),
]);
const options: ProseOptions = { terms, toHref: (path) => `${path}?revision=3`, idPrefix: "p" };
const prose = (markdown: string) => toProseHtml(markdown, options);
const line = (text: string) => toLineHtml(text, options);

const kho =
  '<span class="term"><a href="/terms/kho?revision=3" aria-describedby="pt1">KHO</a>' +
  '<span class="meaning" role="tooltip" id="pt1" hidden>Keeps memory over kexec.</span></span>';

describe("one-line texts", () => {
  it("links a term once, with its meaning in a sentence", () => {
    expect(line("KHO, and KHO")).toBe(`${kho}, and KHO`);
  });

  it("keeps text between backticks as code and links nothing in it", () => {
    expect(line("the state `KHO` of `a<b`")).toBe("the state <code>KHO</code> of <code>a&lt;b</code>");
  });

  it("escapes markup", () => {
    expect(line(`<img src=x onerror="alert('1')"> & co`)).toBe(
      "&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; co",
    );
  });

  it("links a name in double brackets, and leaves an unknown one as its words", () => {
    expect(line("[[kho]] and [[nothing]]")).toBe(`${kho.replace(">KHO<", ">kho<")} and nothing`);
  });

  it("does not link a term on its own page", () => {
    expect(toLineHtml("KHO and [[KHO]]", { ...options, own: "kho" })).toBe("KHO and KHO");
  });
});

describe("Markdown", () => {
  it("becomes HTML with terms linked, but not inside links and code", () => {
    expect(prose("**KHO**")).toBe(`<p><strong>${kho}</strong></p>`);
    expect(prose("[KHO](/components/kho) `KHO`")).toBe(
      '<p><a href="/components/kho?revision=3">KHO</a> <code>KHO</code></p>',
    );
  });

  it("links a term once over several paragraphs", () => {
    expect(prose("KHO\n\nKHO")).toBe(`<p>${kho}</p>\n<p>KHO</p>`);
  });

  it("lets headings start below the headings of the page", () => {
    expect(prose("# A\n\n### B")).toBe("<h3>A</h3>\n<h5>B</h5>");
  });

  it("keeps the headings of a text that is a page of its own", () => {
    expect(toProseHtml("## A", { ...options, isPage: true })).toBe("<h2>A</h2>");
  });

  it("lets a table scroll by itself, for those without a mouse too", () => {
    expect(prose("| a |\n| - |\n| b |")).toMatch(
      /^<div class="scroll" role="region" aria-label="Table: a" tabindex="0"><table>/,
    );
  });

  it("tells search engines and other pages apart from our own", () => {
    expect(prose("<https://example.org/>")).toBe(
      '<p><a href="https://example.org/" rel="nofollow noopener">https://example.org/</a></p>',
    );
  });

  it.each([
    { title: "a script", markdown: "<script>alert(1)</script>" },
    { title: "an event handler", markdown: '<p onclick="alert(1)">x</p>' },
    { title: "a javascript address", markdown: "[x](javascript:alert(1))" },
    { title: "a javascript address with a control character", markdown: "[x](<java&#9;script:alert(1)>)" },
    { title: "a data address", markdown: "[x](data:text/html,<script>alert(1)</script>)" },
    { title: "an image", markdown: "![x](https://example.org/track.png)" },
    { title: "a style", markdown: '<b style="position:fixed">x</b>' },
    { title: "a raw meaning", markdown: '<span class="meaning" id="pt1">x</span>' },
  ])("drops $title", ({ markdown }) => {
    expect(prose(markdown)).not.toMatch(/script:|<script|onclick|data:|<img|style=|class="meaning"/);
  });

  it("sends an address without a scheme to the other site it names, marked as such", () => {
    expect(prose("[x](//example.org/)")).toContain('rel="nofollow noopener"');
  });
});

describe("a text with more Markdown than people write", () => {
  const size = 20_000;
  const full = (sign: string) => sign.repeat(Math.floor(size / sign.length));

  it.each(
    [
      "*a ",
      "*a** ",
      "[",
      "![",
      "[a](",
      "> ",
      "- ",
      "1. ",
      "`a",
      "<a",
      "~~a ",
      "[^a]: b\n\n",
      "a@b.c ",
      "]]",
      "===\n",
    ].map((sign) => ({ sign })),
  )("is shown as it was typed, at once: $sign", ({ sign }) => {
    const began = performance.now();
    const html = prose(full(sign));
    expect(performance.now() - began).toBeLessThan(100);
    expect(html.startsWith("<p>")).toBe(true);
    expect(html.length).toBeLessThan(10 * size);
  });

  it("makes no million cells of a table", () => {
    const table = `|${"a|".repeat(100)}\n|${"-|".repeat(100)}\n${"|\n".repeat(900)}`;
    expect(prose(table).length).toBeLessThan(10 * size);
  });

  it("loses nothing and runs nothing", () => {
    expect(prose(`<script>\n\nx\ny ${"*a ".repeat(1_000)}`)).toMatch(/^<p>&lt;script&gt;<\/p>\n<p>x<br>\ny \*a \*a/);
  });

  it.each([
    ["*a ".repeat(400), "300 signs that may be Markdown in one paragraph"],
    ["*a\n\n".repeat(400).repeat(2), "1000 lines"],
    ["> ".repeat(9), "8 quotes and lists inside each other"],
  ])("says why it is shown as it was typed", (markdown, why) => {
    expect(prose(markdown)).toContain(`<small>This text is shown as it was typed: it has more than ${why}.</small>`);
  });

  it("counts nothing of a block of code, of which there may be much", () => {
    const arrows = Array.from({ length: 149 }, (_, index) => `s${index} --> s${index + 1} : go`).join("\n");
    const fenced = `**b**\n\n\`\`\`mermaid\nstateDiagram-v2\n${arrows}\n\`\`\`\n\n**c**`;
    expect(prose(fenced)).toMatch(/^<p><strong>b<\/strong><\/p>\n<pre>[\s\S]*<p><strong>c<\/strong><\/p>$/);
  });

  it.each(["*a ", "[", "<a", "> ", "a@b.c ", "[^a]: b "])(
    "takes no time in a fence that is never closed: %s",
    (sign) => {
      // The shortest of some: the machine may have other work.
      const times = Array.from({ length: 5 }, () => {
        const began = performance.now();
        expect(prose(`\`\`\`\n${full(sign)}`)).toMatch(/^<pre>/);
        return performance.now() - began;
      });
      expect(Math.min(...times)).toBeLessThan(100);
    },
  );

  it("stays Markdown in an ordinary long one", () => {
    const ordinary = `## Why\n\n- a **b** \`c\` [d](https://example.org)\n  - inside\n\n> said\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n`;
    expect(prose(ordinary.repeat(40))).toContain("<strong>b</strong>");
  });
});
