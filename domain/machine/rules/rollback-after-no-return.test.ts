import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { rollbackAfterNoReturn } from "#domain/machine/rules/rollback-after-no-return.ts";
import { aRecord } from "#domain/test-builders.ts";

const states = [{ id: "off" }, { id: "warm" }, { id: "on" }];
const forward = [
  { from: "off", event: "press", to: "warm", kind: "forward" },
  { from: "warm", event: "press", to: "on", kind: "forward" },
] as const;
const withLast = (kind: "forward" | "rollback", from: string) =>
  aRecord("machine", "m", {
    states,
    pointOfNoReturn: "on",
    transitions: [...forward, { from, event: "release", to: "off", kind }],
  });

it("reports a rollback from the point to what came before", () => {
  expect(linesOf(rollbackAfterNoReturn, [withLast("rollback", "on")])).toEqual([
    "machines/m /transitions/2/kind transition 3 is a rollback from `on` to `off`, across the point of no return `on`; declare the point later, or call it forward where a new round begins",
  ]);
});

it("is content with a rollback before the point, and with a new round after it", () => {
  expect(linesOf(rollbackAfterNoReturn, [withLast("rollback", "warm")])).toEqual([]);
  expect(linesOf(rollbackAfterNoReturn, [withLast("forward", "on")])).toEqual([]);
});

const steps = (pointOfNoReturn: string | undefined, ...lines: readonly string[]) =>
  aRecord("machine", "m", {
    states: [...states, { id: "late" }, { id: "later" }],
    ...(pointOfNoReturn !== undefined && { pointOfNoReturn }),
    transitions: [
      ...forward,
      ...lines.map((line, index) => {
        const [kind, from = "", to = ""] = line.split(" ");
        return {
          from,
          event: "release",
          to,
          kind: kind === "back" ? ("rollback" as const) : ("forward" as const),
          guard: `g${index}`,
        };
      }),
    ],
  });

it.each([
  { title: "reports a rollback from a state behind the point", lines: ["on on late", "back late warm"], places: [3] },
  {
    title: "reports a rollback where a step forward leads back before the point",
    lines: ["on on warm", "back warm off"],
    places: [3],
  },
  {
    title: "is content with a rollback between states behind the point",
    lines: ["on on late", "on late later", "back later late"],
    places: [],
  },
  { title: "is content with a rollback to the point itself", lines: ["on on late", "back late on"], places: [] },
  { title: "is content with a rollback of a new round", lines: ["on on off", "back warm off"], places: [] },
  { title: "is content with a rollback of the start itself", lines: ["on on off", "back off warm"], places: [] },
  { title: "is content with a rollback that stays where it is", lines: ["on on warm", "back warm warm"], places: [] },
  { title: "does not go on from where a rollback leads", lines: ["back on late", "back late warm"], places: [] },
])("$title", ({ lines, places }) => {
  const found = linesOf(rollbackAfterNoReturn, [steps("on", ...lines)]);
  expect(found.map((line) => Number(/transitions\/(\d+)/.exec(line)?.[1]))).toEqual(places);
});

it("says nothing of a machine without such a point", () => {
  expect(linesOf(rollbackAfterNoReturn, [steps(undefined, "back on off")])).toEqual([]);
});

it("reports a rollback of a composite state once", () => {
  const machine = aRecord("machine", "m", {
    states: [...states, { id: "a", parent: "on" }, { id: "b", parent: "on" }],
    pointOfNoReturn: "on",
    transitions: [
      ...forward.slice(0, 1),
      { from: "warm", event: "press", to: "a", kind: "forward" },
      { from: "on", event: "release", to: "off", kind: "rollback" },
    ],
  });
  const ways = aRecord("machine", "m", { ...machine.body, initial: "warm" });
  expect(linesOf(rollbackAfterNoReturn, [machine])).toHaveLength(1);
  expect(linesOf(rollbackAfterNoReturn, [ways])).toHaveLength(0);
});
