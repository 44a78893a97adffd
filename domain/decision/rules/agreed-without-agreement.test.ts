import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { agreedWithoutAgreement } from "#domain/decision/rules/agreed-without-agreement.ts";
import type { Decision } from "#domain/decision/schema.ts";
import type { Stance } from "#domain/register/source.ts";
import { aPassage, aRecord } from "#domain/test-builders.ts";

const decided = (status: Decision["status"], ...stances: Stance[]) =>
  aRecord("decision", "d", { status, sources: stances.map((stance) => aPassage("so be it", "so", { stance })) });

it("reports an agreed decision that rests on an acknowledgement", () => {
  expect(linesOf(agreedWithoutAgreement, [decided("agreed", "acknowledgement")])).toEqual([
    "decisions/d /status is agreed, but no passage it rests on has the stance agreement (it has acknowledgement); cite the sentence that says so, or lower the status",
  ]);
});

it("reports an acknowledged one that rests on a position, and a provisional one that rests on nothing", () => {
  expect(linesOf(agreedWithoutAgreement, [decided("acknowledged", "position")])[0]).toContain("stance acknowledgement");
  expect(linesOf(agreedWithoutAgreement, [decided("provisional")])[0]).toContain("(it has none)");
});

it("names the stances of all passages, and of nothing else", () => {
  const page = { type: "url", url: "https://example.org/", certainty: "read" } as const;
  const { body } = decided("agreed", "acknowledgement", "position");
  const decision = aRecord("decision", "d", { sources: [page, ...body.sources] });
  expect(linesOf(agreedWithoutAgreement, [decision])[0]).toContain("(it has acknowledgement, position)");
});

it("is content with the words that the status needs, and asks nothing of a proposed one", () => {
  const fine = [decided("agreed", "position", "agreement"), decided("acknowledged", "agreement"), decided("proposed")];
  for (const decision of fine) expect(linesOf(agreedWithoutAgreement, [decision])).toEqual([]);
});
