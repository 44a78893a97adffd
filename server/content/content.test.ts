import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { listPassages } from "#domain/check/places.ts";
import { listRecords } from "#domain/register/spec.ts";
import type { CheckedContent } from "#server/content/check-content.ts";
import { readDelivered } from "#server/content/test-builders.ts";

const note = readFileSync("content/meetings/2025-01-27.original.txt");
const NEW_LINE = 0x0a; // the note has none of its own
let checked: CheckedContent;

beforeAll(async () => {
  checked = await readDelivered();
});

const claimsOf = (claim: string) => checked.content.claims.filter((line) => line.claim === claim);
const decisionsOf = (claim: string) =>
  claimsOf(claim).flatMap(({ record }) =>
    checked.spec.records.decision.filter(({ slug }) => record === `decisions/${slug}`),
  );

describe("the first meeting note", () => {
  it("is kept byte for byte", () => {
    expect(note.length).toBe(5_800);
    expect(createHash("sha256").update(note).digest("hex")).toBe(
      "b1a2a1eefb539b1c8e7ddcb778fb95bb7577ba483be0a76604540ae402856cb2",
    );
  });

  it("has all its 72 claims in the table, and no others", () => {
    const held = new Set(checked.content.claims.map(({ claim }) => claim));
    expect([...held].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))).toEqual(
      Array.from({ length: 72 }, (_, index) => `S${index + 1}`),
    );
  });

  it("has at each line of the table the very bytes that are quoted", () => {
    for (const { claim, passage } of checked.content.claims) {
      const cut = note.subarray(passage.offset, passage.offset + passage.length).toString("utf8");
      expect(cut, claim).toBe(passage.quote);
    }
  });

  it("has no words that lie in no claim's passage, but for bullets and separators", () => {
    const claimed = new Uint8Array(note.length);
    for (const { passage } of checked.content.claims) claimed.fill(1, passage.offset, passage.offset + passage.length);
    const left = Buffer.from(note.map((byte, at) => (claimed[at] ? NEW_LINE : byte))).toString("utf8");
    const unclaimed = left.split(/\n+/).filter((rest) => !/^ *(?:[-+]|-+>o-+)? *$/.test(rest));
    expect(unclaimed).toEqual([]);
  });

  it("is cited nowhere with words it does not hold", () => {
    const passages = listRecords(checked.spec).flatMap(({ body }) => listPassages(body));
    expect(passages.length).toBeGreaterThan(72);
    for (const { offset, length, quote } of passages)
      expect(note.subarray(offset, offset + length).toString("utf8")).toBe(quote);
  });
});

describe("nothing is upgraded by us:", () => {
  it("only what the note says was agreed on is an agreed decision", () => {
    const agreed = checked.spec.records.decision.filter(({ body }) => body.status === "agreed").map(({ slug }) => slug);
    const fromNote = [...decisionsOf("S52"), ...decisionsOf("S53")].map(({ slug }) => slug);
    expect([...new Set(fromNote)].sort()).toEqual(agreed.sort());
    expect(agreed.length).toBeGreaterThan(0);
  });

  it("what the note says was acknowledged is acknowledged", () => {
    for (const claim of ["S41", "S42", "S49"]) {
      const statuses = decisionsOf(claim).map(({ body }) => body.status);
      expect(statuses, claim).toContain("acknowledged");
      expect(statuses, claim).not.toContain("agreed");
    }
  });

  it("6.12 to 6.13 is discussed, and no pair is supported", () => {
    const pairs = new Map(checked.spec.records.pair.map(({ slug, body }) => [slug, body.standing]));
    expect(pairs.get("6.12-to-6.13")).toBe("discussed");
    expect(pairs.get("6.12-to-6.16")).toBe("not-intended");
    expect([...pairs.values()]).not.toContain("supported");
  });
});

describe("the content", () => {
  it("has the sixteen machines of the field, the product's own, and 52 terms or more", () => {
    const isOwn = ({ slug }: { readonly slug: string }) => slug.startsWith("concordance-");
    const machines = checked.spec.records.machine;
    expect(machines.filter((machine) => !isOwn(machine) && machine.body.composes.length === 0)).toHaveLength(16);
    expect(machines.filter(isOwn)).toHaveLength(3);
    expect(checked.spec.records.term.length).toBeGreaterThanOrEqual(52);
  });

  it("has no warnings that nobody has looked at", () => {
    expect(checked.report.findings.filter(({ level }) => level === "warning")).toEqual([]);
  });
});
