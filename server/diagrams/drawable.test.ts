import { expect, it } from "vitest";
import { aBody } from "#domain/test-builders.ts";
import { findDrawable } from "#server/diagrams/drawable.ts";

const light = aBody("machine");

it("draws a whole machine as it is", () => {
  expect(findDrawable(light, undefined)).toEqual(light);
});

it("leaves out the rows that are not whole yet, and begins where it can", () => {
  const typed = { states: [...light.states, { id: "" }], initial: "nowhere", transitions: [{ from: "x" }] };
  const drawn = findDrawable(typed, undefined);
  expect(drawn?.states).toEqual(light.states);
  expect(drawn?.initial).toBe(light.states[0]?.id);
  expect(drawn?.transitions).toEqual([]);
});

it("keeps the title of the version before until a new one can be read", () => {
  expect(findDrawable({ states: light.states, title: "" }, light)?.title).toBe(light.title);
  expect(findDrawable({ states: light.states, title: "Lamp" }, light)?.title).toBe("Lamp");
});

it("draws nothing where not one state is whole", () => {
  for (const body of [{ states: [{ id: "" }] }, {}, null, "x", undefined])
    expect(findDrawable(body, undefined)).toBeUndefined();
});
