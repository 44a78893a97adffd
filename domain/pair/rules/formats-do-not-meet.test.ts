import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { formatsDoNotMeet } from "#domain/pair/rules/formats-do-not-meet.ts";
import { aRecord } from "#domain/test-builders.ts";

const supported = aRecord("pair", "p", { standing: "supported" });
const writing = (writes: "unknown" | string[]) =>
  aRecord("kernel", "6.12", { version: "6.12", formats: [{ component: "kho", reads: [], writes }] });
const reading = (reads: "unknown" | string[], component = "kho") =>
  aRecord("kernel", "6.13", { version: "6.13", formats: [{ component, reads, writes: [] }] });

it("reports a supported pair whose kernels share no format", () => {
  expect(linesOf(formatsDoNotMeet, [supported, writing(["kho-v2"]), reading(["kho-v1"])])).toEqual([
    "pairs/p /standing is supported, but of `components/kho` 6.12 writes kho-v2 and 6.13 reads kho-v1",
  ]);
});

it("is content with one format in common, and says nothing where formats are unknown or nothing is claimed", () => {
  const fine = [
    [supported, writing(["kho-v1", "kho-v2"]), reading(["kho-v2"])],
    [supported, writing("unknown"), reading(["kho-v1"])],
    [supported, writing(["kho-v1"]), reading("unknown")],
    [supported, writing(["kho-v1"]), reading(["luo-v1"], "luo")],
    [supported],
    [aRecord("pair", "p"), writing(["kho-v2"]), reading(["kho-v1"])],
  ];
  for (const records of fine) expect(linesOf(formatsDoNotMeet, records)).toEqual([]);
});
