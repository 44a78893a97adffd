import { describe, expect, it } from "vitest";
import { runChecks } from "#domain/check/run-checks.ts";
import { toAnswer } from "#domain/pair/answer/answer.ts";
import { listReopened } from "#domain/pair/answer/reopening.ts";
import { toPairs } from "#domain/pair/answer/to-pairs.ts";
import { aSupportedPair } from "#domain/pair/test-builders.ts";
import { aSpec } from "#domain/test-builders.ts";

const today = "2025-02-01";
const adds = [{ component: "kho", formats: ["kho-v2"] }];
const conditions = [{ text: "Without seals, blocks and pages." }];

/** What is answered without each feature that closes 6.12 to 6.13, where these are on. */
function reopenedWith(features: readonly string[], seals: object = {}, pair: object = {}) {
  const named = [
    { name: "seals", text: "Sealed.", adds, drops: [], reversible: true, ...seals },
    { name: "blocks", text: "In blocks.", adds, drops: [], reversible: true },
    { name: "pages", text: "Seals pages.", requires: ["seals"], adds: [], drops: [] },
  ];
  const spec = aSpec(aSupportedPair({ from: { features: named }, pair: { conditions, ...pair } }));
  const pairs = toPairs(spec, runChecks(spec, { today }), { today });
  const question = { from: "6.12", to: "6.13", components: [], features };
  return listReopened(pairs, question, toAnswer(pairs, question).gates).map(
    ({ feature, answer }) => `${feature}: ${answer}`,
  );
}

describe("whether a way is open again once a feature is off", () => {
  it("is a yes where the kernel writes as before, and nothing else stands against it", () => {
    expect(reopenedWith(["seals"])).toEqual(["seals: yes"]);
    expect(reopenedWith([])).toEqual([]);
  });

  it("is no better than what is known of switching it off", () => {
    expect(reopenedWith(["Seals"], { reversible: false })).toEqual(["seals: no"]);
    expect(reopenedWith(["Seals"], { reversible: undefined })).toEqual(["seals: unknown"]);
  });

  it("is a no while another feature closes the way, and not known while one is on of which nobody knows", () => {
    expect(reopenedWith(["seals", "blocks"])).toEqual(["seals: no", "blocks: no"]);
    expect(reopenedWith(["seals", "warp"])).toEqual(["seals: unknown"]);
  });

  it("takes off with it what requires it, or it would be on again", () => {
    expect(reopenedWith(["pages"])).toEqual(["pages: unknown", "seals: yes"]);
  });

  it("still counts what stands against the pair without it", () => {
    expect(reopenedWith(["seals"], {}, { standing: "unsupported" })).toEqual(["seals: no"]);
  });
});
