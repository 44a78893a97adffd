import { expect, it } from "vitest";
import { findMessageId, listReferences } from "#exports/mail/thread.ts";

it.each([
  [
    "https://lore.kernel.org/all/20250206132754.2596694-1-rppt@kernel.org",
    "<20250206132754.2596694-1-rppt@kernel.org>",
  ],
  ["https://lore.kernel.org/linux-mm/a.b@example.org/T/#u", "<a.b@example.org>"],
  ["https://lkml.kernel.org/r/a%2Bb@example.org", "<a+b@example.org>"],
])("reads the Message-ID out of %s", (address, id) => {
  expect(findMessageId(address)).toBe(id);
});

it.each([
  "http://lists.infradead.org/pipermail/kexec/2025-June/033011.html",
  "https://lore.kernel.org/all/",
  "https://example.org/a@example.org",
  "https://lore.kernel.org/all/a%0Ab@example.org",
  "https://lore.kernel.org/all/%E0%A4@example.org",
  "https://lore.kernel.org/all/<a@b>@example.org",
])("knows none of %s", (address) => {
  expect(findMessageId(address)).toBeUndefined();
});

it("answers nothing where the mail of a note is not known", () => {
  expect(listReferences({})).toEqual([]);
  expect(listReferences({ note: { text: "It was mailed." } })).toEqual([]);
});
