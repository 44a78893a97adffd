import { expect, it } from "vitest";
import { readAsked, readAskedMatrix } from "#forms/asked-pair.ts";

it("reads what a form sends, one name for each box, and what an address has in one", () => {
  const asked = {
    from: "6.12",
    to: "6.13",
    components: ["kho", "luo"],
    features: ["iommufd"],
    hardware: ["mlx5", "nvme"],
    accepted: [],
    downstream: "cloud",
    misread: undefined,
    allowed: "discussed",
    isRoundTrip: true,
  };
  const sent = {
    from: " 6.12 ",
    to: "6.13",
    features: "iommufd,",
    hardware: "mlx5, nvme",
    allowed: "discussed",
    roundTrip: "true",
  };
  const whose = { downstream: " cloud", accepted: "" };
  expect(readAsked({ ...sent, ...whose, components: ["kho", "luo", "kho"] })).toEqual(asked);
  expect(readAsked({ ...sent, ...whose, components: "kho,luo" })).toEqual(asked);
});

it("leaves out none of the names, however many there are: one that is not asked about could be the one that says no", () => {
  const many = Array.from({ length: 300 }, (_, at) => `part-${at}`);
  expect(readAsked({ components: many.join(",") }).components).toEqual(many);
});

it("takes nothing for a question about pairs that are declared supported", () => {
  const nothing = {
    ...{ from: "", to: "", components: [], features: [], hardware: [], accepted: [] },
    ...{ downstream: undefined, allowed: "supported", isRoundTrip: false, misread: undefined },
  };
  expect(readAsked({})).toEqual(nothing);
  expect(readAsked({ roundTrip: "false", components: "" })).toEqual(nothing);
  expect(readAsked({ roundTrip: "yes" }).isRoundTrip).toBe(true);
});

it("reads what the matrix is narrowed by, of which an empty field asks nothing", () => {
  const nothing = {
    components: [],
    features: [],
    arch: "",
    guarantor: "",
    standing: "",
    downstream: "",
    misread: undefined,
  };
  expect(readAskedMatrix({ arch: "", guarantor: "", standing: "", features: "" })).toEqual(nothing);
  expect(readAskedMatrix({ arch: " arm64 ", components: ["kho", "luo"], standing: ["supported"] })).toEqual({
    ...nothing,
    arch: "arm64",
    components: ["kho", "luo"],
    standing: "supported",
  });
});

it.each([
  [{ from: "6.12", to: "6.13", feature: "warp" }, "feature", /^is not asked here; what is: from, to, /],
  [{ from: "6.12", to: ["6.13", "6.14"] }, "to", /^is given more than once/],
  [{ allowed: "Recommended" }, "allowed", /^must be one of recommended, supported, discussed; it is `Recommended`/],
  [{ roundtrip: "true" }, "roundtrip", /^is not asked here/],
])("does not pass over what it cannot read in %j, which would leave a weaker question", (sent, parameter, message) => {
  expect(readAsked(sent).misread).toMatchObject({
    type: "bad-parameter",
    parameter,
    message: expect.stringMatching(message) as string,
  });
});

it("does not narrow the matrix by less than what is asked", () => {
  expect(readAskedMatrix({ feature: "warp" }).misread).toMatchObject({ parameter: "feature" });
  expect(readAskedMatrix({ standing: ["supported", "discussed"] }).misread).toMatchObject({ parameter: "standing" });
  expect(readAskedMatrix({ upto: "6.12", after: "a", revision: "1", components: ["a", "b"] }).misread).toBeUndefined();
});
