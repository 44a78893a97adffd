import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { builtOnCycle } from "#domain/component/rules/built-on-cycle.ts";
import { aRecord } from "#domain/test-builders.ts";

it("reports components that stand on each other", () => {
  const records = [
    aRecord("component", "kho", { builtOn: ["luo"] }),
    aRecord("component", "luo", { builtOn: ["kho"] }),
  ];
  expect(linesOf(builtOnCycle, records)).toEqual([
    "components/kho /builtOn `kho` stands on `luo` stands on `kho`; one of these must go",
  ]);
});

it("is content with layers that share a bottom, and leaves one that is missing to another rule", () => {
  const records = [
    aRecord("component", "kho", { builtOn: ["gone"] }),
    aRecord("component", "luo", { builtOn: ["kho"] }),
    aRecord("component", "memfd", { builtOn: ["luo", "kho"] }),
  ];
  expect(linesOf(builtOnCycle, records)).toEqual([]);
});
