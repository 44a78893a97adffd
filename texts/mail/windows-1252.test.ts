import { expect, it } from "vitest";
import { withLatinSigns } from "#texts/mail/windows-1252.ts";

it("writes dashes, quotes and the euro for the bytes that mean them, and leaves every other character", () => {
  expect(withLatinSigns("\x96 \x93a\x94 \x80 \x85 é\n\x81")).toBe("– “a” € … é\n\x81");
});
