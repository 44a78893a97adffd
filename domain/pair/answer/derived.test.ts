import { describe, expect, it } from "vitest";
import { toDerived } from "#domain/pair/answer/derived.ts";
import { aSupportedPair } from "#domain/pair/test-builders.ts";
import { recordsOf } from "#domain/register/spec.ts";
import { aSpec } from "#domain/test-builders.ts";

const derive = (parts: Parameters<typeof aSupportedPair>[0] = {}) =>
  toDerived(recordsOf(aSpec(aSupportedPair(parts))), { from: "6.12", to: "6.13", components: ["kho"] });

const yes = { verdict: "yes", reasons: [] };

describe("what the formats say of a handover", () => {
  it("is a yes where they meet, and the kernels are built alike", () => {
    expect(derive()).toEqual({
      verdict: "yes",
      components: [
        { component: "kho", ...yes, cost: "update-lost", writes: ["kho-v1"], reads: ["kho-v1"], requires: ["kho-v1"] },
      ],
      isNothing: false,
      pageSize: yes,
      arch: yes,
    });
  });

  it("is as bad as the worst of its parts", () => {
    expect(derive({ to: { formats: [] } }).verdict).toBe("unknown");
    expect(derive({ to: { formats: [], arch: "arm64" } }).verdict).toBe("no");
  });

  it("is not known where a build is not, and says of which kernel", () => {
    const { verdict, pageSize, arch } = derive({ from: { pageSize: undefined }, to: { arch: undefined } });
    expect([verdict, pageSize.reasons, arch.reasons]).toEqual([
      "unknown",
      ["the page size of 6.12 is unknown"],
      ["the architecture of 6.13 is unknown"],
    ]);
  });

  it("is a no where nothing is written for a component in use: nothing is handed over", () => {
    const formats = [{ component: "kho", reads: ["kho-v1"], writes: [], requires: [] }];
    const { verdict, components } = derive({ from: { formats }, to: { formats } });
    expect(verdict).toBe("no");
    expect(components[0]?.reasons).toEqual(["nothing is written for it, so there is nothing to take over"]);
  });

  it("is nothing of a kernel that was retired or is not there", () => {
    const find = recordsOf(aSpec(aSupportedPair()));
    expect(toDerived(find, { from: "6.12", to: "nowhere", components: ["kho"] }).verdict).toBe("unknown");
  });
});
