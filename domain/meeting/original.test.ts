import { describe, expect, it } from "vitest";
import { findOriginalChange, toOriginal } from "#domain/meeting/original.ts";
import { originalSchema } from "#domain/meeting/schema.ts";
import { parseWith } from "#domain/register/parse.ts";
import type { Result } from "#domain/result.ts";

it("counts and hashes the bytes of a note, not its characters", () => {
  const original = toOriginal("é\n");
  expect(original).toMatchObject({
    bytes: 3,
    sha256: "edd3a863872a04239eb29ad4bc12fc892b3d4ae57cc7e786a3697816f8e141c2",
  });
  expect(originalSchema.parse(original)).toEqual(original);
});

it("is refused where hash or size are not those of its text, field by field", () => {
  const { failure } = asFailure(parseWith(originalSchema, { ...toOriginal("It was agreed."), text: "It was not." }));
  expect(failure).toEqual([
    { path: "/sha256", message: `is not the hash of the text, which is ${toOriginal("It was not.").sha256}` },
    { path: "/bytes", message: "is not the size of the text, which has 11 bytes" },
  ]);
});

it("is refused where its text has no bytes at all", () => {
  const { failure } = asFailure(parseWith(originalSchema, { ...toOriginal("A"), text: "\ud800" }));
  expect(failure).toMatchObject([{ path: "/text", message: expect.stringContaining("surrogate") as unknown }]);
});

describe("an original that was accepted", () => {
  const [kept, other] = [{ original: toOriginal("Agreed.") }, { original: toOriginal("Not agreed.") }];

  it("is not changed, and not left out, in words that say what would be right", () => {
    expect(findOriginalChange(kept, other)).toMatch(
      /^has another text, .*never changes.*a further original of this meeting/,
    );
    expect(findOriginalChange(kept, {})).toMatch(/^is left out; the original of a note never changes/);
  });

  it("stays, and one may be added where there was none", () => {
    expect(findOriginalChange(kept, kept)).toBeUndefined();
    expect(findOriginalChange({}, other)).toBeUndefined();
    expect(findOriginalChange({}, {})).toBeUndefined();
  });
});

function asFailure<Failure>(result: Result<unknown, Failure>): { readonly failure: Failure } {
  if (result.ok) throw new Error("was let through");
  return result;
}
