import { describe, expect, it } from "vitest";
import { listInEffect, toLayer } from "#domain/pair/layer.ts";
import { aRecord } from "#domain/test-builders.ts";

const pairs = [
  aRecord("pair", "base"),
  aRecord("pair", "back", { from: "6.13", to: "6.12" }),
  aRecord("pair", "of-cloud", { downstream: "cloud" }),
  aRecord("pair", "of-distribution", { downstream: "distribution" }),
];
const slugs = (downstream?: string) => listInEffect(pairs, downstream).map(({ slug }) => slug);

describe("the layers of pairs", () => {
  it("are a baseline, and what each downstream holds over it", () => {
    expect(pairs.map(toLayer)).toEqual(["baseline", "baseline", "cloud", "distribution"]);
  });

  it("are the baseline alone where no downstream is asked about", () => {
    expect(slugs()).toEqual(["base", "back"]);
  });

  it("have for a downstream its own pair of a step, and the baseline where it has none", () => {
    expect(slugs("cloud")).toEqual(["back", "of-cloud"]);
    expect(slugs("other")).toEqual(["base", "back"]);
  });
});
