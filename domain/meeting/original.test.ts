import { expect, it } from "vitest";
import { toOriginal } from "#domain/meeting/original.ts";
import { originalSchema } from "#domain/meeting/schema.ts";

it("counts and hashes the bytes of a note, not its characters", () => {
  const original = toOriginal("é\n");
  expect(original).toMatchObject({
    bytes: 3,
    sha256: "edd3a863872a04239eb29ad4bc12fc892b3d4ae57cc7e786a3697816f8e141c2",
  });
  expect(originalSchema.parse(original)).toEqual(original);
});
