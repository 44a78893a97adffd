import { describe, expect, it } from "vitest";
import {
  isAsked,
  listArchs,
  listGuarantors,
  listKnownFeatures,
  readMatrixQuestion,
} from "#domain/pair/matrix/question.ts";
import { aSource, aSupportedPair } from "#domain/pair/test-builders.ts";
import { aRecord, aSpec } from "#domain/test-builders.ts";

const nothing = { components: [], features: [], arch: "", guarantor: "", standing: "", downstream: "" };
const sources = [aSource];
const spec = aSpec(
  aSupportedPair({
    pair: { closedBy: [{ feature: "iommufd", text: "So it is." }] },
    others: [
      aRecord("kernel", "6.14", { version: "6.14", rank: 61_400 }),
      aRecord("kernel", "6.15", { version: "6.15", rank: 61_500, arch: "arm64" }),
      aRecord("pair", "6.12-to-6.14", { to: "6.14", guarantor: { by: "downstream", name: "Acme", sources } }),
    ],
  }),
);

const read = (asked: object, of = spec) => {
  const result = readMatrixQuestion(of, { ...nothing, ...asked });
  return result.ok ? result.value : result.failure;
};

describe("what the matrix is narrowed by", () => {
  it("is what the register knows of, and nothing where nothing is asked", () => {
    const none = {
      components: [],
      features: [],
      arch: undefined,
      guarantor: undefined,
      standing: undefined,
      downstream: undefined,
    };
    expect(read({})).toEqual(none);
    const asked = { components: ["kho"], features: ["x"], arch: "arm64", guarantor: "Acme", standing: "supported" };
    expect(read(asked)).toEqual(asked);
    expect(read({ arch: "unknown", guarantor: "unknown" })).toMatchObject({ arch: "unknown", guarantor: "unknown" });
  });

  const many = Array.from({ length: 101 }, (_, at) => `x-${at}`);
  it.each([
    [{ components: ["khp"] }, "components", "names no component of the register: `khp`; near it: kho"],
    [{ arch: "x86" }, "arch", "is none that the register knows: `x86`; known: arm64, unknown, x86_64"],
    [
      { guarantor: "acme" },
      "guarantor",
      "is none that the register knows: `acme`; known: upstream, downstream, nobody, Acme, unknown",
    ],
    [
      { standing: "unknown" },
      "standing",
      "is none that the register knows: `unknown`; known: discussed, not-intended, unsupported, supported",
    ],
    [{ features: many }, "features", "has 101 names; at most 20 are answered at once"],
  ])("is refused where it asks %j, with what there is", (asked, parameter, message) => {
    expect(read(asked)).toEqual({ type: "bad-parameter", parameter, message });
  });

  it("is told near names where there are too many to list, and that there is none where there is none", () => {
    const kernels = many.map((arch, rank) => aRecord("kernel", `6.${rank}`, { version: `6.${rank}`, rank, arch }));
    expect(read({ arch: "x-1000" }, aSpec(kernels))).toMatchObject({
      message: "is none that the register knows: `x-1000`; near it: x-100, x-10",
    });
    expect(read({ arch: "zzzzzzzzz" }, aSpec(kernels))).toMatchObject({
      message: expect.stringMatching(/known: x-0, x-1, .*x-16 and 91 more$/) as string,
    });
    expect(read({ arch: "arm64" }, aSpec())).toMatchObject({
      message: "is none that the register knows: `arm64`; there is none yet",
    });
  });

  it("offers what is on record, and that nothing is", () => {
    expect(listArchs(spec)).toEqual(["arm64", "unknown", "x86_64"]);
    expect(listGuarantors(spec)).toEqual(["upstream", "downstream", "nobody", "Acme", "unknown"]);
    expect(listKnownFeatures(spec)).toEqual(["iommufd"]);
  });

  it("is anything that is not empty", () => {
    expect(isAsked(nothing)).toBe(false);
    expect(
      isAsked({ ...nothing, arch: undefined, guarantor: undefined, standing: undefined, downstream: undefined }),
    ).toBe(false);
    for (const asked of [{ arch: "arm64" }, { components: ["kho"] }, { features: ["x"] }])
      expect(isAsked({ ...nothing, ...asked })).toBe(true);
  });
});
