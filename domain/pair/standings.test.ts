import { expect, it } from "vitest";
import { findStandingSince, listDeclared } from "#domain/pair/standings.ts";
import type { Pair } from "#domain/pair/schema.ts";
import { aRecord } from "#domain/test-builders.ts";

const aHistory = (...bodies: readonly (Partial<Pair> & { readonly retired?: boolean })[]) =>
  bodies.map(({ retired = false, ...body }, place) => ({
    ...aRecord("pair", "a-to-b", { from: "a", to: "b", ...body }),
    number: place + 1,
    retired,
  }));

it("lists each version that declares something else than the one before it, and no other", () => {
  const versions = aHistory(
    { standing: "discussed" },
    { standing: "discussed", text: "In other words." },
    { standing: "supported", decision: "support" },
    { standing: "supported", decision: "again" },
    { standing: "unsupported", decision: "again" },
    { standing: "unsupported", decision: "again", retired: true },
  );
  expect(listDeclared(versions).map(({ version, before }) => [before?.number, version.number])).toEqual([
    [undefined, 1],
    [2, 3],
    [3, 4],
    [4, 5],
    [5, 6],
  ]);
});

it("finds the version since which the standing is what it is, whatever else was changed after it", () => {
  const closed = aHistory(
    { standing: "supported" },
    { standing: "unsupported" },
    { standing: "unsupported", text: "In other words." },
    { standing: "unsupported", decision: "later" },
  );
  expect(findStandingSince(closed)?.number).toBe(2);
  expect(findStandingSince(closed.slice(0, 1))?.number).toBe(1);
  expect(findStandingSince([])).toBeUndefined();
});
