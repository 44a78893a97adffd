import { expect, it } from "vitest";
import { aMachine } from "#domain/machine/property/test-builders.ts";
import { linkDrawing } from "#ui/kinds/machine/link-drawing.ts";

const light = aMachine("off on broken", [
  ["off", "press", "on"],
  ["on", "press", "off"],
  ["on", "press", "broken"],
]);
const toHref = (query: string): string => `/here?${query}&revision=2#explore`;

it("leads from a state to a walk that begins there, and from a transition to one that takes it", () => {
  const drawing = '<a class="state" href="#state-on" tabindex="-1"></a><a class="transition" href="#transition-2"></a>';
  expect(linkDrawing(drawing, light, toHref)).toBe(
    [
      '<a class="state" href="/here?from=on&amp;revision=2#explore" rel="nofollow" tabindex="-1"></a>',
      '<a class="transition" href="/here?from=on&amp;walk=press:broken&amp;revision=2#explore" rel="nofollow"></a>',
    ].join(""),
  );
});

it("leaves every other link as it is", () => {
  const drawing = '<a href="/terms/kho"></a><g id="state-on"></g>';
  expect(linkDrawing(drawing, light, toHref)).toBe(drawing);
});
