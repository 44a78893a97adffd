import { expect, it } from "vitest";
import { fail, ok } from "#domain/result.ts";
import { readMachine } from "#notations/read-machine.ts";
import { drawBlocks, toBlockToDraw } from "#server/diagrams/draw-blocks.ts";
import { toOutline } from "#server/diagrams/outline.ts";

const read = (block: string) => toBlockToDraw(readMachine(block), block);
const inText = (block: string) => `\`\`\`mermaid\n${block}\n\`\`\``;

it("makes a machine of a block, with an arrow also where the text names no event", () => {
  const block = read("stateDiagram-v2\n[*] --> off\noff --> on\non --> off : press\nnote right of on : warm\n");
  if (!block.ok) throw new Error(block.failure);
  const { states, arrows } = toOutline(block.value.toDraw.machine);
  expect(states.map(({ id }) => id)).toEqual(["off", "on"]);
  expect(arrows.map(({ rows }) => rows[0]?.lines)).toEqual([["·"], ["press"]]);
  expect(block.value.leftOut).toEqual([expect.stringMatching(/^line 5 /)]);
});

it.each([
  ["a block of another kind", "graph TD\nA --> B", "no state diagram"],
  ["a block with nothing in it", "", "no state diagram"],
  ["one without states", "stateDiagram-v2\n", "names no state"],
  ["one with regions", "stateDiagram-v2\nstate d {\n[*] --> a\n--\n[*] --> b\n}", "regions"],
])("says why it does not draw %s", (_what, block, why) => {
  const found = read(block);
  expect(found.ok ? "drawn" : found.failure).toContain(why);
});

it("runs and links nothing of a hostile block", () => {
  const block = [
    '%%{init: {"securityLevel": "loose", "themeCSS": "*{background:url(https://evil.example)}"}}%%',
    "stateDiagram-v2",
    "[*] --> a",
    "a : <img src=x onerror=alert(1)>",
    "a --> b : <script>alert(1)</script>",
    'click a "javascript:alert(1)"',
    'click b call alert("1")',
    "classDef bad fill:#f00,background:url(javascript:1)",
  ].join("\n");
  const found = read(block);
  if (!found.ok) throw new Error(found.failure);
  expect(JSON.stringify(found.value.toDraw)).not.toMatch(/evil|javascript|themeCSS|classDef/);
});

it("reads a large or deep block in a moment", () => {
  for (const block of [
    `stateDiagram-v2\n${"a --> b : x\n".repeat(1_500)}`,
    `stateDiagram-v2\n${"state s {\n".repeat(900)}`,
    `stateDiagram-v2\n${"{".repeat(19_000)}`,
  ]) {
    const start = performance.now();
    read(block);
    expect(performance.now() - start).toBeLessThan(2_000);
  }
});

it("draws each block of a page once, and so many of them", async () => {
  const work = ((_name: string, text: string) => Promise.resolve(ok(readMachine(text)))) as never; // no other job is asked
  const asked: number[] = [];
  const blocks = Array.from({ length: 10 }, (_, index) => `stateDiagram-v2\n[*] --> s${index}`);
  const drawings = await drawBlocks({ work }, [...blocks, ...blocks].map(inText), (machines) => {
    asked.push(machines.length);
    return machines.map(({ machine }, index) =>
      Promise.resolve(
        index === 0
          ? fail({ type: "unavailable", what: machine.slug })
          : ok({ svg: `<svg>${machine.body.initial}</svg>`, width: 1, height: 1 }),
      ),
    );
  });
  expect(asked).toEqual([8]);
  expect(
    [...drawings.values()].map((drawing) => ("svg" in drawing ? drawing.svg : drawing.reason.slice(0, 12))),
  ).toEqual([
    "it is too la",
    ...[1, 2, 3, 4, 5, 6, 7].map((index) => `<svg>s${index}</svg>`),
    "a page draws",
    "a page draws",
  ]);
});
