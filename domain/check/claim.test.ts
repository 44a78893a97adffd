import { expect, it } from "vitest";
import { claimsSchema } from "#domain/check/claim.ts";
import { parseWith } from "#domain/register/parse.ts";

const passage = { meeting: "2025-01-27", offset: 0, length: 2, quote: "Hi" };
const aClaim = (fields: object = {}) => ({
  claim: "S1",
  record: "charter/group",
  path: "/cadence",
  passage,
  ...fields,
});
const issuesOf = (fields: object) => {
  const parsed = parseWith(claimsSchema, [aClaim(fields)]);
  return parsed.ok ? [] : parsed.failure.map(({ path, message }) => `${path} ${message}`);
};

it.each(["", "/a", "/positions/0/text", "/a~1b~0c"])("may lead to %j", (path) => {
  expect(issuesOf({ path })).toEqual([]);
});

it.each(["a", "/a~2", "/a~"])("cannot lead to %j", (path) => {
  expect(issuesOf({ path })).toEqual(["/0/path must be a JSON Pointer, such as /positions/0/text, or empty"]);
});

it("has a number, and no hash of the note, which its passage in the record has", () => {
  expect(issuesOf({ claim: "S0" })).toEqual(["/0/claim must be the number of a claim, such as S52"]);
  expect(issuesOf({ passage: { ...passage, sha256: "a".repeat(64) } })[0]).toContain("/0/passage/sha256 unknown field");
});
