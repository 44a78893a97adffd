import { expect, it } from "vitest";
import { duplicateElement } from "#domain/check/rules/duplicate-element.ts";
import { linesOf } from "#domain/check/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";

it("reports a second state with the same id, and a second entry for one component", () => {
  const machine = aRecord("machine", "m", { states: [{ id: "off" }, { id: "on" }, { id: "off" }] });
  const formats = [
    { component: "kho", reads: [], writes: [] },
    { component: "kho", reads: [], writes: [] },
  ];
  expect(linesOf(duplicateElement, [machine, aRecord("kernel", "6.19", { formats })])).toEqual([
    "machines/m /states/2/id `off` is the id of element 1 of this list already; give it another one",
    "kernels/6.19 /formats/1/component `kho` is the component of element 1 of this list already; give it another one",
  ]);
});

it("lets a state and an event share a name, and elements without a name repeat", () => {
  const events = [
    { id: "off", raisedBy: "kernel" },
    { id: "on", raisedBy: "kernel" },
  ] as const;
  const notes = [{ text: "n" }, { text: "n" }];
  expect(linesOf(duplicateElement, [aRecord("machine", "m", { events: [...events], notes })])).toEqual([]);
});
