import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { narrowPairs } from "#domain/pair/matrix/narrow.ts";
import type { MatrixQuestion } from "#domain/pair/matrix/question.ts";
import { aSource } from "#domain/pair/test-builders.ts";
import { aRecord, aSpec, type Input } from "#domain/test-builders.ts";

const nothing: MatrixQuestion = {
  components: [],
  features: [],
  arch: undefined,
  guarantor: undefined,
  standing: undefined,
  downstream: undefined,
};
const sources = [aSource];
const kernels = [
  aRecord("kernel", "6.12", { version: "6.12", rank: 12, arch: "x86_64" }),
  aRecord("kernel", "6.13", { version: "6.13", rank: 13, arch: "x86_64" }),
  aRecord("kernel", "6.14", { version: "6.14", rank: 14, arch: "arm64" }),
  aRecord("kernel", "6.15", { version: "6.15", rank: 15 }),
];
const components = [
  aRecord("component", "kho"),
  aRecord("component", "luo", { builtOn: ["kho"] }),
  aRecord("component", "vfio"),
];
const aPair = (from: string, to: string, input: Partial<Input<"pair">> = {}) =>
  aRecord("pair", `${from}-to-${to}`, { from, to, ...input });

const narrow = (pairs: readonly ReturnType<typeof aPair>[], question: Partial<MatrixQuestion>) => {
  const narrowed = narrowPairs(aSpec([...kernels, ...components, ...pairs]), { ...nothing, ...question });
  return {
    ...narrowed,
    pairs: narrowed.pairs.map(({ slug }) => slug),
    kernels: narrowed.kernels.map(({ slug }) => slug),
  };
};

describe("a narrowed matrix", () => {
  it("has pairs as their kernels were released, and not as their names are spelled", () => {
    const late = aPair("6.9", "6.12");
    const early = aRecord("kernel", "6.9", { version: "6.9", rank: 9 });
    const spec = aSpec([...kernels, early, aPair("6.12", "6.14"), aPair("6.12", "6.13"), late, aPair("6.12", "gone")]);
    expect(narrowPairs(spec, nothing).pairs.map(({ slug }) => slug)).toEqual([
      "6.9-to-6.12",
      "6.12-to-6.13",
      "6.12-to-6.14",
      "6.12-to-gone",
    ]);
  });

  it("has for a downstream its own pairs over those of the baseline, and all of them where none is asked about", () => {
    const own = aRecord("pair", "cloud-6.12-to-6.13", { from: "6.12", to: "6.13", downstream: "cloud" });
    const pairs = [aPair("6.12", "6.13"), aPair("6.13", "6.14"), own];
    expect(narrow(pairs, {}).pairs.toSorted()).toEqual(["6.12-to-6.13", "6.13-to-6.14", "cloud-6.12-to-6.13"]);
    expect(narrow(pairs, { downstream: "cloud" }).notInEffect).toBe(1);
    expect(narrow(pairs, { downstream: "cloud" }).pairs.toSorted()).toEqual(["6.13-to-6.14", "cloud-6.12-to-6.13"]);
  });

  it("has everything where nothing is asked", () => {
    expect(narrow([aPair("6.12", "6.13")], { features: ["iommufd"] })).toEqual({
      pairs: ["6.12-to-6.13"],
      kernels: ["6.12", "6.13", "6.14", "6.15"],
      leftOut: [],
      kernelsLeftOut: { differ: 0, unknown: 0 },
      notInEffect: 0,
    });
  });

  it("has the kernels of an architecture and the pairs between them, and takes one that names none for no other", () => {
    const pairs = [aPair("6.12", "6.13"), aPair("6.12", "6.14"), aPair("6.12", "6.15"), aPair("6.14", "6.15")];
    expect(narrow(pairs, { arch: "x86_64" })).toEqual({
      pairs: ["6.12-to-6.13"],
      kernels: ["6.12", "6.13"],
      leftOut: [{ filter: "arch", differ: 2, unknown: 1 }],
      kernelsLeftOut: { differ: 1, unknown: 1 },
      notInEffect: 0,
    });
    expect(narrow(pairs, { arch: "unknown" }).kernels).toEqual(["6.15"]);
  });

  it("takes the architecture of a kernel that was retired for unknown", () => {
    const retired = { ...aRecord("kernel", "6.11", { version: "6.11", arch: "x86_64" }), retired: true };
    const spec = aSpec([...kernels, retired, aPair("6.11", "6.12")]);
    expect(narrowPairs(spec, { ...nothing, arch: "x86_64" }).leftOut).toEqual([
      { filter: "arch", differ: 0, unknown: 1 },
    ]);
  });

  it("has the pairs that name every component asked about, or what is built on it, and knows nothing of one that names none", () => {
    const pairs = [
      aPair("6.12", "6.13", { components: ["luo"] }),
      aPair("6.12", "6.14", { components: ["vfio", "luo"] }),
      aPair("6.12", "6.15", { components: ["vfio"] }),
      aPair("6.13", "6.15"),
    ];
    expect(narrow(pairs, { components: ["kho"] })).toMatchObject({
      pairs: ["6.12-to-6.13", "6.12-to-6.14"],
      leftOut: [{ filter: "components", differ: 1, unknown: 1 }],
    });
    expect(narrow(pairs, { components: ["kho", "vfio"] }).pairs).toEqual(["6.12-to-6.14"]);
  });

  it("has the pairs of a guarantor by kind or by name, and those of none where that is asked", () => {
    const pairs = [
      aPair("6.12", "6.13", { guarantor: { by: "downstream", name: "Acme", sources } }),
      aPair("6.12", "6.14", { guarantor: { by: "downstream", name: "upstream", sources } }),
      aPair("6.12", "6.15", { guarantor: { by: "nobody", sources } }),
      aPair("6.13", "6.15"),
    ];
    const left = (guarantor: string) => narrow(pairs, { guarantor }).pairs;
    expect(left("downstream")).toEqual(["6.12-to-6.13", "6.12-to-6.14"]);
    expect(left("Acme")).toEqual(["6.12-to-6.13"]);
    expect(left("nobody")).toEqual(["6.12-to-6.15"]);
    expect(left("unknown")).toEqual(["6.13-to-6.15"]);
    // A downstream that calls itself so is not upstream.
    expect(narrow(pairs, { guarantor: "upstream" })).toMatchObject({
      pairs: [],
      leftOut: [{ filter: "guarantor", differ: 3, unknown: 1 }],
    });
  });

  it("has the pairs of a standing, and counts a pair by each filter that it does not fit", () => {
    const pairs = [aPair("6.12", "6.13", { standing: "supported" }), aPair("6.12", "6.14")];
    expect(narrow(pairs, { standing: "supported", arch: "x86_64" })).toMatchObject({
      pairs: ["6.12-to-6.13"],
      leftOut: [
        { filter: "arch", differ: 1, unknown: 0 },
        { filter: "standing", differ: 1, unknown: 0 },
      ],
    });
  });

  it("never shows more for a question that asks more, and leaves no pair uncounted", () => {
    const slugs = kernels.map(({ slug }) => slug);
    const pair = fc.record({
      ends: fc.shuffledSubarray(slugs, { minLength: 2, maxLength: 2 }),
      named: fc.subarray(["kho", "luo", "vfio"]),
      by: fc.option(fc.constantFrom("upstream", "downstream", "nobody"), { nil: undefined }),
      standing: fc.constantFrom("discussed", "not-intended", "unsupported", "supported"),
    });
    const question = fc.record({
      components: fc.subarray(["kho", "vfio"]),
      arch: fc.constantFrom(undefined, "x86_64", "arm64", "unknown"),
      guarantor: fc.constantFrom(undefined, "upstream", "nobody", "unknown"),
      standing: fc.constantFrom(undefined, "supported", "discussed"),
    });
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 6 }), question, (drawn, asked) => {
        const pairs = drawn.map(({ ends: [from = "", to = ""], named, by, standing }, at) =>
          aRecord("pair", `pair-${at}`, {
            from,
            to,
            standing,
            ...(named.length > 0 && { components: named }),
            ...(by && { guarantor: { by, sources } }),
          }),
        );
        const all = narrow(pairs, asked);
        for (const name of ["arch", "guarantor", "standing"] as const)
          expect(narrow(pairs, { ...asked, [name]: undefined }).pairs).toEqual(expect.arrayContaining(all.pairs));
        const most = Math.max(0, ...all.leftOut.map(({ differ, unknown }) => differ + unknown));
        const sum = all.leftOut.reduce((total, { differ, unknown }) => total + differ + unknown, 0);
        const gone = pairs.length - all.pairs.length;
        expect(most <= gone && gone <= sum).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
