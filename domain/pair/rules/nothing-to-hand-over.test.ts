import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { nothingToHandOver } from "#domain/pair/rules/nothing-to-hand-over.ts";
import { aSupportedPair } from "#domain/pair/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";

const silent = (component: string) => ({ component, reads: [], writes: [], requires: [] });
const carrying = { component: "kho", reads: ["kho-v1"], writes: ["kho-v1"], requires: ["kho-v1"] };

it("reports a component for which the first kernel writes nothing", () => {
  expect(linesOf(nothingToHandOver, aSupportedPair({ from: { formats: [silent("kho")] } }))).toEqual([
    "pairs/6.12-to-6.13 /standing is supported, but 6.12 is known to write nothing for `components/kho`, so there is nothing to take over; leave the component out, or make the pair unsupported",
  ]);
});

it("reports it of a pair that names no component where nothing at all is written, its foundations included", () => {
  const foundation = { builtOn: ["kexec"] };
  const pair = { components: undefined };
  const records = aSupportedPair({ from: { formats: [silent("kho")] }, component: foundation, pair });
  expect(linesOf(nothingToHandOver, records)).toEqual([]);
  const all = aSupportedPair({ from: { formats: [silent("kho")] }, to: { formats: [silent("kho")] }, pair });
  expect(linesOf(nothingToHandOver, all)).toHaveLength(1);
});

it("asks it of each component that a pair names, and of all together where it names none", () => {
  const formats = [carrying, silent("luo")];
  const components = ["kho", "luo"];
  const of = (pair: object) => [...aSupportedPair({ from: { formats }, pair }), aRecord("component", "luo")];
  expect(linesOf(nothingToHandOver, of({ components }))).toEqual([expect.stringContaining("`components/luo`")]);
  expect(linesOf(nothingToHandOver, of({ components: undefined }))).toEqual([]);
});

it("is content where only a foundation has no formats of its own", () => {
  const formats = [carrying, silent("kexec")];
  const records = aSupportedPair({ from: { formats }, to: { formats }, component: { builtOn: ["kexec"] } });
  expect(linesOf(nothingToHandOver, [...records, aRecord("component", "kexec")])).toEqual([]);
});
