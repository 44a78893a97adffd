import { readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { limits } from "#domain/limits.ts";
import { readFile, type FileNote } from "#server/mail-in/read-file.ts";

const sample = (name: string) => readFileSync(`server/mail-in/sample-mails/${name}`);
const bytesOf = (text: string, encoding: BufferEncoding = "utf8") => Buffer.from(text, encoding);
const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

async function readOnly(bytes: Uint8Array): Promise<FileNote> {
  const { notes } = await readFile(bytes);
  const [first] = notes;
  if (!first || notes.length > 1) throw new Error(`holds ${notes.length} notes`);
  return first;
}

const note = `Hi all,

Notes from the call on Monday, March 9. Thanks to everybody who was there!

----->o-----
René noted that the façade of the old ioctl stays – it costs nothing.
It was agreed that the header gets a version number.

----->o-----
Next call is on Monday, March 23, at 8am.`;

describe("a mail", () => {
  it.each(["utf-8", "quoted-printable", "base64", "bytes-1252", "alternative", "attached"])(
    "gives the words of its note, however they were sent: %s",
    async (name) => {
      const { text, findings } = await readOnly(sample(`${name}.eml`));
      expect(text.trimEnd()).toBe(note);
      expect(findings.filter(({ level }) => level !== "note")).toEqual([]);
    },
  );

  it("gives words that are not written in Latin letters", async () => {
    const { text, findings } = await readOnly(sample("iso-2022-jp.eml"));
    expect(text).toMatch(/^3月9日の会議のメモです。\n/);
    expect(findings).toEqual([]);
  });

  it("keeps its bytes as they came, and is told by their hash", async () => {
    const bytes = sample("base64.eml");
    const read = await readFile(bytes);
    expect(read).toMatchObject({ form: "mail", bytes: bytes.length, sha256: hash(bytes) });
    expect(Buffer.compare(read.notes[0]?.bytes ?? Buffer.alloc(0), bytes)).toBe(0);
  });

  it("is read the same where its source was pasted below empty lines, with the line breaks of a browser", async () => {
    const pasted = bytesOf(`\n\n${sample("attached.eml").toString("utf8").replaceAll("\r\n", "\n")}`);
    const [one, other] = [await readOnly(pasted), await readOnly(sample("attached.eml"))];
    expect(one).toMatchObject({ text: other.text, headers: other.headers });
    expect(one.further.map(({ name }) => name)).toEqual(other.further.map(({ name }) => name));
  });

  it("lists what came with its note, the texts with their words", async () => {
    const { further } = await readOnly(sample("attached.eml"));
    expect(further.map(({ name, mediaType, text }) => [name, mediaType, text?.split("\n")[0]])).toEqual([
      ["signature.asc", "application/pgp-signature", undefined],
      ["für-header.patch", "text/x-patch", "--- a/header"],
      ["Ergänzung.txt", "text/plain", "René was there, too."],
      ["", "message/rfc822", undefined],
    ]);
  });

  it("that has no plain text gives the words of its HTML, and says so", async () => {
    const { text, findings } = await readOnly(sample("html-only.eml"));
    expect(text).toContain("- René noted that the façade of the old ioctl stays – it costs nothing.\n");
    expect(text).not.toMatch(/document\.location|seen\.gif|color/);
    expect(findings).toMatchObject([{ level: "note", message: expect.stringContaining("no plain text") as unknown }]);
  });

  it("whose plain text is empty gives that of its HTML", async () => {
    const plain = "--=_two (ways)\r\nContent-Type: text/plain; charset=utf-8\r\n";
    const source = sample("alternative.eml").toString("utf8");
    const [before = "", after = ""] = source.split(plain);
    const emptied = `${before}${plain}\r\n \r\n${after.slice(after.indexOf("--=_two"))}`;
    expect((await readOnly(bytesOf(emptied))).text).toContain("- It was agreed");
  });

  it.each([
    ["undeclared.eml", /does not say in which character set/, "René noted that the façade of the old ioctl stays – it"],
    [
      "unknown-charset.eml",
      /`x-klingon`, which is not known here/,
      "René noted that the façade of the old ioctl stays – it",
    ],
    [
      "broken-utf-8.eml",
      /in `utf-8`, and 4 characters of it are none there/,
      "Ren\uFFFD noted that the façade of the old ioctl stays \uFFFD\uFFFD\uFFFD it",
    ],
  ])("whose character set does not hold is read as near as it can be, and said: %s", async (name, why, words) => {
    const { text, findings } = await readOnly(sample(name));
    expect(text).toContain(words);
    expect(findings).toMatchObject([{ level: "warning", message: expect.stringMatching(why) as unknown }]);
  });

  it("with a day that there is not keeps its words, and says so", async () => {
    const { headers, text, findings } = await readOnly(sample("30-february.eml"));
    expect(headers?.mailed).toBeUndefined();
    expect(text).toMatch(/^Notes from the call/);
    expect(findings).toMatchObject([{ level: "warning", message: expect.stringContaining("30 Feb 2026") as unknown }]);
  });

  it("in an encoding that no mail has by now is shown as it came", async () => {
    const source = sample("30-february.eml")
      .toString("utf8")
      .replace("text/plain", "text/plain\r\nContent-Transfer-Encoding: x-uuencode");
    expect((await readOnly(bytesOf(source))).findings).toMatchObject([
      {},
      { level: "warning", message: expect.stringContaining("`x-uuencode`") as unknown },
    ]);
  });

  it("without a text, or with a NUL in it, is not one to take in", async () => {
    const head = "From: nora@example.org\nSubject: x\nMessage-ID: <a@x>\nDate: Tue, 10 Mar 2026 09:00:00 GMT\n\n";
    for (const [body, why] of [
      [" \n", "has no text that could be a note"],
      ["We\0 met.\n", "holds a NUL as character 3"],
    ] as const)
      expect((await readOnly(bytesOf(head + body))).findings).toMatchObject([
        { level: "error", message: expect.stringContaining(why) as unknown },
      ]);
  });
});

describe("a mailbox", () => {
  it("gives each of its mails, with the bytes of the mailbox and the words of the mail", async () => {
    const bytes = sample("thread.mbox");
    const { form, notes } = await readFile(bytes);
    expect(form).toBe("mailbox");
    expect(notes.map(({ headers }) => headers?.messageId)).toEqual(
      ["note", "answer", "correction"].map((name) => `${name}.2026@example.org`),
    );
    expect(notes[0]?.text).toContain("\nFrom that follows what Ola said.\n");
    for (const { offset, bytes: own, sha256 } of notes) {
      expect(hash(bytes.subarray(offset, offset + own.length))).toBe(sha256);
      expect(Buffer.from(own).toString("utf8")).toMatch(/^Received: [^]*\n$/);
    }
    expect(Buffer.from(notes[0]?.bytes ?? []).toString("utf8"), "escaped as it came").toContain("\n>From that follows");
  });

  it("with more mails than are read says so, and gives the first ones", async () => {
    const one = "From mboxrd@z Thu Jan  1 00:00:00 1970\nSubject: x\nFrom: y\n\nText.\n\n";
    const { notes, findings } = await readFile(bytesOf(one.repeat(limits.mailboxMails + 5)));
    expect(notes).toHaveLength(limits.mailboxMails);
    expect(findings).toMatchObject([
      { level: "warning", message: expect.stringMatching(/^holds 205 mails/) as unknown },
    ]);
  });

  it("gives no more than the heads of mails behind a text longer than any note", async () => {
    const mark = "From mboxrd@z Thu Jan  1 00:00:00 1970\n";
    const long = `${mark}Subject: long\nFrom: y\n\n${"We met. ".repeat(150_000)}\n\n`;
    const { notes } = await readFile(bytesOf(`${long}${mark}Subject: next\nFrom: y\n\nText.\n`));
    expect(notes[0]?.findings.at(-1)).toMatchObject({
      level: "error",
      message: expect.stringContaining("a note at most 1000000") as unknown,
    });
    expect(notes[1]).toMatchObject({ text: "", headers: { subject: "next" }, findings: [{ level: "warning" }] });
  });
});

describe("bare text", () => {
  it("has the bytes of the file, so that a passage is counted in them", async () => {
    const bytes = bytesOf("\uFEFFHé all.\r\nIt was agreed.\n");
    const read = await readOnly(bytes);
    expect(hash(bytesOf(read.text))).toBe(hash(bytes));
    expect(read).toMatchObject({ sha256: hash(bytes), findings: [] });
    expect(read.headers).toBeUndefined();
  });

  it("in two bytes a character is read as what it says it is", async () => {
    const { text, findings } = await readOnly(bytesOf("\uFEFFIt was agreed – twice.\n", "utf16le"));
    expect(text).toContain("It was agreed – twice.");
    expect(findings).toMatchObject([{ level: "note", message: expect.stringContaining("utf-16le") as unknown }]);
  });

  it("that is no UTF-8 says at which byte, and half of a character is none", async () => {
    expect((await readOnly(bytesOf("René was there.", "latin1"))).findings).toEqual([
      { level: "error", message: "is not UTF-8 (first at byte 4); save it as UTF-8" },
    ]);
    expect((await readOnly(Buffer.from([0x41, 0xed, 0xa0, 0x80, 0x0a]))).findings).toMatchObject([
      { level: "error", message: expect.stringMatching(/^is not UTF-8/) as unknown },
    ]);
  });
});

it.each([
  ["an empty file", Buffer.alloc(0), /^is empty/],
  ["blanks alone", bytesOf(" \r\n\t\n"), /^is empty/],
  ["the file of a program", Buffer.from(Array.from({ length: 4_000 }, (_, at) => (at * 37) % 256)), /^is no text but/],
])("gives no note of %s, and says what would be right", async (_, bytes, why) => {
  expect(await readFile(bytes)).toMatchObject({
    notes: [],
    findings: [{ level: "error", message: expect.stringMatching(why) as unknown }],
  });
});
