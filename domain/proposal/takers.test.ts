import { expect, it } from "vitest";
import { mayNotAccept, isTaker } from "#domain/proposal/takers.ts";
import { ada, aProposal, chair, concern, eve, submitted } from "#domain/proposal/test-builders.ts";

const held = aProposal(submitted, concern);

it("lets nobody without an account or the role take a step", () => {
  for (const by of ["author", "member", "chair", "owner"] as const) {
    expect(isTaker(by, held, undefined), by).toBe(false);
    expect(isTaker(by, held, { id: by === "owner" ? "eve" : "ada", role: "reader" }), by).toBe(false);
  }
});

it("knows the author from other members and a chair", () => {
  expect([ada, eve, chair].map((actor) => isTaker("author", held, actor))).toEqual([true, false, false]);
  expect([ada, eve, chair].map((actor) => isTaker("chair", held, actor))).toEqual([false, false, true]);
  expect([ada, eve, chair].map((actor) => isTaker("member", held, actor))).toEqual([true, true, true]);
});

it("takes as an owner who raised the concern that is named, or any that is open", () => {
  expect(isTaker("owner", held, eve, "flicker")).toBe(true);
  expect(isTaker("owner", held, eve, "noise")).toBe(false);
  expect(isTaker("owner", held, ada)).toBe(false);
  const another = { ...concern, by: "ada", concern: { ...concern.concern, id: "hum" } };
  expect(isTaker("owner", aProposal(submitted, concern, another), eve)).toBe(true);
  const withdrawn = aProposal(submitted, concern, { type: "withdraw-concern", by: "eve", concern: "flicker" });
  expect(isTaker("owner", withdrawn, eve)).toBe(false);
  expect(isTaker("owner", withdrawn, eve, "flicker")).toBe(true);
});

it("keeps the acceptance of a proposal from its author", () => {
  expect(mayNotAccept(held, "ada")).toBe(true);
  expect(mayNotAccept(held, "chair")).toBe(false);
});
