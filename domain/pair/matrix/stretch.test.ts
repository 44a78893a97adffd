import { expect, it } from "vitest";
import { toStretch } from "#domain/pair/matrix/stretch.ts";
import { aRecord } from "#domain/test-builders.ts";

const list = (many: number) =>
  Array.from({ length: many }, (_, rank) => aRecord("kernel", `6.${rank}`, { version: `6.${rank}`, rank }));

const say = (kernels: ReturnType<typeof list>, last?: string) => {
  const { shown, older, newer } = toStretch(
    kernels,
    kernels.find(({ slug }) => slug === last),
  );
  return [shown[0]?.slug, shown.at(-1)?.slug, older?.slug, newer?.slug];
};

it("crosses all kernels where they are few, and else the newest", () => {
  expect(say(list(40))).toEqual(["6.0", "6.39", undefined, undefined]);
  expect(say(list(100))).toEqual(["6.60", "6.99", "6.79", undefined]);
  expect(say([])).toEqual([undefined, undefined, undefined, undefined]);
});

it("goes back to the oldest and on to the newest, half of it each time", () => {
  expect(say(list(100), "6.79")).toEqual(["6.40", "6.79", "6.59", "6.99"]);
  expect(say(list(50))).toEqual(["6.10", "6.49", "6.39", undefined]);
  expect(say(list(50), "6.39")).toEqual(["6.0", "6.39", undefined, "6.49"]);
  expect(say(list(50), "6.3")).toEqual(["6.0", "6.3", undefined, "6.39"]);
});

it("knows the place of a kernel that is left out", () => {
  const [first, ...others] = list(60).reverse();
  expect(toStretch(others.reverse(), first).shown.at(-1)?.slug).toBe("6.58");
});
