import { describe, expect, it } from "vitest";
import { toBytes } from "#texts/mail/byte-lines.ts";
import { parseMailDate } from "#texts/mail/mail-date.ts";
import { readHeaders } from "#texts/mail/mail-headers.ts";
import { readHead } from "#texts/mail/read-head.ts";

const read = (head: string) => readHeaders(readHead(toBytes(`${head}\n\n`), 0));

describe("a head", () => {
  it("gives author, subject and list as they read, with folded lines and encoded words put together", () => {
    const { headers } = read(
      [
        "From: =?utf-8?q?N=C3=B3ra?= Lindt\n <nora@example.org>, Ola <ola@example.net>",
        "Subject: =?windows-1252?q?Notes_=96_layers?=",
        "Message-ID:\n <one@example.org>",
        "In-Reply-To: your mail of Monday <zero@example.org>",
        "References: <a@x> <b@x>\n <zero@example.org> <a@x>",
        "List-Id: Layers <layers.lists.example.org>",
        "Archived-At: <https://archive.example.org/one>",
        "Date: Tue, 10 Mar 2026 09:12:44 -0700 (PDT)",
      ].join("\n"),
    );
    expect(headers).toEqual({
      messageId: "one@example.org",
      mailed: { at: "2026-03-10T16:12:44.000Z", day: "2026-03-10" },
      author: { name: "Nóra Lindt", address: "nora@example.org" },
      subject: "Notes – layers",
      inReplyTo: ["zero@example.org"],
      references: ["a@x", "b@x", "zero@example.org"],
      list: "layers.lists.example.org",
      archivedAt: "https://archive.example.org/one",
    });
  });

  it("counts the first of fields that are there twice, and leaves out what cannot be read", () => {
    const { headers, findings } = read(
      "Subject: one\nSubject: two\nMessage-ID: <a@x> <b@x>\nArchived-At: <javascript:alert(1)>\nFrom: \nDate: soon",
    );
    expect(headers).toEqual({ messageId: "a@x", subject: "one", inReplyTo: [], references: [] });
    expect(findings.map(({ message }) => message)).toEqual([
      "has more than one Message-ID; the first one counts",
      "has a Date that is `soon`, which is no date of a mail; such a date is `Mon, 27 Jan 2025 09:00:00 -0800`",
    ]);
  });

  it("says where a copy names the mailbox that it was delivered to, which nobody else should read", () => {
    const { findings } = read(
      "Delivered-To: nora@home.example.org\nMessage-ID: <a@x>\nDate: Tue, 10 Mar 2026 09:12:44 GMT",
    );
    expect(findings).toMatchObject([{ level: "warning", message: expect.stringContaining("delivered-to") as unknown }]);
  });

  it("of a megabyte is read to a bound, and that is said", () => {
    const { headers, findings } = read(`Subject: one\n${"X-Filler: x\n".repeat(90_000)}Message-ID: <a@x>`);
    expect(headers.messageId).toBeUndefined();
    expect(findings[0]).toMatchObject({ level: "warning", message: expect.stringContaining("head") as unknown });
  });
});

describe("a date", () => {
  it.each([
    ["Mon, 27 Jan 2025 09:00:00 -0800", "2025-01-27T17:00:00.000Z", "2025-01-27"],
    ["27 Jan 2025 23:30 -0800", "2025-01-28T07:30:00.000Z", "2025-01-27"],
    ["Mon, 27 Jan 2025 09:00:00 PST", "2025-01-27T17:00:00.000Z", "2025-01-27"],
    ["Tue, 31 Dec 2024 23:59:60 +0000", "2024-12-31T23:59:59.000Z", "2024-12-31"],
  ])("is read as %s", (value, at, day) => {
    expect(parseMailDate(value)).toEqual({ ok: true, value: { at, day } });
  });

  it.each([
    ["Mon, 30 Feb 2026 09:00:00 -0800", "a day that there is not"],
    ["Tue, 27 Jan 2025 09:00:00 -0800", "2025-01-27 is a Monday"],
    ["Mon, 27 Jan 2025 09:00:00 -0800 (EST)", "EST is UTC-5, not UTC-8"],
    ["Mon, 27 Jan 2025 25:00:00 -0800", "no time that there is"],
    ["Mon, 27 Jan 2025 09:00:00", "no zone"],
    ["Mon, 27 Jan 2025 09:00:00 +9900", "no zone"],
    ["Mon, 27 Foo 2025 09:00:00 -0800", "no date of a mail"],
  ])("is not put right: %s", (value, why) => {
    const read = parseMailDate(value);
    expect(read.ok ? "read" : read.failure).toContain(why);
  });
});
