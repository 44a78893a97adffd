import { expect, it } from "vitest";
import { toTitle } from "#domain/register/spec.ts";
import { aRecord, aSpec } from "#domain/test-builders.ts";
import { findMissing as findMissingIn, findRequestedTime } from "#exports/nearest-pages.ts";

const spec = aSpec([aRecord("machine", "luo-session", {}, { number: 2 }), aRecord("machine", "luo-file")], {
  revision: 3,
});
const older = aSpec([aRecord("machine", "luo-session")], { revision: 1 });
const singlePages = [
  "/",
  "/findings",
  "/docs/api",
  "/proposals",
  "/propose/keep",
  "/propose/live",
  "/audit",
  "/icon.svg",
];
const today = "2025-03-01";
const specs = new Map([older, spec].map((known) => [known.revision, known]));
const findMissing = (newest: typeof spec, address: string) => {
  const asOf = findRequestedTime(address);
  const isThen = typeof asOf === "object" && asOf.day >= "2025-02-10" && asOf.day <= today;
  const revision = typeof asOf === "object" ? (isThen ? 1 : 0) : asOf;
  const looked = revision === undefined ? newest : specs.get(revision);
  return findMissingIn({ singlePages, newest, spec: looked, today }, address);
};
const near = (address: string) => findMissing(spec, address)?.near.map(({ path }) => path);
const labels = (address: string) => findMissing(spec, address)?.near.map(({ label }) => label);
const sessionTitle = toTitle(aRecord("machine", "luo-session"));

it.each([
  "/",
  "/machines",
  "/machines?standing=agreed",
  "/machines/luo-session",
  "/machines/luo-session?revision=3",
  "/machines/luo-session/versions/2?against=1",
  "/findings",
  "/docs/api",
  "/proposals?state=open",
  "/proposals/7",
  "/propose/keep",
  "/propose/live",
  "/audit",
  "/icon.svg",
])("finds nothing missing at %s", (address) => {
  expect(findMissing(spec, address)).toBeUndefined();
});

it("offers the nearest collection for an unknown one", () => {
  expect(findMissing(spec, "/machine")?.near).toEqual([{ path: "/machines", label: "Machines" }]);
  expect(findMissing(spec, "/proposal")?.near).toEqual([{ path: "/proposals", label: "Proposals" }]);
  expect(findMissing(spec, "/doc")?.near).toEqual([{ path: "/docs/api", label: "API" }]);
});

it("offers the nearest slugs and the list for an unknown slug", () => {
  expect(near("/machines/luo-sesion")).toEqual(["/machines/luo-session", "/machines"]);
  expect(labels("/machines/luo-sesion")).toEqual([sessionTitle, "All in Machines"]);
  expect(findMissing(spec, "/machines/luo-sesion")?.what).toBe("There is no machine “luo-sesion”.");
});

it("names the versions there are", () => {
  expect(findMissing(spec, "/machines/luo-session/versions/9")?.hint).toBe("It has versions 1 to 2.");
  expect(findMissing(spec, "/machines/luo-session/versions/2?against=x")?.what).toContain("“x”");
  expect(findMissing(spec, "/machines/luo-file/versions")?.hint).toBe("It has one version.");
  expect(labels("/machines/luo-session/versions/9")).toEqual([sessionTitle, `${sessionTitle}, version 2`]);
});

it("knows that logs are replayed against machines, and against nothing else", () => {
  expect(findMissing(spec, "/machines/luo-session/replay")).toBeUndefined();
  expect(findMissing(spec, "/machines/luo-session/replay/2")).toBeDefined();
  const kho = aSpec([aRecord("component", "kho"), aRecord("machine", "gone", {}, { retired: true })]);
  expect(findMissing(kho, "/components/kho/replay")).toBeDefined();
  expect(findMissing(kho, "/machines/gone/replay")).toBeDefined();
});

it("names the newest revision for one there is not", () => {
  expect(findMissing(spec, "/machines?revision=9")).toEqual({
    what: "There is no revision “9” of the register.",
    hint: "Revisions are numbered from 1; the newest is 3.",
    near: [
      { path: "/machines", label: "This page as of now" },
      { path: "/machines?revision=3", label: "This page as of revision 3" },
    ],
  });
});

it("says of a record that came later that it was not there yet", () => {
  expect(findMissing(spec, "/machines/luo-file?revision=1")).toEqual({
    what: "At revision 1 the register did not have /machines/luo-file yet.",
    hint: "It came later.",
    near: [{ path: "/machines/luo-file", label: "This page as of now" }],
  });
  expect(findMissing(spec, "/machines/luo-session?revision=1")).toBeUndefined();
});

it("says of a day before the register, and of what is no day, that there was no register then", () => {
  for (const day of ["2025-01-01", "2025-02-30", "yesterday"])
    expect(findMissing(spec, `/machines?on=${day}`)).toMatchObject({
      what: `There is no register as of “${day}”.`,
      near: [{ path: "/machines" }],
    });
  expect(findMissing(spec, "/machines?on=2025-02-10")).toBeUndefined();
  expect(findMissing(spec, "/machines?on=2025-02-10&revision=1")?.hint).toBe("Leave one of the two out.");
});

it("says of a day to come that it is one, and which day it is", () => {
  expect(findMissing(spec, `/machines?on=${today}`)).toBeUndefined();
  expect(findMissing(spec, "/machines?on=2025-03-02")).toMatchObject({
    what: "2025-03-02 is a day to come: nobody knows the register as of its end yet.",
    hint: "Today is 2025-03-01 (UTC).",
  });
});

it("takes what is no number for no revision", () => {
  expect(findMissing(spec, "/machines?revision=abc")?.what).toBe("There is no revision “abc” of the register.");
});

it("survives an address that is not well written", () => {
  expect(findMissing(spec, "/%E0%A4%A")?.what).toBe("There is nothing at /%E0%A4%A.");
  expect(findMissing(spec, "//[/machines")).toBeUndefined();
  expect(findMissing(spec, "*")).toBeUndefined();
});

it.each(["/proposals/0", "/proposals/x", "/proposals/7/nothing"])("knows that no proposal is at %s", (address) => {
  expect(near(address)).toEqual(["/proposals"]);
});
