import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { formatContradiction } from "#domain/kernel/rules/format-contradiction.ts";
import { aRecord } from "#domain/test-builders.ts";

const carrying = (fields: object) =>
  aRecord("kernel", "6.19", { formats: [{ component: "luo", reads: ["luo-v1"], writes: ["luo-v1"], ...fields }] });

it("reports a format that is written and absent, and one that is required and not read", () => {
  expect(linesOf(formatContradiction, [carrying({ absent: ["luo-v1"], requires: ["luo-v1", "luo-flb-v1"] })])).toEqual([
    "kernels/6.19 /formats/0/absent/0 `luo-v1` is written as well; it is one or the other",
    "kernels/6.19 /formats/0/requires/1 `luo-flb-v1` is not read; what is required is read",
  ]);
  expect(linesOf(formatContradiction, [carrying({ reads: "unknown", requires: ["luo-v1", "luo-v2"] })])).toEqual([
    "kernels/6.19 /formats/0/reads is unknown, but luo-v1, luo-v2 is required; what is required is read",
  ]);
});

it("is content with what is absent where the rest is unknown, and with what is read and required", () => {
  const fine = [
    {},
    { writes: "unknown", absent: ["luo-flb-v1", "know"] },
    { requires: ["luo-v1"] },
    { reads: "unknown", requires: [] },
    { requires: "unknown" },
  ];
  for (const fields of fine) expect(linesOf(formatContradiction, [carrying(fields)])).toEqual([]);
});
