import { expect, it } from "vitest";
import { limits } from "#domain/limits.ts";
import { readTextOrFile } from "#server/http/forms/text-or-file.ts";

const wanted = { what: "a diagram", bytes: limits.notation };
const aFile = (...parts: readonly BlobPart[]) => new File([...parts], "machine.mmd");

it("takes the text, or the file where no text was typed, and says which field it came in", async () => {
  expect(await readTextOrFile("a --> b", aFile(), wanted)).toEqual({
    ok: true,
    value: { text: "a --> b", path: "/text" },
  });
  expect(await readTextOrFile(" ", aFile("a --> b"), wanted)).toEqual({
    ok: true,
    value: { text: "a --> b", path: "/file" },
  });
});

it.each([
  ["neither", "", undefined, "/text", "is empty: paste a diagram"],
  ["a text that is too long", "x".repeat(limits.notation + 1), undefined, "/text", "longer than"],
  ["both", "a --> b", aFile("a --> b"), "/file", "give one of the two"],
  ["a file that is too large", "", aFile("x".repeat(limits.notation + 1)), "/file", "at most"],
  ["a file that is no text", "", aFile(new Uint8Array([0xff, 0xfe])), "/file", "no text in UTF-8"],
])("refuses %s", async (_, text, file, path, message) => {
  expect(await readTextOrFile(text, file, wanted)).toMatchObject({
    ok: false,
    failure: { path, message: expect.stringContaining(message) as string },
  });
});
