import { expect, it } from "vitest";
import { attestationSchema } from "#domain/pair/attestation/schema.ts";
import { attestationExample } from "#api/attestation-example.ts";

it("is an attestation that is read as it stands", () => {
  expect(attestationSchema.safeParse(attestationExample)).toMatchObject({ success: true });
});
