import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { markDrawing, toMarks, toPlaceMarks } from "#ui/kinds/machine/mark-drawing.ts";

const golden = (name: string): string =>
  readFileSync(new URL(`../../../server/diagrams/golden/${name}`, import.meta.url), "utf8");

const steps = [
  { from: "idle", to: "frozen", transition: 0 },
  { from: "frozen", to: "leaked", transition: 2 },
];

describe("a walk in a drawing", () => {
  it.each(["plain.page.svg", "plain.standalone.svg"])("marks in %s its states, its steps and where it ends", (name) => {
    const drawing = golden(name);
    const marked = markDrawing(drawing, toMarks("idle", steps, "leaked"));
    const classes = [...marked.matchAll(/class="([^"]*)".* data-(?:state|transition)="([^"]*)"/g)].map(
      ([, names = "", id = ""]) =>
        `${id}: ${names
          .split(" ")
          .filter((word) => ["walked", "here"].includes(word))
          .join()}`,
    );
    expect(classes).toEqual([
      "0: walked",
      "1: ",
      "2: walked",
      "3: ",
      "idle: walked",
      "frozen: walked",
      "leaked: here",
      "done: ",
    ]);
    expect(marked.match(/aria-current="step"/g)).toHaveLength(1);
    expect(marked.replace(/ (?:walked|here)"/g, '"').replace(' aria-current="step"', "")).toBe(drawing);
  });

  it("shows several places, and the ways on from them, where it is not known in which it is", () => {
    const marked = markDrawing(golden("plain.page.svg"), toPlaceMarks(["idle", "leaked"], [1]));
    const marksOf = (name: string) =>
      [...marked.matchAll(new RegExp(`class="[^"]* ${name}"[^>]* data-(?:state|transition)="([^"]*)"`, "g"))].map(
        ([, id]) => id,
      );
    expect(marksOf("here")).toEqual(["idle", "leaked"]);
    expect(marksOf("walked")).toEqual(["1"]);
  });

  it("leaves a drawing as it is where nothing of it is on the walk, whatever its texts say", () => {
    for (const name of ["hostile.page.svg", "hostile.standalone.svg"])
      expect(markDrawing(golden(name), toMarks("idle", [], "leaked"))).toBe(golden(name));
  });
});
