import { expect, it } from "vitest";
import { agreedWithoutDecision } from "#domain/check/rules/agreed-without-decision.ts";
import { linesOf } from "#domain/check/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";

const agreed = aRecord("term", "kexec", { standing: "agreed" });
const carriedBy = ["terms/kexec"];

it("reports an agreed term that only an acknowledged decision carries", () => {
  const records = [agreed, aRecord("decision", "d", { status: "acknowledged", carriedBy })];
  expect(linesOf(agreedWithoutDecision, records)).toEqual([
    "terms/kexec /standing is agreed, but no agreed decision lists `terms/kexec` in `carriedBy`; name it there, or make it proposed",
  ]);
});

it("is content with an agreed decision, and with a draft that none carries", () => {
  const records = [agreed, aRecord("decision", "d", { carriedBy }), aRecord("machine", "m")];
  expect(linesOf(agreedWithoutDecision, records)).toEqual([]);
});
