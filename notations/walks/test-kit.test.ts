import { describe, expect, it } from "vitest";
import { aMachine } from "#domain/machine/test-builders.ts";
import { aComposition } from "#domain/machine/property/test-builders.ts";
import { toPrettyJson } from "#texts/json/pretty-json.ts";
import { toTestKit, type TestKit } from "#notations/walks/test-kit.ts";

function requireKit(machine: Parameters<typeof toTestKit>[0]): TestKit {
  const kit = toTestKit(machine, () => undefined);
  if (!kit.ok) throw new Error(kit.failure);
  return kit.value;
}

const session = aMachine("idle freeze frozen, frozen cancel idle, frozen kexec away [image loaded], gone back idle", {
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

  it("tells how its states and events are spelled where they come from", () => {
    const { states, events } = requireKit(
      aMachine("dim press bright", {
        states: [{ id: "on" }, { id: "dim", parent: "on", label: "half light" }, { id: "bright", parent: "on" }],
        initial: "dim",
        events: [{ id: "press", label: "press()", raisedBy: "userspace" }],
      }),
    );
    expect(states).toEqual([
      { id: "dim", label: "half light" },
      { id: "bright", label: null },
    ]);
    expect(events).toEqual([{ id: "press", label: "press()" }]);
  });

  it("is the same bytes each time", () => {
    expect(toPrettyJson(requireKit(session))).toBe(toPrettyJson(requireKit(structuredClone(session))));
  });

  it("walks through all parts of a composition at once, whose steps have no place in a list", () => {
    const both = aComposition({ one: ["session", { kexec: "jump" }], other: ["light"] });
    const light = aMachine("off press on, on jump gone", {
      rejections: [{ state: "on", event: "press", result: "-EALREADY" }],
    });
    const kit = toTestKit(both, (slug) => ({ session, light })[slug]);
    if (!kit.ok) throw new Error(kit.failure);
    const { initial, walks, refused, unreachable } = kit.value;
    expect(initial).toEqual(["idle__off"]);
    expect(walks.flatMap(({ steps }) => steps).find(({ event }) => event === "jump")).toEqual({
      from: "frozen__on",
      event: "jump",
      to: "away__gone",
      kind: "forward",
      transition: null,
      guard: "one: image loaded",
      effect: null,
    });
    expect(refused.map(({ state, event, result }) => [state, event, result])).toContainEqual([
      "frozen__on",
      "press",
      "-EALREADY (`other`)",
    ]);
    expect(unreachable).toEqual({ transitions: [], rejections: [] });
    expect(toTestKit(both, () => undefined)).toEqual({ ok: false, failure: "its part `one` is not in the register" });
  });

  it("is not there where nobody could run it", () => {
    const chain = Array.from({ length: 390 }, (_, at) => `s${at} on s${at + 1}`);
    const ends = Array.from({ length: 399 }, (_, at) => `s390 e${at} s0`);
    expect(toTestKit(aMachine([...chain, ...ends].join(", ")), () => undefined)).toMatchObject({
      failure: expect.stringMatching(/^taking every transition needs \d+ steps; at most 100000 are written$/),
    });
    const leaves = Array.from({ length: 300 }, (_, at) => `s${at} on s${at + 1}`).join(", ");
    const states = [{ id: "all" }, ...Array.from({ length: 301 }, (_, at) => ({ id: `s${at}`, parent: "all" }))];
    const rejections = ["on", "off", "up"].map((event) => ({ state: "all", event, result: "-EBUSY" }));
    expect(toTestKit(aMachine(leaves, { states, initial: "s0", rejections }), () => undefined)).toMatchObject({
      failure: "making every refused request needs 136353 steps; at most 100000 are written",
    });
  });
});
