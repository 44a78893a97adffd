/** A pair of which nothing is missing, for tests that take one thing away. */
import { runChecks } from "#domain/check/run-checks.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import type { KindName } from "#domain/register/reference.ts";
import type { Source } from "#domain/register/source.ts";
import { aRecord, aSpec, type Input } from "#domain/test-builders.ts";

export const aSource: Source = { type: "url", url: "https://lists.example.org/1", certainty: "read" };

export const aTest = {
  by: "lab",
  day: "2025-01-20",
  hardware: "two sockets",
  components: ["kho"],
  commits: ["a1b2c3d4"],
  result: "ok" as const,
  sources: [aSource],
};

interface Parts {
  readonly pair?: Partial<Input<"pair">>;
  readonly from?: Partial<Input<"kernel">>;
  readonly to?: Partial<Input<"kernel">>;
  readonly component?: Partial<Input<"component">>;
  readonly decision?: Partial<Input<"decision">>;
  readonly others?: readonly RegisterRecord<KindName>[];
}

/** 6.12 to 6.13, supported for KHO: what both kernels hand over, a decision, a guarantor and a test. */
export function aSupportedPair({
  pair,
  from,
  to,
  component,
  decision,
  others = [],
}: Parts = {}): RegisterRecord<KindName>[] {
  const formats = [{ component: "kho", reads: ["kho-v1"], writes: ["kho-v1"], requires: ["kho-v1"] }];
  const build = { arch: "x86_64", pageSize: 4096, formats, sources: [aSource] };
  return [
    aRecord("pair", "6.12-to-6.13", {
      standing: "supported",
      components: ["kho"],
      guarantor: { by: "upstream", sources: [aSource] },
      decision: "support",
      tests: [{ ...aTest }],
      sources: [aSource],
      ...pair,
    }),
    aRecord("pair", "6.13-to-6.12", { from: "6.13", to: "6.12", sources: [aSource] }),
    aRecord("kernel", "6.12", { ...build, version: "6.12", rank: 61_200, ...from }),
    aRecord("kernel", "6.13", { ...build, version: "6.13", rank: 61_300, ...to }),
    aRecord("component", "kho", {
      formats: [{ format: "kho-v1" }],
      onMismatch: { severity: "update-lost", text: "It boots as after a reboot." },
      sources: [aSource],
      ...component,
    }),
    aRecord("decision", "support", { carriedBy: ["pairs/6.12-to-6.13"], sources: [aSource], ...decision }),
    ...others,
  ];
}

/** Kernels named by a letter, the later the newer, and supported pairs between them as `a-b`. */
export const someKernels = (
  letters: string,
  steps: readonly string[],
  fields: Readonly<Record<string, Partial<Input<"kernel">>>> = {},
): RegisterRecord<KindName>[] => [
  ...[...letters].map((slug, rank) =>
    aRecord("kernel", slug, { version: `6.${rank}`, rank, arch: "x86_64", pageSize: 4096, ...fields[slug] }),
  ),
  ...steps.map((step) => {
    const [from = "", to = ""] = step.split("-");
    return aRecord("pair", `${from}-to-${to}`, { from, to, standing: "supported" });
  }),
];

/** What the rules say of 6.12 to 6.13, as `level rule`. */
export const rulesAbout = (records: readonly RegisterRecord<KindName>[], today = "2025-02-01"): string[] => {
  const { findings } = runChecks(aSpec(records), { today });
  const about = findings.filter(({ record }) => record === "pairs/6.12-to-6.13");
  return [...new Set(about.map(({ level, rule }) => `${level} ${rule}`))];
};
