import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { machineSchema } from "#domain/machine/schema.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { toGrown } from "#server/diagrams/box.ts";
import { parseSvg } from "#server/diagrams/dom.ts";
import { toOutline } from "#server/diagrams/outline.ts";
import { openRenderer, type Render } from "#server/diagrams/renderer.ts";
import { listBoxes, overlaps } from "#server/diagrams/svg-test-builders.ts";

const folder = new URL("../../content/machines/", import.meta.url);
type Drawn = Pick<RegisterRecord<"machine">, "slug" | "body">;
const published = readdirSync(folder).map((name): Drawn => {
  const body = machineSchema.parse(parse(readFileSync(new URL(name, folder), "utf8")));
  return { slug: name.replace(".yaml", ""), body };
});

let render: Render;
beforeAll(async () => {
  render = await openRenderer();
}, 60_000);

describe("the drawing of each published machine", () => {
  it.each(published)(
    "$slug keeps its names off each other and off the states, and inside the picture",
    async (machine) => {
      const { svg, width, height } = await render(toOutline(machine), "page");
      const drawn = parseSvg(svg);
      // The ground of a name is 3 px wider than the name on each side.
      const names = listBoxes(drawn, ".ground").map((ground) => toGrown(ground, -3));
      const states = listBoxes(drawn, "rect.shape");
      const [left = 0, top = 0] = (drawn.getAttribute("viewBox") ?? "").split(" ").map(Number);
      names.forEach((name, index) => {
        expect(names.slice(index + 1).filter((other) => overlaps(name, other))).toEqual([]);
        expect(states.filter((state) => overlaps(name, state))).toEqual([]);
        expect(name.x).toBeGreaterThanOrEqual(left);
        expect(name.y).toBeGreaterThanOrEqual(top);
        expect(name.x + name.width).toBeLessThanOrEqual(left + width);
        expect(name.y + name.height).toBeLessThanOrEqual(top + height);
      });
      expect(drawn.querySelectorAll(".transition")).toHaveLength(machine.body.transitions.length);
      expect(drawn.querySelectorAll(".state")).toHaveLength(machine.body.states.length);
    },
    30_000,
  );
});
