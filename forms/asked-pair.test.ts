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

it("takes nothing, and what it does not know, for a question about pairs that are declared supported", () => {
  const nothing = {
    ...{ from: "", to: "", components: [], features: [], hardware: [], accepted: [] },
    ...{ downstream: undefined, allowed: "supported", isRoundTrip: false },
  };
  expect(readAsked({})).toEqual(nothing);
  expect(readAsked({ allowed: "all", roundTrip: "false", components: "" })).toEqual(nothing);
  expect(readAsked({ roundTrip: "yes" }).isRoundTrip).toBe(true);
});

it("reads what the matrix is narrowed by, of which an empty field asks nothing", () => {
  const nothing = { components: [], features: [], arch: "", guarantor: "", standing: "", downstream: "" };
  expect(readAskedMatrix({ arch: "", guarantor: "", standing: "", features: "" })).toEqual(nothing);
  expect(
    readAskedMatrix({ arch: " arm64 ", components: ["kho", "luo"], standing: ["supported", "discussed"] }),
  ).toEqual({
    ...nothing,
    arch: "arm64",
    components: ["kho", "luo"],
    standing: "supported",
  });
});
