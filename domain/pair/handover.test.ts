import { expect, it } from "vitest";
import { deriveHandovers } from "#domain/pair/handover.ts";
import { recordsOf } from "#domain/register/spec.ts";
import { aRecord, aSpec } from "#domain/test-builders.ts";

const common = ["luo-v1", "luo-session-v2"];
const withFlb = [...common, "luo-flb-v1"];

const kernel = (slug: string, rank: number, fields: object) =>
  aRecord("kernel", slug, {
    version: slug,
    rank,
    formats: [{ component: "luo-core", reads: [], writes: [], ...fields }],
  });
const luo = aRecord("component", "luo-core", {
  onMismatch: { severity: "machine-down", text: "The second kernel panics." },
});
const before = kernel("6.19", 1, { reads: common, writes: "unknown", absent: ["luo-flb-v1"], requires: common });
const after = kernel("7.0", 2, { reads: withFlb, writes: withFlb, requires: withFlb });

it("finds that equal strings do not meet where a required node is known to be absent", () => {
  const pair = { from: "6.19", to: "7.0", components: ["luo-core"] };
  expect(deriveHandovers(recordsOf(aSpec([luo, before, after])), pair)).toMatchObject([
    {
      component: "luo-core",
      verdict: "differs",
      reasons: ["7.0 requires luo-flb-v1, which 6.19 does not write", "what 6.19 writes is unknown"],
      cost: "machine-down",
    },
  ]);
});

it("asks of the way back whether all that is written is read", () => {
  const pair = { from: "7.0", to: "6.19", components: ["luo-core"] };
  expect(deriveHandovers(recordsOf(aSpec([luo, before, after])), pair)).toMatchObject([
    { verdict: "differs", reasons: ["7.0 writes luo-flb-v1, and 6.19 reads luo-v1 and luo-session-v2"] },
  ]);
});

it("asks of what a component is built on, too, once and through a circle", () => {
  const circle = [aRecord("component", "a", { builtOn: ["b"] }), aRecord("component", "b", { builtOn: ["a"] })];
  const pair = { from: "6.19", to: "7.0", components: ["a"] };
  expect(deriveHandovers(recordsOf(aSpec([...circle, before, after])), pair)).toMatchObject([
    { component: "a", verdict: "unknown", isAsked: true },
    { component: "b", verdict: "unknown", isAsked: false },
  ]);
});

it("asks of what the kernels list where the pair names no component", () => {
  expect(
    deriveHandovers(recordsOf(aSpec([luo, before, after])), { from: "6.19", to: "7.0", components: [] }),
  ).toMatchObject([{ component: "luo-core", verdict: "differs", isAsked: false }]);
});

it("has to know what the second kernel reads where the first one writes anything, and not where it writes nothing", () => {
  const reasons = (writes: string[]) => {
    const from = kernel("6.19", 1, { reads: common, writes });
    const to = kernel("7.0", 2, { reads: "unknown", writes: withFlb, requires: [] });
    return deriveHandovers(recordsOf(aSpec([luo, from, to])), {
      from: "6.19",
      to: "7.0",
      components: ["luo-core"],
    }).map(({ verdict, reasons, isEmpty }) => [verdict, isEmpty, ...reasons]);
  };
  expect(reasons(["luo-v1"])).toEqual([["unknown", false, "what 7.0 reads is unknown"]]);
  expect(reasons([])).toEqual([["meets", true]]);
});

/** 6.19, which writes luo-v1, to 7.0, of which what it reads is unknown and the image is read. */
function throughImage(listed: object, fields: object = { reads: "unknown", writes: "unknown", requires: [] }) {
  const from = kernel("6.19", 1, { reads: common, writes: ["luo-v1"] });
  const to = aRecord("kernel", "7.0", {
    version: "7.0",
    rank: 2,
    formats: [{ component: "luo-core", reads: "unknown", writes: "unknown", ...fields }],
    listed: { formats: [], whole: ["luo-core"], sha256: "0".repeat(64), ...listed },
  });
  const pair = { from: "6.19", to: "7.0", components: ["luo-core"] };
  return deriveHandovers(recordsOf(aSpec([luo, from, to])), pair).map(({ verdict, reasons }) => [verdict, ...reasons]);
}

it("takes it for a mismatch where the image lists every string of a component, and not one that is written", () => {
  const differs = "6.19 writes luo-v1, which the image of 7.0 does not list";
  expect(throughImage({ formats: ["luo-v2"] })).toEqual([
    ["differs", differs, expect.stringContaining("what 7.0 reads is unknown")],
  ]);
  // What was looked up is not believed against the image.
  expect(throughImage({ formats: ["luo-v2"] }, { reads: ["luo-v1"], requires: [] })).toEqual([["differs", differs]]);
});

it("never takes a string that is listed for one that is read", () => {
  expect(throughImage({ formats: ["luo-v1"] })).toEqual([
    ["unknown", "what 7.0 reads is unknown, since its image lists strings without saying which of them are read"],
  ]);
});

it("makes nothing of a string that is missing where nobody says that the image lists all of the component", () => {
  expect(throughImage({ formats: ["luo-v2"], whole: ["kho"] })).toEqual([["unknown", "what 7.0 reads is unknown"]]);
});

it("takes what the image of the first kernel does not list for something that it does not write", () => {
  const from = aRecord("kernel", "6.19", {
    version: "6.19",
    rank: 1,
    listed: { formats: common, whole: ["luo-core"], sha256: "0".repeat(64) },
  });
  const pair = { from: "6.19", to: "7.0", components: ["luo-core"] };
  expect(deriveHandovers(recordsOf(aSpec([luo, from, after])), pair)).toMatchObject([
    {
      verdict: "differs",
      reasons: ["7.0 requires luo-flb-v1, which 6.19 does not write", "what 6.19 writes is unknown"],
    },
  ]);
});

it("does not know of a component that was given up, and asks of what that is built on all the same", () => {
  const pair = { from: "6.19", to: "7.0", components: ["files"] };
  const gone = aRecord("component", "files", { builtOn: ["luo-core"] }, { retired: true });
  expect(deriveHandovers(recordsOf(aSpec([luo, gone, before, after])), pair)).toMatchObject([
    { component: "files", verdict: "unknown", reasons: [expect.stringContaining("does not have it any more"), {}, {}] },
    { component: "luo-core", verdict: "differs" },
  ]);
});

it("does not know whether a format is written that one feature adds and another one drops", () => {
  const features = [
    { name: "adding", text: "It adds.", adds: [{ component: "luo-core", formats: ["luo-v9"] }], drops: [] },
    { name: "dropping", text: "It drops.", adds: [], drops: ["luo-v9"] },
  ];
  const from = aRecord("kernel", "8.0", {
    ...{ version: "8.0", rank: 3, features },
    formats: [{ component: "luo-core", reads: common, writes: common, requires: common }],
  });
  const to = kernel("8.1", 4, { reads: [...common, "luo-v9"], writes: [], requires: ["luo-v9"] });
  const derive = (...on: string[]) =>
    deriveHandovers(recordsOf(aSpec([luo, from, to])), {
      ...{ from: "8.0", to: "8.1", components: ["luo-core"] },
      features: on,
    }).map(({ verdict }) => verdict);
  expect([derive("adding"), derive("adding", "dropping"), derive("dropping")]).toEqual([
    ["meets"],
    ["unknown"],
    ["differs"],
  ]);
});
