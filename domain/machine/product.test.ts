import { describe, expect, it } from "vitest";
import { toExplorer } from "#domain/machine/explore.ts";
import { toProduct, toStateId } from "#domain/machine/product.ts";
import type { Machine } from "#domain/machine/schema.ts";
import { aBody } from "#domain/test-builders.ts";

const forward = { kind: "forward" } as const;
const host = aBody("machine", {
  initial: "up",
  states: [
    { id: "up", label: "Up" },
    { id: "down", blackout: true },
    { id: "lost", kind: "error" },
  ],
  events: [],
  transitions: [
    { from: "up", event: "jump", to: "down", guard: "all is frozen", ...forward },
    { from: "down", event: "boot", to: "up", ...forward },
    { from: "down", event: "crash", to: "lost", kind: "failure" },
  ],
  rejections: [{ state: "up", event: "boot", result: "-EBUSY" }],
});
const file = aBody("machine", {
  initial: "open",
  states: [{ id: "open" }, { id: "kept", kind: "final" }],
  events: [],
  transitions: [{ from: "open", event: "kexec", to: "kept", ...forward }],
  rejections: [{ state: "open", event: "kexec", when: "it is busy", result: "-EAGAIN" }],
});
const both = aBody("machine", {
  initial: undefined,
  states: [],
  events: [],
  transitions: [],
  composes: [
    { id: "host", machine: "host" },
    { id: "file", machine: "file", events: [{ event: "kexec", as: "jump" }] },
  ],
});
const finder =
  (bodies: Readonly<Record<string, Machine>>) =>
  (slug: string): Machine | undefined =>
    bodies[slug];
const find = finder({ host, file });
const requireProduct = () => {
  const product = toProduct(both, find);
  if (!product.ok) throw new Error(product.failure);
  return product.value;
};

describe("a composition as one machine", () => {
  it("has a state for each combination that is reached, told in the order of the parts", () => {
    const { initial, states } = requireProduct();
    expect(initial).toBe("up~open");
    expect(states.map(({ id, label, kind, blackout }) => [id, label, kind, blackout])).toEqual([
      ["up~open", "Up · open", "normal", false],
      ["down~kept", "down · kept", "normal", true],
      ["up~kept", "Up · kept", "normal", false],
      ["lost~kept", "lost · kept", "error", false],
    ]);
  });

  it("takes what its parts take, under the conditions of each", () => {
    expect(
      requireProduct().transitions.map(({ from, event, to, guard, kind }) => [from, event, to, guard, kind]),
    ).toEqual([
      ["up~open", "jump", "down~kept", "host: all is frozen", "forward"],
      ["down~kept", "boot", "up~kept", undefined, "forward"],
      ["down~kept", "crash", "lost~kept", undefined, "failure"],
    ]);
  });

  it("refuses what a part refuses, and says which", () => {
    const { refusedIn } = toExplorer(requireProduct());
    expect(refusedIn("up~open").map(({ event, when, result }) => [event, when, result])).toEqual([
      ["boot", undefined, "-EBUSY (`host`)"],
      ["jump", "it is busy", "-EAGAIN (`file`)"],
    ]);
  });

  it("is walked through by the names that counterexamples are told in", () => {
    const end = toStateId([
      { machine: "host", state: "lost" },
      { machine: "file", state: "kept" },
    ]);
    expect(toExplorer(requireProduct()).walk(undefined, `jump,crash:${end}`)).toMatchObject({
      state: end,
      steps: [{ event: "jump" }, { event: "crash" }],
    });
  });

  it("is made once, and is the machine itself where that has states of its own", () => {
    expect(requireProduct()).toBe(requireProduct());
    expect(toProduct(host, find)).toEqual({ ok: true, value: host });
  });

  it("is not made where a part is missing, or where nobody would step through it", () => {
    expect(toProduct(both, finder({ host }))).toEqual({ ok: false, failure: "its part `file` is not in the register" });
    const ring = (name: string, length: number, rejections: Machine["rejections"] = []) =>
      aBody("machine", {
        initial: "s0",
        states: Array.from({ length }, (_, at) => ({ id: `s${at}` })),
        events: [],
        transitions: Array.from({ length }, (_, at) => ({
          from: `s${at}`,
          event: `${name}${at}`,
          to: `s${(at + 1) % length}`,
          ...forward,
        })),
        rejections,
      });
    expect(toProduct({ ...both }, finder({ host: ring("a", 30), file: ring("b", 30) }))).toEqual({
      ok: false,
      failure: "it has 900 combinations and 1800 steps; up to 400 and 2000 can be stepped through",
    });
    const refusing = Array.from({ length: 60 }, (_, at) => ({
      state: "s0",
      event: `b${at % 20}`,
      result: "no",
      sources: [],
    }));
    const wide = finder({ host: ring("a", 20), file: ring("b", 19, [...refusing, ...refusing]) });
    expect(toProduct({ ...both }, wide)).toEqual({
      ok: false,
      failure: "its combinations refuse 2400 requests; up to 2000 can be stepped through",
    });
  });
});
