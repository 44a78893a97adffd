import { expect, it } from "vitest";
import { toBytes } from "#texts/mail/byte-lines.ts";
import { isMailbox, splitMailbox, withoutEscapes } from "#texts/mail/split-mailbox.ts";

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const split = (box: string) => splitMailbox(toBytes(box)).map(({ from, to }) => text(toBytes(box).subarray(from, to)));

it("gives each mail of a mailbox without its first line and the empty line behind it, however its lines end", () => {
  const one = "Subject: one\n\nFirst.\n";
  const two = "Subject: two\n\nSecond.\n";
  const first = "From mboxrd@z Thu Jan  1 00:00:00 1970\n";
  const other = "From ola@example.net Mon, 9 Mar 2026 10:00:00 +0100 2026\n";
  expect(split(`${first}${one}\n${other}${two}\n`)).toEqual([one, two]);
  expect(split(`${first}${one}\n${other}${two}`.replaceAll("\n", "\r\n"))).toEqual([
    one.replaceAll("\n", "\r\n"),
    two.replaceAll("\n", "\r\n"),
  ]);
});

it.each([
  ["a sentence that begins with the word", "From the call on Monday 10:00 we know it.\nSubject: none\n"],
  ["a line that names no day", "From ola@example.net\nSubject: one\n\nText.\n"],
  ["a first line with no head below it", "From ola@example.net Mon Mar  9 10:00:00 2026\nWe met.\n"],
  ["a mail", "Subject: one\nFrom: ola@example.net\n\nText.\n"],
  ["nothing", ""],
])("takes %s for no mailbox", (_, given) => {
  expect(isMailbox(toBytes(given))).toBe(false);
});

it("takes a line in the middle of a text for no border, unless an empty line stands before it", () => {
  const mark = "From ola@example.net Mon Mar  9 10:00:00 2026\n";
  const mail = `Subject: one\n\nHe wrote:\n${mark}Subject: quoted\n`;
  expect(split(mark + mail)).toEqual([mail]);
});

it("takes one mark off each line that a mailbox escaped, and no mark off any other", () => {
  const plain = withoutEscapes(toBytes(">From a\n>>From b\n> From c\n>Fromage\nx >From d\n"));
  expect(text(plain)).toBe("From a\n>From b\n> From c\n>Fromage\nx >From d\n");
});
