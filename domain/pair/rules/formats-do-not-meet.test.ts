import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { formatsDoNotMeet } from "#domain/pair/rules/formats-do-not-meet.ts";
import { aSupportedPair } from "#domain/pair/test-builders.ts";

const kho = (fields: object) => ({ formats: [{ component: "kho", reads: ["kho-v1"], writes: ["kho-v1"], ...fields }] });

it("reports every string that is not read, and every required one that is not written", () => {
  const records = aSupportedPair({
    from: kho({ writes: ["kho-v1", "kho-v2"] }),
    to: kho({ reads: ["kho-v1", "kho-flb-v1"], requires: ["kho-flb-v1"] }),
  });
  expect(linesOf(formatsDoNotMeet, records)).toEqual([
    "pairs/6.12-to-6.13 /standing is supported, but of `components/kho` 6.12 writes kho-v2, and 6.13 reads kho-v1 and kho-flb-v1; 6.13 requires kho-flb-v1, which 6.12 does not write, which ends in update-lost; make it unsupported, or correct the formats",
  ]);
});

it("is content where everything written is read, and says nothing of what is unknown or costs little", () => {
  const cheap = { onMismatch: { severity: "degraded", text: "A warning." } } as const;
  const fine = [
    aSupportedPair({ to: kho({ reads: ["kho-v1", "kho-v2"] }) }),
    aSupportedPair({ from: kho({ writes: "unknown" }) }),
    aSupportedPair({ from: kho({ writes: ["kho-v2"] }), component: cheap }),
    aSupportedPair({ from: kho({ writes: ["kho-v2"] }), pair: { standing: "discussed" } }),
  ];
  for (const records of fine) expect(linesOf(formatsDoNotMeet, records)).toEqual([]);
});
