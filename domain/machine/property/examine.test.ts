import { describe, expect, it } from "vitest";
import { examine, machinesOf } from "#domain/machine/property/examine.ts";
import type { Machine } from "#domain/machine/schema.ts";
import { aComposition, aMachine, machineRecord } from "#domain/machine/property/test-builders.ts";
import { aSpec } from "#domain/test-builders.ts";

const findIn =
  (machines: Readonly<Record<string, Machine>>) =>
  (slug: string): Machine | undefined =>
    machines[slug];
const none = findIn({});
const typesOf = (machine: Machine, find = none) => examine(machine, find).properties.map(({ verdict }) => verdict.type);

const host = aMachine("run ready away!", [
  ["run", "prepare", "ready"],
  ["ready", "cancel", "run", "rollback"],
  ["ready", "kexec", "away"],
]);
const file = aMachine("open frozen kept!", [
  ["open", "freeze", "frozen"],
  ["frozen", "jump", "kept"],
]);
const properties = [
  { id: "a", formula: "AG(host.away -> file.kept)" },
  { id: "b", formula: "AG EF host.run", standing: "agreed" as const },
];
const withProperties = (machine: Machine, ...formulas: readonly string[]): Machine => ({
  ...machine,
  properties: formulas.map((formula, index) => ({ id: `p${index}`, formula, standing: "proposed", sources: [] })),
});
const both = aComposition(
  { host: ["host"], file: ["file", { jump: "kexec" }] },
  { properties: properties.map((property) => ({ standing: "proposed", sources: [], ...property })) },
);

describe("what a machine is found to do", () => {
  it("is what becomes of each property, in their order", () => {
    expect(typesOf(withProperties(host, "EF away", "AG EF run", "AG(", "EF gone"))).toEqual([
      "holds",
      "fails",
      "unreadable",
      "unknown",
    ]);
  });

  it("is found once for each body, also where there is nothing to find", () => {
    expect(examine(host, none)).toBe(examine(host, none));
    expect(examine(host, none)).not.toBe(examine({ ...host }, none));
    expect(examine(host, none).deadlock).toBeUndefined();
  });

  it("of a composition speaks of its parts, and is found anew when one of them changes", () => {
    const find = findIn({ host, file });
    expect(typesOf(both, find)).toEqual(["holds", "fails"]);
    expect(examine(both, find)).toBe(examine(both, findIn({ host, file })));
    const stuck = aMachine("open kept!", [["kept", "jump", "open"]]);
    expect(typesOf(both, findIn({ host, file: stuck }))).toEqual(["holds", "holds"]);
    expect(typesOf(both, find)).toEqual(["holds", "fails"]);
  });

  it("of a composition says where it comes to a stop that is no end", () => {
    expect(examine(both, findIn({ host, file })).deadlock).toMatchObject({ type: "holds" });
    const waits = aMachine("open frozen", [["frozen", "jump", "open"]]);
    expect(examine(both, findIn({ host: aMachine("run", []), file: waits })).deadlock).toMatchObject({
      type: "fails",
      walk: { steps: [] },
    });
    const wrong = aMachine("brokenx", []);
    expect(examine(both, findIn({ host: wrong, file: waits })).deadlock).toMatchObject({ type: "holds" });
  });

  it("is not decided where a part is missing, is a composition itself, or there is too much of it", () => {
    const reasonOf = (find: (slug: string) => Machine | undefined, machine = both) => {
      const [first] = examine(machine, find).properties;
      return first?.verdict.type === "not-decided" ? first.verdict.reason : first?.verdict.type;
    };
    expect(reasonOf(findIn({ host }))).toBe("its part `file` is not in the register");
    expect(reasonOf(findIn({ host, file: both }))).toBe("its part `file` is made of machines itself");
    const ring = (name: string) =>
      aMachine(
        Array.from({ length: 400 }, (_, at) => `s${at}`).join(" "),
        Array.from({ length: 400 }, (_, at) => [`s${at}`, name, `s${(at + 1) % 400}`] as const),
      );
    const large = aComposition({ a: ["a"], b: ["b"] }, { properties: both.properties });
    expect(reasonOf(findIn({ a: ring("a"), b: ring("b") }), large)).toBe(
      "it is larger than the 100000 combinations and 600000 steps up to which it is searched",
    );
  });

  it("is not decided where all properties together ask for more than is searched at once", () => {
    const ring = (name: string) =>
      aMachine(
        Array.from({ length: 150 }, (_, at) => `s${at}`).join(" "),
        Array.from({ length: 150 }, (_, at) => [`s${at}`, name, `s${(at + 1) % 150}`] as const),
      );
    const find = findIn({ a: ring("a"), b: ring("b") });
    const long = Array<string>(17).fill(`${"!".repeat(90)}a.s0`);
    const large = withProperties(aComposition({ a: ["a"], b: ["b"] }), "EF b.s7", ...long, "AG EF EF EF b.s8");
    const types = typesOf(large, find);
    expect(types.slice(0, 17)).toEqual(Array<string>(17).fill("holds"));
    expect(types.slice(17)).toEqual(["not-decided", "holds"]);
    // What is agreed on is decided before any idea is.
    const agreed = large.properties.map((property, index) =>
      index === 17 ? { ...property, standing: "agreed" as const } : property,
    );
    expect(typesOf({ ...large, properties: agreed }, find).slice(16)).toEqual(["not-decided", "holds", "holds"]);
  });

  it("reads the machines of a register", () => {
    const spec = aSpec([machineRecord("host", host)]);
    expect(machinesOf(spec)("host")).toEqual(host);
    expect(machinesOf(spec)("file")).toBeUndefined();
  });
});
