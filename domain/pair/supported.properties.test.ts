import fc from "fast-check";
import { expect, it } from "vitest";
import { openFindings } from "#domain/check/open-findings.ts";
import type { Kernel } from "#domain/kernel/schema.ts";
import { pairRules } from "#domain/pair/rules.ts";
import type { Pair } from "#domain/pair/schema.ts";
import { deriveHandovers } from "#domain/pair/handover.ts";
import { aSource, aSupportedPair, aTest } from "#domain/pair/test-builders.ts";
import { findRecord, type Spec } from "#domain/register/spec.ts";
import { recordsOf } from "#domain/register/spec.ts";
import { aSpec } from "#domain/test-builders.ts";

type Input = NonNullable<Parameters<typeof aSupportedPair>[0]>;

const today = "2025-02-01";

const strings = fc.subarray(["kho-v1", "kho-v2"]);
const known = fc.oneof({ weight: 3, arbitrary: strings }, { weight: 1, arbitrary: fc.constant("unknown" as const) });
const entry = fc
  .record({
    component: fc.constantFrom("kho", "kho", "kho", "memfd"),
    reads: known,
    writes: known,
    requires: fc.option(known, { nil: undefined }),
    absent: fc.option(strings, { nil: undefined }),
  })
  // What is required is read, and what is absent is not written: another rule keeps kernels to that.
  .map((of) => ({
    ...of,
    requires: Array.isArray(of.requires) ? of.requires.filter((format) => of.reads.includes(format)) : of.requires,
    absent: of.absent?.filter((format) => of.writes === "unknown" || !of.writes.includes(format)),
  }));

/** The value that a rule asks for, and now and then another one: most pairs would else fail by all rules at once. */
const mostly = <Good, Bad>(good: Good, ...bad: readonly Bad[]) =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(good) }, { weight: 1, arbitrary: fc.constantFrom(...bad) });

const good = { component: "kho", reads: ["kho-v1"], writes: ["kho-v1"], requires: ["kho-v1"] };
const kernel = fc.record({
  formats: fc.oneof(
    { weight: 1, arbitrary: fc.constant([good]) },
    { weight: 1, arbitrary: fc.array(entry, { maxLength: 2 }) },
  ),
  arch: mostly("x86_64", "arm64", undefined),
  pageSize: mostly(4096, 65_536, undefined),
});
const test = fc
  .record({
    result: mostly("ok", "degraded", "machine-down"),
    day: mostly("2025-01-20", "2025-01-02", "2025-02-02"),
    commits: mostly(["a1b2c3d4"], ["ffff0000"], []),
    sources: mostly([aSource], []),
  })
  .map((fields) => ({ ...aTest, ...fields }));
const pair = fc.record({
  components: mostly(["kho"], ["kho", "memfd"], [], undefined),
  guarantor: mostly({ by: "upstream", sources: [aSource] }, { by: "upstream", sources: [] }, undefined),
  tests: fc.array(test, { minLength: 1, maxLength: 2 }),
});
const decision = fc.record({
  status: mostly("agreed", "acknowledged"),
  carriedBy: mostly(["pairs/6.12-to-6.13"], []),
});
const parts = fc.record({ pair, from: kernel, to: kernel, decision });

/** What "supported" may mean at most, said again without the rules: each line alone, over what the records hold. */
function mayBeBelieved(spec: Spec): boolean {
  const body = (findRecord(spec, "pair", "6.12-to-6.13")?.body ?? {}) as Pair;
  const from = findRecord(spec, "kernel", "6.12")?.body as Kernel;
  const to = findRecord(spec, "kernel", "6.13")?.body as Kernel;
  const decided = findRecord(spec, "decision", "support")?.body;
  const passed = body.tests.filter(
    (t) =>
      body.components?.every((component) => t.components?.includes(component)) &&
      t.result === "ok" &&
      t.day <= today &&
      t.commits.length > 0 &&
      t.sources.length > 0,
  );
  const lost = body.tests.filter((t) => t.result === "machine-down");

  if (!body.components?.length || !body.guarantor?.sources.length) return false;
  if (decided?.status !== "agreed" || !decided.carriedBy.includes("pairs/6.12-to-6.13")) return false;
  if (passed.length === 0) return false;
  if (body.tests.some((t) => t.day > today)) return false;
  if (lost.some((l) => !passed.some((p) => p.day > l.day && p.commits[0] === l.commits[0]))) return false;
  if (!from.arch || from.arch !== to.arch) return false;
  if (!from.pageSize || from.pageSize !== to.pageSize) return false;
  return body.components.every((component) => {
    // What is listed twice is unknown.
    const [a, b] = [from, to].map(({ formats }) => {
      const own = formats.filter((candidate) => candidate.component === component);
      return own.length === 1 ? own[0] : undefined;
    });
    const written = a?.writes ?? "unknown";
    const read = b?.reads ?? "unknown";
    const required = b?.requires ?? "unknown";
    const absent = a?.absent ?? [];
    if (written !== "unknown" && written.length === 0) return false;
    if (written !== "unknown" && read !== "unknown" && written.some((format) => !read.includes(format))) return false;
    if (required === "unknown") return true;
    return !required.some((format) => absent.includes(format) || (written !== "unknown" && !written.includes(format)));
  });
}

it("reports no error of a supported pair exactly where it may be believed", () => {
  let believed = 0;
  fc.assert(
    fc.property(parts, (input) => {
      const spec = aSpec(aSupportedPair(input as unknown as Input));
      const findings = openFindings(pairRules)(spec, today);
      const errors = findings.filter(({ level, record }) => level === "error" && record === "pairs/6.12-to-6.13");
      if (mayBeBelieved(spec)) believed += 1;
      expect(errors.length === 0).toBe(mayBeBelieved(spec));
    }),
    { numRuns: 400 },
  );
  expect(believed).toBeGreaterThan(3);
});

it("never thinks better of a step when a fact about a kernel is taken away", () => {
  const judge = (from: object, to: object) =>
    deriveHandovers(recordsOf(aSpec(aSupportedPair({ from, to } as Input))), {
      from: "6.12",
      to: "6.13",
      components: ["kho"],
    })[0]?.verdict;
  const field = fc.constantFrom("reads", "writes", "requires", "absent");
  fc.assert(
    fc.property(kernel, kernel, field, fc.boolean(), (from, to, taken, isFirst) => {
      const without = (of: { readonly formats: readonly object[] }) => ({
        ...of,
        formats: of.formats.map((formats) => ({ ...formats, [taken]: taken === "absent" ? [] : "unknown" })),
      });
      const less = isFirst ? judge(without(from), to) : judge(from, without(to));
      if (less === "meets") expect(judge(from, to)).toBe("meets");
    }),
    { numRuns: 300 },
  );
});

it("never thinks better of a step once an image is read, whatever it lists", () => {
  const listed = fc
    .record({ formats: strings, whole: fc.subarray(["kho", "memfd"]) })
    .map((of) => ({ ...of, sha256: "0".repeat(64) }));
  const ranks = ["meets", "unknown", "differs"];
  const judge = (from: object, to: object) =>
    deriveHandovers(recordsOf(aSpec(aSupportedPair({ from, to } as Input))), {
      from: "6.12",
      to: "6.13",
      components: ["kho"],
    }).map(({ verdict }) => ranks.indexOf(verdict))[0] ?? 0;
  let worse = 0;
  fc.assert(
    fc.property(kernel, kernel, listed, fc.boolean(), (from, to, image, isFirst) => {
      const [before, after] = isFirst
        ? [judge(from, to), judge({ ...from, listed: image }, to)]
        : [judge(from, to), judge(from, { ...to, listed: image })];
      expect(after).toBeGreaterThanOrEqual(before);
      if (after > before) worse += 1;
    }),
    { numRuns: 600 },
  );
  expect(worse).toBeGreaterThan(10);
});
