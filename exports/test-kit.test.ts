import { describe, expect, it } from "vitest";
import { aMachine } from "#domain/machine/test-builders.ts";
import { toPrettyJson } from "#exports/json.ts";
import { toTestKit, type TestKit } from "#exports/test-kit.ts";

function requireKit(machine: Parameters<typeof toTestKit>[0]): TestKit {
  const kit = toTestKit(machine);
  if (!kit.ok) throw new Error(kit.failure);
  return kit.value;
}

const session = aMachine("idle freeze frozen, frozen cancel idle, frozen kexec away image loaded, gone back idle", {
  rejections: [
    { state: "frozen", event: "freeze", result: "-EBUSY" },
    { state: "idle", event: "kexec", when: "no image", result: "-ENOENT" },
    { state: "gone", event: "freeze", result: "-ENODEV" },
  ],
});

describe("a test kit", () => {
  it("takes every transition that can be taken, and names the rest", () => {
    const { initial, walks, unreachable } = requireKit(session);
    expect(initial).toEqual(["idle"]);
    expect(walks.map(({ start, steps }) => [start, ...steps.map(({ event, to }) => `${event} ${to}`)])).toEqual([
      ["idle", "freeze frozen", "cancel idle", "freeze frozen", "kexec away"],
    ]);
    expect(walks[0]?.steps.at(-1)).toMatchObject({ transition: 2, guard: "image loaded", effect: null });
    expect(unreachable).toEqual({ transitions: [3], rejections: [2] });
  });

  it("makes each refused request where it is refused, and says what has to come back", () => {
    expect(requireKit(session).refused).toMatchObject([
      { state: "frozen", event: "freeze", when: null, result: "-EBUSY", way: { steps: [{ event: "freeze" }] } },
      { state: "idle", event: "kexec", when: "no image", result: "-ENOENT", way: { steps: [] } },
    ]);
  });

  it("asks for what is refused around a state in each state inside", () => {
    const nested = aMachine("off press dim, dim press bright, on release off", {
      states: [{ id: "off" }, { id: "on" }, { id: "dim", parent: "on" }, { id: "bright", parent: "on" }],
      rejections: [{ state: "on", event: "plug", result: "-EBUSY" }],
    });
    expect(requireKit(nested).refused.map(({ state }) => state)).toEqual(["dim", "bright"]);
  });

  it("is the same bytes each time", () => {
    expect(toPrettyJson(requireKit(session))).toBe(toPrettyJson(requireKit(structuredClone(session))));
  });

  it("is not there for a machine made of others, and not where nobody could run it", () => {
    const composes = ["one", "other"].map((id) => ({ id, machine: "light", events: [] }));
    expect(toTestKit({ ...session, composes })).toMatchObject({ failure: expect.stringContaining("made of other") });
    const chain = Array.from({ length: 390 }, (_, at) => `s${at} on s${at + 1}`);
    const ends = Array.from({ length: 399 }, (_, at) => `s390 e${at} s0`);
    expect(toTestKit(aMachine([...chain, ...ends].join(", ")))).toMatchObject({
      failure: expect.stringMatching(/^taking every transition needs \d+ steps; at most 100000 are written$/),
    });
    const leaves = Array.from({ length: 300 }, (_, at) => `s${at} on s${at + 1}`).join(", ");
    const states = [{ id: "all" }, ...Array.from({ length: 301 }, (_, at) => ({ id: `s${at}`, parent: "all" }))];
    const rejections = ["on", "off", "up"].map((event) => ({ state: "all", event, result: "-EBUSY" }));
    expect(toTestKit(aMachine(leaves, { states, initial: "s0", rejections }))).toMatchObject({
      failure: "making every refused request needs 136353 steps; at most 100000 are written",
    });
  });
});
