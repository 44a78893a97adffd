import { expect, it } from "vitest";
import { listGlobalStates } from "#domain/machine/state-space/global-states.ts";
import { examine } from "#domain/machine/property/examine.ts";
import type { Machine } from "#domain/machine/schema.ts";
import { aComposition, aMachine } from "#domain/machine/property/test-builders.ts";

const combinationsOf = (composition: Machine, machines: Readonly<Record<string, Machine>>) => {
  const find = (slug: string) => machines[slug];
  const { stateSpace: system } = examine(composition, find);
  if (!system.ok) throw new Error(system.failure);
  const found = listGlobalStates(composition, find, system.value);
  expect(listGlobalStates(composition, find, system.value)).toBe(found);
  return found;
};

const host = aMachine(
  "off run ready away!",
  [
    ["run", "prepare", "ready"],
    ["ready", "kexec", "away"],
  ],
  { initial: "run" },
);

it("says how many are reached, which states never are, and which never at once", () => {
  const file = aMachine("open frozen kept!", [
    ["open", "freeze", "frozen"],
    ["frozen", "kexec", "kept"],
  ]);
  expect(combinationsOf(aComposition({ host: ["host"], file: ["file"] }), { host, file })).toEqual({
    reached: 5,
    possible: 12,
    stuck: 0,
    never: ["host.off"],
    apart: [
      { state: "host.run", from: ["file.kept"] },
      { state: "host.ready", from: ["file.kept"] },
      { state: "host.away", from: ["file.open", "file.frozen"] },
    ],
  });
});

it("counts where it comes to a stop that is no end", () => {
  const file = aMachine("open shut", [
    ["open", "close", "shut"],
    ["open", "kexec", "open"],
  ]);
  // Shut before the jump, and after it: both wait for a jump that cannot come any more.
  expect(combinationsOf(aComposition({ host: ["host"], file: ["file"] }), { host, file })).toMatchObject({
    reached: 6,
    stuck: 2,
  });
  const broken = aMachine("brokenx", []);
  expect(combinationsOf(aComposition({ a: ["broken"], b: ["broken"] }), { broken })).toMatchObject({ stuck: 0 });
});

it("leaves out a part that is not there", () => {
  const find = (slug: string) => (slug === "host" ? host : undefined);
  const { stateSpace: system } = examine(host, find);
  const alone = aComposition({ host: ["host"], file: ["gone"] });
  expect(system.ok && listGlobalStates(alone, find, system.value)).toMatchObject({ possible: 4, apart: [] });
});
