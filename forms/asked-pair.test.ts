import { expect, it } from "vitest";
import { readAsked } from "#forms/asked-pair.ts";

it("reads what a form sends, one name for each box, and what an address has in one", () => {
  const asked = {
    from: "6.12",
    to: "6.13",
    components: ["kho", "luo"],
    features: ["iommufd"],
    allowed: "discussed",
    isRoundTrip: true,
  };
  const sent = { from: " 6.12 ", to: "6.13", features: "iommufd,", allowed: "discussed", roundTrip: "true" };
  expect(readAsked({ ...sent, components: ["kho", "luo", "kho"] })).toEqual(asked);
  expect(readAsked({ ...sent, components: "kho,luo" })).toEqual(asked);
});

it("leaves out none of the names, however many there are: one that is not asked about could be the one that says no", () => {
  const many = Array.from({ length: 300 }, (_, at) => `part-${at}`);
  expect(readAsked({ components: many.join(",") }).components).toEqual(many);
});

it("takes nothing and what it does not know for the question that is answered yes less often", () => {
  const nothing = { from: "", to: "", components: [], features: [], allowed: "supported", isRoundTrip: false };
  expect(readAsked({})).toEqual(nothing);
  expect(readAsked({ allowed: "all", roundTrip: "false", components: "" })).toEqual(nothing);
  expect(readAsked({ roundTrip: "yes" }).isRoundTrip).toBe(true);
});
