import { expect, it } from "vitest";
import { aSource, aSupportedPair, aTest, rulesAbout } from "#domain/pair/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";

const kho = (fields: object) => ({ formats: [{ component: "kho", reads: ["kho-v1"], writes: ["kho-v1"], ...fields }] });
const test = (fields: object = {}) => ({
  ...aTest,
  commits: [...aTest.commits],
  sources: [...aTest.sources],
  ...fields,
});
const untested = { tests: [] };

it("says nothing of a supported pair of which nothing is missing", () => {
  expect(rulesAbout(aSupportedPair())).toEqual([]);
});

it.each([
  [
    "a string that the second kernel does not read",
    { from: kho({ writes: ["kho-v1", "kho-v2"] }) },
    "error formats-do-not-meet",
  ],
  [
    "a required string that the first kernel does not write",
    { to: kho({ reads: ["kho-v1", "kho-v2"], requires: ["kho-v2"] }) },
    "error formats-do-not-meet",
  ],
  [
    "a required string that is known absent",
    { from: kho({ writes: "unknown", absent: ["kho-v1"] }), to: kho({ requires: ["kho-v1"] }) },
    "error formats-do-not-meet",
  ],
  [
    "a mismatch that nobody said the cost of",
    { from: kho({ writes: ["kho-v2"] }), component: { onMismatch: undefined } },
    "error formats-do-not-meet",
  ],
  [
    "a mismatch that costs a degraded start",
    {
      from: kho({ writes: ["kho-v1", "kho-v2"] }),
      component: { onMismatch: { severity: "degraded", text: "A warning." } },
    },
    "warning formats-meet-degraded",
  ],
  [
    "unknown written formats and no test",
    { pair: untested, from: kho({ writes: "unknown" }) },
    "error formats-unknown",
  ],
  ["unknown read formats and no test", { pair: untested, to: kho({ reads: "unknown" }) }, "error formats-unknown"],
  [
    "unknown required formats and no test",
    { pair: untested, to: kho({ reads: ["kho-v1", "kho-v2"] }) },
    "error formats-unknown",
  ],
  ["a kernel without formats and no test", { pair: untested, to: { formats: [] } }, "error formats-unknown"],
  [
    "a component that no kernel lists and no test",
    { pair: { ...untested, components: ["kho", "memfd"] } },
    "error formats-unknown",
  ],
  [
    "a component listed twice and no test",
    { pair: untested, to: { formats: [...kho({}).formats, ...kho({}).formats] } },
    "error formats-unknown",
  ],
  [
    "a foundation that is unknown and no test",
    { pair: untested, component: { builtOn: ["kexec"] } },
    "error formats-unknown",
  ],
  ["unknown formats and a test", { from: kho({ writes: "unknown" }) }, "note formats-rest-on-test"],
  ["a first kernel that writes nothing", { from: kho({ writes: [] }) }, "error nothing-to-hand-over"],
  ["no component named", { pair: { components: undefined } }, "error supported-without-components"],
  ["an empty list of components", { pair: { components: [] } }, "error supported-without-components"],
  ["other page sizes", { to: { pageSize: 65_536 } }, "error page-sizes-differ"],
  ["other architectures", { to: { arch: "arm64" } }, "error page-sizes-differ"],
  ["an unknown page size and no test", { pair: untested, to: { pageSize: undefined } }, "error page-size-unknown"],
  ["an unknown architecture and no test", { pair: untested, from: { arch: undefined } }, "error page-size-unknown"],
  ["no decision", { pair: { decision: undefined } }, "error supported-without-decision"],
  ["a decision that is not in the register", { pair: { decision: "gone" } }, "error supported-without-decision"],
  [
    "a decision about something else",
    { decision: { carriedBy: ["pairs/6.13-to-6.12"] } },
    "error supported-without-decision",
  ],
  [
    "a decision that is only acknowledged",
    { decision: { status: "acknowledged" } },
    "error supported-without-decision",
  ],
  ["a decision whose window is open", { decision: { status: "provisional" } }, "error supported-without-decision"],
  ["a decision that was superseded", { decision: { supersededBy: ["other"] } }, "error supported-without-decision"],
  [
    "a decision that another one supersedes",
    { others: [aRecord("decision", "other", { supersedes: ["support"] })] },
    "error supported-without-decision",
  ],
  ["a decision of a day to come", { decision: { day: "2025-03-01" } }, "error supported-without-decision"],
  ["no guarantor", { pair: { guarantor: undefined } }, "error pair-without-guarantor"],
  [
    "nobody as guarantor",
    { pair: { guarantor: { by: "nobody", sources: [aSource] } } },
    "error pair-without-guarantor",
  ],
  ["a guarantor without a source", { pair: { guarantor: { by: "upstream" } } }, "error pair-without-guarantor"],
  [
    "a guarantor that was concluded",
    { pair: { guarantor: { by: "upstream", sources: [{ ...aSource, certainty: "inferred" }] } } },
    "error pair-without-guarantor",
  ],
  [
    "a guarantor from a text without an address",
    { pair: { guarantor: { by: "upstream", sources: [{ type: "document", title: "A mail", certainty: "read" }] } } },
    "error pair-without-guarantor",
  ],
  [
    "a downstream without a name",
    { pair: { guarantor: { by: "downstream", sources: [aSource] } } },
    "error pair-without-guarantor",
  ],
  ["no test", { pair: untested }, "error supported-without-test"],
  [
    "a test that only went well enough",
    { pair: { tests: [test({ result: "degraded" })] } },
    "error supported-without-test",
  ],
  ["a test without commits", { pair: { tests: [test({ commits: [] })] } }, "error supported-without-test"],
  ["a test that nobody can look up", { pair: { tests: [test({ sources: [] })] } }, "error supported-without-test"],
  ["a test of a day to come", { pair: { tests: [test({ day: "2025-02-02" })] } }, "error test-in-future"],
  ["only a test of a day to come", { pair: { tests: [test({ day: "2025-02-02" })] } }, "error supported-without-test"],
  [
    "a later test that lost the machine",
    { pair: { tests: [test(), test({ day: "2025-01-30", result: "machine-down" })] } },
    "error supported-but-failing",
  ],
  [
    "an earlier failure of other commits",
    { pair: { tests: [test(), test({ day: "2025-01-02", result: "machine-down", commits: ["ffff0000"] })] } },
    "error supported-but-failing",
  ],
  [
    "an earlier failure on other hardware",
    { pair: { tests: [test(), test({ day: "2025-01-02", result: "update-lost", hardware: "a blade" })] } },
    "error supported-but-failing",
  ],
  [
    "a failure of the same day",
    { pair: { tests: [test(), test({ result: "feature-lost" })] } },
    "error supported-but-failing",
  ],
  [
    "a condition past its day",
    { pair: { conditions: [{ text: "for now", untilDay: "2025-01-31" }] } },
    "warning condition-expired",
  ],
  [
    "a condition whose event came",
    {
      pair: {
        conditions: [{ text: "for now", untilEvent: "the merge", happened: { day: "2025-01-31", text: "Merged." } }],
      },
    },
    "warning condition-expired",
  ],
  [
    "a second record of the step",
    { others: [aRecord("pair", "again", { standing: "unsupported" })] },
    "error duplicate-pair",
  ],
])("does not let a supported pair pass with %s", (_, parts, finding) => {
  expect(rulesAbout(aSupportedPair(parts as Parameters<typeof aSupportedPair>[0]))).toContain(finding);
});

it("does not let a supported pair pass with a retired decision or kernel", () => {
  const retire = (slug: string) =>
    aSupportedPair().map((record) => (record.slug === slug ? { ...record, retired: true } : record));
  expect(rulesAbout(retire("support"))).toContain("error supported-without-decision");
  expect(rulesAbout(retire("6.12"))).toContain("error supported-without-kernel");
  expect(rulesAbout(retire("6.13"))).toContain("error supported-without-kernel");
});

it("does not let a way back pass that a feature closes, unless a condition names it", () => {
  const there = aRecord("pair", "6.13-to-6.12", {
    from: "6.13",
    to: "6.12",
    closedBy: [{ feature: "Huge pages", text: "Not known before." }],
  });
  const withClosing = (pair: object) =>
    aSupportedPair({ pair }).map((record) => (record.slug === there.slug ? there : record));
  expect(rulesAbout(withClosing({}))).toContain("error way-back-closed");
  expect(rulesAbout(withClosing({ conditions: [{ text: "While huge pages are off." }] }))).toEqual([]);
});

it("lets a failure pass that the same commits on the same hardware passed later", () => {
  const failed = test({ day: "2025-01-02", result: "machine-down" });
  expect(rulesAbout(aSupportedPair({ pair: { tests: [failed, test()] } }))).toEqual([]);
});

it("asks nothing of that of pairs that are not supported", () => {
  for (const standing of ["discussed", "not-intended", "unsupported"] as const)
    expect(
      rulesAbout(
        aSupportedPair({
          pair: { standing, components: undefined, guarantor: undefined, tests: [] },
          from: kho({ writes: [] }),
        }),
      ),
    ).toEqual([]);
});
