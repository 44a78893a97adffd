import { describe, expect, it } from "vitest";
import { aSupportedPair } from "#domain/pair/test-builders.ts";
import { aSpec } from "#domain/test-builders.ts";
import { toAttestationAddress, toAttestedForm, type TypedAttestation } from "#forms/attestation.ts";

const typed: TypedAttestation = {
  pair: "6.12-to-6.13",
  by: "lab",
  day: "2025-01-31",
  result: "ok",
  upDownUp: "",
  components: "kho",
  features: "",
  commits: "a1b2c3d4, b1b2c3d4\nc1b2c3d4",
  hardware: "two sockets",
  environment: "",
  text: "",
  log: "",
};

const formOf = (more: Partial<TypedAttestation> = {}) =>
  toAttestedForm({ ...typed, ...more }, aSpec(aSupportedPair()), "2025-02-01");
const testOf = (more: Partial<TypedAttestation> = {}) => {
  const form = formOf(more);
  const body = form.ok ? (form.value.changes[0]?.body as { readonly tests: readonly object[] }) : undefined;
  return body?.tests.at(-1);
};
const issuesOf = (more: Partial<TypedAttestation>) => {
  const form = formOf(more);
  return form.ok ? [] : form.failure.map(({ path, message }) => `${path} ${message}`);
};

describe("the form of a test", () => {
  it("becomes the form of a proposal of the pair, with what was left empty left out", () => {
    expect(formOf()).toMatchObject({
      value: {
        title: "Test of 6.12-to-6.13, 2025-01-31: ok",
        changes: [{ op: "update", kind: "pair", slug: "6.12-to-6.13", base: 1 }],
      },
    });
    expect(testOf()).toEqual({
      id: expect.stringMatching(/^test-[0-9a-f]{16}$/) as string,
      by: "lab",
      day: "2025-01-31",
      hardware: "two sockets",
      components: ["kho"],
      commits: ["a1b2c3d4", "b1b2c3d4", "c1b2c3d4"],
      result: "ok",
      sources: [],
    });
  });

  it("takes features apart at commas alone, and yes, no and nothing said for three answers", () => {
    expect(testOf({ features: "shadow stack, sev", upDownUp: "true" })).toMatchObject({
      features: ["shadow stack", "sev"],
      upDownUp: true,
    });
    expect(testOf({ upDownUp: "false" })).toMatchObject({ upDownUp: false });
    expect(testOf()).not.toHaveProperty("upDownUp");
  });

  it.each([
    { more: { pair: "6.12-to-6.9" }, says: "/pair is no pair of the register: `6.12-to-6.9`; near it" },
    { more: { pair: "" }, says: "/pair is missing" },
    { more: { by: "" }, says: "/by is missing" },
    { more: { day: "2025-02-02" }, says: "/day is in the future" },
    { more: { components: " " }, says: "/components names none" },
    { more: { upDownUp: "maybe" }, says: "/upDownUp must be true or false" },
  ])("with $more is told what is right at that field", ({ more, says }) => {
    expect(issuesOf(more)[0]).toContain(says);
  });
});

it("has an address of its own for each pair", () => {
  expect(toAttestationAddress("6.12-to-6.13")).toBe("/propose/attestation?pair=6.12-to-6.13");
  expect(toAttestationAddress(undefined)).toBe("/propose/attestation");
});
