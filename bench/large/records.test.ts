import { expect, it } from "vitest";
import { runChecks } from "#domain/check/run-checks.ts";
import { parseBody } from "#domain/register/parse.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { kindNames } from "#domain/register/reference.ts";
import { toSpec } from "#domain/register/spec.ts";
import { draftRegister } from "./records.ts";

const RECORDS = 300;
const today = "2025-02-01";
const aRegister = (seed: string, version = 1) =>
  draftRegister(RECORDS, seed).map(({ kind, slug, toBody }) => ({ kind, slug, body: toBody(version) }));

it("makes the same register of a seed each time, and another one of another seed", () => {
  expect(aRegister("a")).toEqual(aRegister("a"));
  expect(aRegister("a")).not.toEqual(aRegister("b"));
});

it("makes as many records as are asked for, of every kind, each at an address of its own", () => {
  const made = aRegister("a");
  expect(new Set(made.map(({ kind, slug }) => `${kind} ${slug}`)).size).toBe(RECORDS);
  expect(new Set(made.map(({ kind }) => kind)).size).toBe(kindNames.length);
});

it("makes registers that a group could have: each version of a record is a true one, and no check finds an error", () => {
  for (const version of [1, 2]) {
    const records = aRegister("a", version).map(({ kind, slug, body }) => {
      const parsed = parseBody(kind, body);
      if (!parsed.ok) throw new Error(`${kind} ${slug}: ${JSON.stringify(parsed.failure)}`);
      return { kind, slug, body: parsed.value, number: version, retired: false } as AnyRecord; // all that checks read
    });
    const spec = toSpec({ revision: version, at: `${today}T00:00:00.000Z`, records, exceptions: [] });
    expect(runChecks(spec, { today }).findings.filter(({ level }) => level === "error")).toEqual([]);
  }
});
