import { describe, expect, it } from "vitest";
import { readMachine } from "#notations/read-machine.ts";
import { measure } from "#notations/sketch/test-builders.ts";

const fill = (piece: string) => piece.repeat(Math.ceil(480_000 / piece.length)).slice(0, 480_000);

describe("reading a machine", () => {
  const hostile: readonly (readonly [opening: string, pieces: readonly string[]])[] = [
    [
      "stateDiagram-v2\n",
      [
        " ",
        "}",
        "a ",
        "-->",
        "state a {\n",
        "note left of a\n",
        "accDescr {",
        "class a a ",
        "a-->b:x;",
        "a --> [H]\n",
        'state "',
        "%%{",
        ":",
      ],
    ],
    [
      "@startuml\n",
      [
        " ",
        "state a {\n",
        "legend\n",
        "note as x\n",
        "a -[",
        "state a <<",
        "/'\n",
        "a /' '/",
        "note right\n",
        "together {\n",
        "json j {\n",
        '"',
        "a --> b : x\n",
        "[*] --> [*] : x\n",
      ],
    ],
    [
      "digraph g {\n",
      [
        "{",
        "}",
        '"',
        '\\"',
        "<",
        "/*",
        "a->{b c}->",
        "a:b:",
        "subgraph {",
        "edge [label=x]",
        "a [label=<<b>x</b>>]",
        "a ",
        "[",
        "#",
      ],
    ],
    ["digraph g { a [", ["a=", "[", "a ", '"', "]["]],
    ["<scxml>", ["<", "<a>", "<a:b>", "&lt;", "<!--", "]]>", "<![CDATA["]],
    ["<scxml ", ['x="" ', "a ", "="]],
    ['{"states":', ['{"a":', "[", '"', '\\"', ",", "1 ", ":", '"a":{},']],
  ];

  it("counts what a few words of hostile text would multiply", () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `n${index}`).join(" ");
    const products = `digraph { node [shape=point] { ${names} } -> { ${names} } }`;
    const nested = Array.from({ length: 30_000 }, (_, index) => `a${index} {`).join("");
    const mentions = Array.from({ length: 30_000 }, (_, index) => `state s${index} {\nx\n`).join("");
    for (const text of [products, `digraph { ${nested}`, `stateDiagram-v2\n${mentions}`])
      expect(measure(() => expect(readMachine(text).drafts).toEqual([]))).toBeLessThan(3_000);
  });

  it.each(hostile)("takes hostile text after %j in linear time", { timeout: 120_000 }, (opening, pieces) => {
    for (const piece of pieces) {
      // What grows with the square of the text takes a minute.
      expect(
        measure(() => readMachine(opening + fill(piece))),
        JSON.stringify(piece),
      ).toBeLessThan(3_000);
    }
  });
});
