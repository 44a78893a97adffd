import { describe, expect, it } from "vitest";
import { limits } from "#domain/limits.ts";
import { readAttestation } from "#domain/pair/attestation/read-attestation.ts";
import { attestationSchema, type Attestation } from "#domain/pair/attestation/schema.ts";
import { isMadeFrom, toTest } from "#domain/pair/attestation/to-proposal.ts";
import type { Pair } from "#domain/pair/schema.ts";
import { aSupportedPair } from "#domain/pair/test-builders.ts";
import { contentSchema } from "#domain/proposal/schema.ts";
import { parseBody, parseWith } from "#domain/register/parse.ts";
import { recordsOf } from "#domain/register/spec.ts";
import { aRecord, aSpec } from "#domain/test-builders.ts";

const today = "2025-02-01";
const spec = aSpec(aSupportedPair());

const sent: Attestation = {
  pair: "6.12-to-6.13",
  by: "lab",
  day: "2025-01-31",
  hardware: "two sockets",
  components: ["kho"],
  commits: ["a1b2c3d4"],
  result: "degraded",
};
const { pair: _, ...unnamed } = sent;

const read = (attestation: Attestation, register = spec) => readAttestation(register, attestation, today);
const issuesOf = (attestation: Attestation, register = spec) => {
  const found = read(attestation, register);
  return found.ok ? [] : found.failure.map(({ path, message }) => `${path} ${message}`);
};
const contentOf = (attestation: Attestation, register = spec) => {
  const found = read(attestation, register);
  if (!found.ok) throw new Error(JSON.stringify(found.failure));
  return found.value;
};

describe("an attestation", () => {
  it("becomes a proposal of the pair with one test more, on its newest version, and nothing else of it changes", () => {
    const content = contentOf({ ...sent, upDownUp: true, log: "https://lab.example.org/1" });
    expect(parseWith(contentSchema, content)).toMatchObject({ ok: true });
    expect(content.title).toBe("Test of 6.12-to-6.13, 2025-01-31: degraded");
    const [change] = content.changes;
    expect(change).toMatchObject({ op: "update", kind: "pair", slug: "6.12-to-6.13", base: 1 });
    const { tests, ...rest } = (change as { readonly body: Pair }).body;
    const { tests: before, ...restBefore } = aSupportedPair()[0]?.body as Pair;
    expect(rest).toEqual(restBefore);
    expect(tests.slice(0, -1)).toEqual(before);
    expect(tests.at(-1)).toMatchObject({ by: "lab", result: "degraded", upDownUp: true, sources: [] });
    expect(parseBody("pair", (change as { readonly body: Pair }).body)).toMatchObject({ ok: true });
  });

  it("names the pair by its slug, or by both kernels as they print their version", () => {
    const built = aSupportedPair({ from: { version: "6.12.0-lab" } });
    const byKernels = contentOf({ ...unnamed, from: "6.12.0-lab", to: "6.13" }, aSpec(built));
    expect(byKernels.changes).toEqual(contentOf(sent, aSpec(built)).changes);
  });

  it("is about one direction: the way back is another pair", () => {
    expect(contentOf({ ...unnamed, from: "6.13", to: "6.12" }).changes[0]?.slug).toBe("6.13-to-6.12");
  });

  it.each([
    {
      title: "a pair that is not there",
      more: { pair: "6.12-to-6.14" },
      says: "/pair is no pair of the register: `6.12-to-6.14`; near it: 6.12-to-6.13, 6.13-to-6.12",
    },
    {
      title: "a pair that nothing is like",
      more: { pair: "x".repeat(100) },
      says: `/pair is no pair of the register: \`${"x".repeat(80)}\`; pairs on record: 6.12-to-6.13, 6.13-to-6.12`,
    },
    { title: "no pair", more: { pair: undefined }, says: "/pair is missing: name the pair by its slug" },
    { title: "a pair and a kernel", more: { from: "6.12" }, says: "/from is given beside `pair`" },
    { title: "a pair and the other kernel", more: { to: "6.13" }, says: "/to is given beside `pair`" },
    { title: "one kernel", more: { pair: undefined, from: "6.12" }, says: "/to is missing: a pair leads" },
    { title: "the other kernel", more: { pair: undefined, to: "6.12" }, says: "/from is missing: a pair leads" },
    {
      title: "a kernel that is not there",
      more: { pair: undefined, from: "6.1", to: "6.13" },
      says: "/from is no kernel of the register: `6.1`; near it: 6.12, 6.13",
    },
    {
      title: "kernels that no pair joins",
      more: { pair: undefined, from: "6.12", to: "6.12" },
      says: "/to is not where a pair from 6.12 leads: none is on record to 6.12; propose the pair first. pairs on record: 6.12-to-6.13, 6.13-to-6.12",
    },
    { title: "tomorrow", more: { day: "2025-02-02" }, says: "/day is in the future: today is 2025-02-01 (UTC)" },
    {
      title: "a component that is not there",
      more: { components: ["khoo"] },
      says: "/components names no component of the register: `khoo`; near it: kho",
    },
  ])("of $title is refused at its field, with what is there", ({ more, says }) => {
    expect(issuesOf({ ...sent, ...more })[0]).toContain(says);
  });

  it("is told all that is wrong with it at once", () => {
    const wrong = { ...unnamed, from: "6.1", to: "6.2", day: "2026-01-01", components: ["luo"] };
    expect(issuesOf(wrong).map((issue) => issue.split(" ")[0])).toEqual(["/from", "/to", "/day", "/components"]);
  });

  it("is asked for the slug where several pairs join the same kernels", () => {
    const twice = aSpec([...aSupportedPair(), aRecord("pair", "again", { from: "6.12", to: "6.13" })]);
    expect(issuesOf({ ...unnamed, from: "6.12", to: "6.13" }, twice)).toEqual([
      "/pair is missing: 2 pairs lead from 6.12 to 6.13; name one",
    ]);
  });

  it("of a register without pairs is told so, and with many is told of some", () => {
    expect(issuesOf(sent, aSpec())[0]).toContain("; there is none yet");
    const many = ["a", "b", "c", "d"].map((slug) => aRecord("pair", slug));
    expect(issuesOf(sent, aSpec(many))[0]).toContain("pairs on record: a, b, c, and more");
  });

  it("is refused where the pair has this very test, and is not where one fact differs", () => {
    const tested = (tests: Pair["tests"]) => aSpec([...aSupportedPair({ pair: { tests } })]);
    expect(issuesOf(sent, tested([toTest(sent)]))).toEqual([
      " this test is on record already: `pairs/6.12-to-6.13` has it, to the word",
    ]);
    expect(issuesOf({ ...sent, result: "ok" }, tested([toTest(sent)]))).toEqual([]);
    const full = Array.from({ length: limits.list }, () => toTest(sent));
    expect(issuesOf({ ...sent, result: "ok" }, tested(full))[0]).toContain("has 400 tests, which is all that it holds");
  });

  it.each([
    { more: { commits: ["HEAD"] }, says: "/commits/0 must be a commit: 8 to 64 lower-case hex digits" },
    { more: { commits: [] }, says: "/commits names none; name what both kernels were built from" },
    { more: { components: [] }, says: "/components names none" },
    { more: { result: "fine" }, says: "/result must be one of ok, degraded, feature-lost, update-lost, machine-down" },
    { more: { day: undefined }, says: "/day is missing" },
    { more: { day: "yesterday" }, says: "/day must be a calendar day such as 2025-01-27" },
    { more: { upDownUp: "yes" }, says: "/upDownUp must be true or false" },
    { more: { standing: "supported" }, says: "/standing unknown field `standing`; the fields here are pair, from, to" },
    { more: { log: "ftp://x" }, says: "/log must be an http or https address" },
  ])("with $more says what is right", ({ more, says }) => {
    const parsed = parseWith(attestationSchema, { ...sent, ...more });
    expect(parsed.ok ? [] : parsed.failure.map(({ path, message }) => `${path} ${message}`)[0]).toContain(says);
  });
});

describe("a proposal that was made", () => {
  const find = recordsOf(spec);
  const made = contentOf(sent);

  it("is known by the attestation that it came of, however that names the pair", () => {
    expect(isMadeFrom(made, sent, find)).toBe(true);
    expect(isMadeFrom(made, { ...unnamed, from: "6.12", to: "6.13" }, find)).toBe(true);
  });

  it.each([
    { what: "another result", attestation: { ...sent, result: "ok" as const } },
    { what: "another pair", attestation: { ...sent, pair: "6.13-to-6.12" } },
    { what: "the way back", attestation: { ...unnamed, from: "6.13", to: "6.12" } },
    { what: "no pair", attestation: unnamed },
  ])("is not that of $what", ({ attestation }) => {
    expect(isMadeFrom(made, attestation, find)).toBe(false);
  });

  it("is none of an attestation where somebody wrote it", () => {
    expect(isMadeFrom({ ...made, title: "Mine" }, sent, find)).toBe(false);
    expect(isMadeFrom({ ...made, changes: [...made.changes, ...made.changes] }, sent, find)).toBe(false);
    expect(
      isMadeFrom({ ...made, changes: [{ op: "retire", kind: "pair", slug: "6.12-to-6.13", base: 1 }] }, sent, find),
    ).toBe(false);
  });
});
