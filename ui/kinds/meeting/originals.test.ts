import { expect, it } from "vitest";
import { toOriginal } from "#domain/meeting/original.ts";
import { aCorrectedMeeting } from "#domain/test-builders.ts";
import { findShown } from "#ui/kinds/meeting/originals.tsx";

const { body } = aCorrectedMeeting("It was agreed.", "It was not agreed.");
const passage = { offset: 0, length: 14, origin: "https://example.org" };
const shown = (...asked: Parameters<typeof findShown> extends [unknown, infer Asked] ? [Asked] : never) =>
  findShown(body, ...asked)?.original.text;

it("shows the newest original to whoever asks for none, and the first for a passage alone, as it ever was", () => {
  expect(shown(undefined)).toBe("It was not agreed.");
  expect(shown({ original: undefined, passage: undefined })).toBe("It was not agreed.");
  expect(shown({ original: undefined, passage })).toBe("It was agreed.");
});

it("shows the original that an address names by its hash, and the first where there is none of that", () => {
  const named = (original: string) => shown({ original, passage: undefined });
  expect(named(toOriginal("It was agreed.").sha256.slice(0, 12))).toBe("It was agreed.");
  expect(named(toOriginal("It was not agreed.").sha256)).toBe("It was not agreed.");
  for (const wrong of ["", "0123456789ab", "../x", toOriginal("x").sha256])
    expect(named(wrong), wrong).toBe("It was agreed.");
});
