import { describe, expect, it } from "vitest";
import { contentSchema } from "#domain/proposal/schema.ts";
import { toMermaid } from "#notations/mermaid/write.ts";
import { readMachine } from "#notations/read-machine.ts";
import { aRing, findingOf, measure } from "#notations/sketch/test-builders.ts";

const heading = { slug: "ring", version: 1 };
const fill = (piece: string) => piece.repeat(Math.ceil(480_000 / piece.length)).slice(0, 480_000);

describe("reading a machine", () => {
  it("names the limit that a text is beyond", () => {
    expect(readMachine(`stateDiagram-v2\n${"é".repeat(260_000)}`).findings).toMatchObject([
      { level: "error", construct: "size", message: expect.stringContaining("500000 bytes") as string },
    ]);
    const states = Array.from({ length: 401 }, (_, index) => `s${index}\n`).join("");
    expect(findingOf(readMachine(`stateDiagram-v2\n${states}`), "states").message).toContain("at most 400");
    const ways = "a --> b : go\n".repeat(2_001);
    expect(findingOf(readMachine(`stateDiagram-v2\n${ways}`), "transitions").message).toContain("2000");
    const deep = Array.from({ length: 40 }, (_, index) => `state s${index} {\n`).join("");
    expect(findingOf(readMachine(`stateDiagram-v2\n${deep}`), "composite state").message).toContain("at most 32");
    const events = Array.from({ length: 401 }, (_, index) => `a --> a : e${index}\n`).join("");
    expect(findingOf(readMachine(`stateDiagram-v2\n${events}`), "events").message).toContain("at most 400");
  });

  it("says which notations it reads where a text is in none of them", () => {
    expect(readMachine("flowchart TD\na-->b").findings[0]?.message).toContain("PlantUML");
    expect(readMachine("").drafts).toEqual([]);
  });

  it("asks for the JSON of a machine that is written as a script", () => {
    const { drafts, findings } = readMachine(
      'import { createMachine } from "xstate";\nexport default createMachine({ id: "m" });',
    );
    expect(drafts).toEqual([]);
    expect(findings[0]?.message).toContain("JSON.stringify(machine.config)");
  });

  it("tells no more findings than people read, and counts the others", () => {
    const { findings } = readMachine(`stateDiagram-v2\n[*] --> a\n${"direction LR\n".repeat(5_000)}`);
    expect(findings).toHaveLength(200);
    expect(findings.at(-1)?.message).toMatch(/^\d{4} more findings/);
  });

  it("answers drafts that a proposal can hold once people have filled them in", () => {
    const { drafts } = readMachine(toMermaid(aRing(3, 6), heading));
    const changes = drafts.map(({ slug, body }) => ({ op: "create", kind: "machine", slug, body }));
    expect(contentSchema.safeParse({ title: "t", message: "m", changes }).success).toBe(true);
  });

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
