import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { tellFile, type ReadingWish } from "#server/mail-in/tell-file.ts";
import { printFile } from "./print-note.ts";

const people = ["Mike Rapoport", "Jason Gunthorpe", "Jason Miu"].map((name) => ({
  slug: name.toLowerCase().replace(" ", "-"),
  name,
  otherNames: [],
}));

async function print(bytes: Uint8Array, wish: ReadingWish = { day: "2025-01-27" }): Promise<readonly string[]> {
  const read = await tellFile(bytes, { people, meetings: [], mails: [] }, wish);
  return printFile(read).split("\n");
}

it("says of each sentence of the first note what it may become, and that nothing is left out", async () => {
  const lines = await print(readFileSync("content/meetings/2025-01-27.original.txt"));
  expect(lines.slice(0, 2)).toEqual([
    "text of 5800 bytes, SHA-256 b1a2a1eefb539b1c8e7ddcb778fb95bb7577ba483be0a76604540ae402856cb2",
    expect.stringMatching(/^read as: drawn-inline/),
  ]);
  expect(lines).toContain("  752-832 Mike is planning on sending out another KHO patch series, likely this week (v4).");
  expect(lines).toContain('    = action -> action; who: mike-rapoport; due: "this week" = 2025-02-02');
  expect(lines.at(-1)).toBe("58 sentences: 36 with candidates (42), 17 background (·), 5 not understood (?)");
});

it("asks whom a name means, says what does not fit, and names passages that are a part of their sentence", async () => {
  const lines = await print(
    Buffer.from(
      'Jason asked what it is and who wants it. Frank will send it by February 30. By "pool" we mean this.\n\nNext call on February 30. The next call on February 24 is cancelled. I will go.',
    ),
  );
  expect(lines.filter((line) => line.startsWith("    = "))).toEqual([
    '    = question -> topic; who: Jason (which one: jason-gunthorpe or jason-miu?); passage 0-22: "Jason asked what it is"',
    '    = question -> topic; who: Jason (which one: jason-gunthorpe or jason-miu?); passage 27-40: "who wants it."',
    "    = term -> term; word: pool",
    "    = next-meeting -> meeting; next: ; note: there is no February 30",
    "    = off-cadence -> meeting; day: 2025-02-24 cancelled; note: the note does not say the year; 2025 is inferred from the day of the call",
    "    = action -> action; who: I = who writes the note",
  ]);
});

it("says of each mail of a mailbox who sent it when, and which one it answers", async () => {
  const lines = await print(readFileSync("server/mail-in/sample-mails/thread.mbox"), {});
  expect(lines[0]).toMatch(/^mailbox of 2192 bytes/);
  expect(lines.filter((line) => /^(?:from|mailed|answers|note|call of)/.test(line))).toEqual([
    "from: Nora Lindt <nora@example.org>",
    "mailed: 2026-03-10 (2026-03-10T16:12:44.000Z)",
    "note: names the day of the call without its year; 2026 is inferred from when it was mailed",
    "call of 2026-03-09, 316 bytes",
    "from: Ola Berg <ola@example.net>",
    "mailed: 2026-03-10 (2026-03-10T19:00:00.000Z)",
    "answers: mail 1 of this mailbox",
    "call of 2026-03-10, 217 bytes",
    "from: Nora Lindt <nora@example.org>",
    "mailed: 2026-03-11 (2026-03-11T15:00:00.000Z)",
    "answers: mail 2 of this mailbox",
    "call of 2026-03-11, 69 bytes",
  ]);
});

it("says what is wrong with a file that is no note, and with a note whose day nothing says", async () => {
  expect((await print(Buffer.alloc(0))).slice(1)).toEqual([
    "error: is empty: give the mail with the note, or its text",
  ]);
  const lines = await print(Buffer.from("We met on Monday.\n"), {});
  expect(lines[1]).toMatch(/^error: does not name one single day/);
  expect(lines.at(-1)).toBe("1 sentences: 0 with candidates (0), 0 background (·), 1 not understood (?)");
});
