import { expect, it } from "vitest";
import { tokenScopes } from "#domain/policy.ts";
import { contract } from "#api/contract.ts";
import { listMethods } from "#api/match.ts";

it("lets programs write one thing: proposals, which people accept", () => {
  // A replay answers about a log that is too long for an address, the reading of a note about its sentences; neither is kept.
  const writing = contract.filter(({ method, path }) => method !== "GET" && !/\/(?:replay|notes)$/.test(path));
  expect(writing.map(({ method, path }) => `${method} ${path}`)).toEqual([
    "POST /api/v1/proposals",
    "POST /api/v1/attestations",
    "POST /api/v1/kernels/image",
  ]);
  expect(writing.map(({ query }) => query)).toEqual([["dryRun", "draft"], ["dryRun"], ["dryRun", "kernel", "release"]]);
  expect(writing.map(({ makes }) => makes)).toEqual(["proposal", "proposal", "proposal"]);
});

it("has no token that may do more than check and make proposals", () => {
  expect(tokenScopes).toEqual(["proposals:check", "proposals:write"]);
});

it.each(["accept", "steps", "step", "last-call", "positions", "concerns", "comments"])(
  "has nothing at %s of a proposal",
  (name) => {
    expect(listMethods(`/api/v1/proposals/7/${name}`)).toEqual([]);
  },
);
