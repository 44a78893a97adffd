import { beforeAll, describe, expect, it } from "vitest";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { parseSvg } from "#server/diagrams/dom.ts";
import type { Form } from "#server/diagrams/draw.ts";
import { toOutline } from "#server/diagrams/outline.ts";
import { openRenderer, type Render } from "#server/diagrams/renderer.ts";
import { listBoxes, overlaps } from "#server/diagrams/svg-test-builders.ts";
import {
  aHostileMachine,
  aLongMachine,
  aMachineOfComposites,
  aMachineOfLoops,
  aMachineOfMany,
  aPlainMachine,
} from "#server/diagrams/test-builders.ts";

type Drawn = Pick<RegisterRecord<"machine">, "slug" | "body">;

let render: Render;
beforeAll(async () => {
  render = await openRenderer();
}, 60_000);

const draw = (machine: Drawn, form: Form = "page") => render(toOutline(machine), form);

async function drawElement(machine: Drawn): Promise<Element> {
  return parseSvg((await draw(machine)).svg);
}

const ours = new Set(["title", "desc", "style", "g", "a", "path", "rect", "circle", "text"]);

describe("a drawing", () => {
  it.each([aPlainMachine, aMachineOfLoops, aMachineOfComposites, aHostileMachine])(
    "of the $slug machine is the one that was looked at",
    async (machine) => {
      for (const form of ["page", "standalone"] as const) {
        const { svg } = await draw(machine, form);
        await expect(`${svg.replaceAll("><", ">\n<")}\n`).toMatchFileSnapshot(`golden/${machine.slug}.${form}.svg`);
      }
    },
    30_000,
  );

  it("holds sixty states, none of them over another", async () => {
    const boxes = listBoxes(await drawElement(aMachineOfMany(60)), ".state .shape");
    expect(boxes).toHaveLength(60);
    expect(boxes.filter((box, index) => boxes.slice(index + 1).some((other) => overlaps(box, other)))).toEqual([]);
  }, 60_000);

  it("is the same bytes however often it is drawn, and whatever was drawn before", async () => {
    const first = await draw(aMachineOfComposites);
    await draw(aHostileMachine);
    expect(await draw(aMachineOfComposites)).toEqual(first);
  }, 30_000);

  it("links each state and each transition to its row", async () => {
    const svg = await drawElement(aMachineOfLoops);
    const targets = Array.from(svg.querySelectorAll("a"), (link) => link.getAttribute("href"));
    const { states, transitions } = aMachineOfLoops.body;
    expect(targets.sort()).toEqual(
      [...states.map(({ id }) => `#state-${id}`), ...transitions.map((_, index) => `#transition-${index}`)].sort(),
    );
  });

  it("has no link and its own style where it stands alone", async () => {
    const { svg } = await draw(aPlainMachine, "standalone");
    expect(svg).not.toContain("<a ");
    expect(svg).toContain("prefers-color-scheme:dark");
    expect(svg).not.toContain("var(--");
  });

  it("carries no colour where the page colours it", async () => {
    const { svg } = await draw(aPlainMachine);
    expect(svg).not.toMatch(/<style|style=|#[0-9a-f]{6}\b|\b(?:fill|stroke)=/);
  });

  it("says its size", async () => {
    const { svg, width, height } = await draw(aPlainMachine);
    expect(svg).toContain(` width="${width}" height="${height}"`);
    expect(width).toBeGreaterThan(100);
    expect(height).toBeGreaterThan(100);
  });

  it("shows hostile labels as text and as nothing else", async () => {
    for (const form of ["page", "standalone"] as const) {
      const { svg } = await draw(aHostileMachine, form);
      const drawn = parseSvg(svg);
      const elements = Array.from(drawn.querySelectorAll("*"));
      expect(elements.map(({ localName }) => localName).filter((name) => !ours.has(name))).toEqual([]);
      const attributes = elements.flatMap((element) => Array.from(element.attributes));
      expect(attributes.filter(({ name }) => /^on|style|src|xlink/.test(name))).toEqual([]);
      expect(attributes.filter(({ name, value }) => name === "href" && !value.startsWith("#"))).toEqual([]);
      const text = Array.from(drawn.querySelectorAll("text"), (line) => line.textContent).join(" ");
      expect(text).toContain("<script>alert(1)</script>");
      expect(text).toContain("direction LR");
      expect(text).toContain("[link](javascript:alert(1))");
      expect(text).toContain("%%{init: {'theme':'dark'}}%%");
    }
  });

  it("is refused where it would have too many arrows to be read", async () => {
    await expect(draw(aLongMachine(501))).rejects.toThrow("the 500 arrows that are drawn (it has 501)");
  });
});
