import { describe, expect, it } from "vitest";
import { severities } from "#domain/component/schema.ts";
import type { Test } from "#domain/pair/schema.ts";
import { hasPassingTest, isWorseThanDegraded, listStandingFailures } from "#domain/pair/evidence.ts";
import { aTest } from "#domain/pair/test-builders.ts";
import { recordsOf } from "#domain/register/spec.ts";
import { aBody, aRecord, aSpec } from "#domain/test-builders.ts";

const today = "2025-02-01";
const spec = aSpec([aRecord("component", "kho"), aRecord("component", "luo", { builtOn: ["kho"] })]);
const inUse = (...components: readonly string[]) => ({
  find: recordsOf(spec),
  components: components.map((component) => ({ component })),
});
const testsOf = (...tests: readonly Partial<Test>[]) =>
  aBody("pair", {
    tests: tests.map((test) => ({ ...aTest, commits: [...aTest.commits], sources: [...aTest.sources], ...test })),
  });
const hearsay = { sources: [{ type: "document", title: "A talk.", certainty: "excerpt" }] } satisfies Partial<Test>;

it("takes all that costs more than a degraded start for worse", () => {
  expect(severities.filter(isWorseThanDegraded)).toEqual(["feature-lost", "update-lost", "machine-down"]);
});

describe("a test", () => {
  it.each([
    { title: "of today passes", test: { day: today }, passes: true },
    { title: "of tomorrow does not pass yet", test: { day: "2025-02-02" }, passes: false },
    { title: "that a log alone shows passes", test: { log: "https://lab.example.org/1", sources: [] }, passes: true },
    {
      title: "that one of its sources shows passes",
      test: { sources: [...hearsay.sources, ...aTest.sources] },
      passes: true,
    },
    { title: "that nobody can look up does not pass", test: hearsay, passes: false },
    { title: "on no commits does not pass", test: { commits: [] }, passes: false },
    { title: "that ended degraded does not pass", test: { result: "degraded" }, passes: false },
  ] satisfies { title: string; test: Partial<Test>; passes: boolean }[])("$title", ({ test, passes }) => {
    expect(hasPassingTest(testsOf(test), today, inUse("kho"))).toBe(passes);
  });

  it("is one that passes, among others that do not", () => {
    expect(hasPassingTest(testsOf({ result: "machine-down" }, {}), today, inUse("kho"))).toBe(true);
  });

  it.each([
    { named: ["kho"], asked: ["kho"], passes: true },
    { named: ["kho"], asked: ["kho", "luo"], passes: false },
    { named: ["luo"], asked: ["kho", "luo"], passes: true },
    { named: ["vfio"], asked: ["kho"], passes: false },
    { named: [], asked: ["kho"], passes: false },
    { named: undefined, asked: ["kho"], passes: false },
  ])("that names $named in use is evidence for $asked: $passes", ({ named, asked, passes }) => {
    const test = { ...aTest, components: named && [...named] };
    expect(hasPassingTest(aBody("pair", { tests: [test] }), today, inUse(...asked))).toBe(passes);
  });

  it.each([
    { named: undefined, asked: ["sev"], passes: false },
    { named: ["sev"], asked: [], passes: false },
    { named: ["SEV", "seals"], asked: ["seals", "sev"], passes: true },
    { named: [], asked: [], passes: true },
    { named: ["a", "b"], asked: ["a b"], passes: false },
  ])("with $named on is evidence with $asked on: $passes", ({ named, asked, passes }) => {
    const test = named && { features: [...named] };
    expect(hasPassingTest(testsOf({ ...test }), today, { ...inUse("kho"), features: asked })).toBe(passes);
  });

  it("of one component does not add up with a test of another", () => {
    const tests = testsOf({ components: ["kho"] }, { components: ["vfio"] });
    expect(hasPassingTest(tests, today, inUse("kho", "vfio"))).toBe(false);
  });
});

describe("a failure", () => {
  const failed = { result: "machine-down", day: "2025-01-10", commits: ["b", "a"] } satisfies Partial<Test>;

  it.each([
    {
      title: "stands where it passed on the same day",
      later: { day: "2025-01-10", commits: ["b", "a"] },
      stands: true,
    },
    { title: "is answered by the same commits in any order", later: { commits: ["a", "b"] }, stands: false },
    { title: "is answered by the same commits, named twice", later: { commits: ["a", "b", "a"] }, stands: false },
    { title: "is not answered by fewer of them", later: { commits: ["a"] }, stands: true },
    {
      title: "is not answered on other hardware",
      later: { commits: ["a", "b"], hardware: "one socket" },
      stands: true,
    },
    {
      title: "is not answered by what only degraded",
      later: { commits: ["a", "b"], result: "degraded" },
      stands: true,
    },
    {
      title: "is not answered in another environment",
      later: { commits: ["a", "b"], environment: "no guests" },
      stands: true,
    },
    {
      title: "is not answered with another component in use",
      later: { commits: ["a", "b"], components: ["luo"] },
      stands: true,
    },
    { title: "is not answered by a test of tomorrow", later: { commits: ["a", "b"], day: "2025-02-02" }, stands: true },
    { title: "is not answered by hearsay", later: { commits: ["a", "b"], ...hearsay }, stands: true },
  ] satisfies { title: string; later: Partial<Test>; stands: boolean }[])("$title", ({ later, stands }) => {
    expect(listStandingFailures(testsOf(failed, later), today)).toEqual(stands ? [0] : []);
  });

  it.each([
    {
      title: "the same components in use",
      failed: { components: ["kho"] },
      later: { components: ["luo", "kho"] },
      stands: false,
    },
    {
      title: "fewer components in use",
      failed: { components: ["kho", "luo"] },
      later: { components: ["kho"] },
      stands: true,
    },
    { title: "nobody says what in use", failed: { components: ["kho"] }, later: { components: [] }, stands: true },
    { title: "one in use that the failure did not name", failed: { components: [] }, later: {}, stands: true },
    { title: "nothing named, as the failure", failed: { components: [] }, later: { components: [] }, stands: false },
    { title: "more features on", failed: {}, later: { features: ["sev"] }, stands: true },
    { title: "another name for two", failed: { features: ["a", "b"] }, later: { features: ["a b"] }, stands: true },
    { title: "its features on", failed: { features: ["sev"] }, later: { features: ["sev"] }, stands: false },
    { title: "its features off", failed: { features: ["sev"] }, later: {}, stands: true },
    { title: "the way back and up again", failed: { upDownUp: true }, later: { upDownUp: true }, stands: false },
    { title: "the way up alone", failed: { upDownUp: true }, later: {}, stands: true },
  ] satisfies { title: string; failed: Partial<Test>; later: Partial<Test>; stands: boolean }[])(
    "that passed later with $title stands: $stands",
    ({ failed: what, later, stands }) => {
      const commits = ["a"];
      const tests = testsOf({ ...failed, ...what, commits }, { ...later, commits });
      expect(listStandingFailures(tests, today)).toEqual(stands ? [0] : []);
    },
  );

  it("is named by its place, and a degraded start is none", () => {
    expect(listStandingFailures(testsOf({ result: "degraded" }, failed), today)).toEqual([1]);
  });
});
