import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toOriginal } from "#domain/meeting/original.ts";
import { toReceived } from "#domain/meeting/received.ts";
import { aRecord } from "#domain/test-builders.ts";
import { toHeld, type HeldRecords } from "#server/mail-in/held.ts";
import { tellFile, type ReadingWish } from "#server/mail-in/tell-file.ts";

const sample = (name: string) => readFileSync(`server/mail-in/sample-mails/${name}`);
const person = [aRecord("person", "rene-hald", { name: "René Hald", otherNames: ["René"] })];
const charter = [aRecord("charter", "group")];
const tell = (bytes: Uint8Array, meeting: HeldRecords["meeting"] = [], wish: ReadingWish = {}) =>
  tellFile(bytes, toHeld({ person, charter, meeting }), wish);

const mail = sample("quoted-printable.eml");

it("gives the candidates of a mail, however it was sent, on passages of its text", async () => {
  for (const name of ["quoted-printable", "base64", "alternative"]) {
    const [note] = (await tell(sample(`${name}.eml`))).notes;
    expect(note?.candidates.map(({ stance, who, quote }) => [stance, who[0]?.slug, quote])).toEqual([
      ["position", "rene-hald", "René noted that the façade of the old ioctl stays – it costs nothing."],
      ["agreed", undefined, "It was agreed that the header gets a version number."],
      ["next-meeting", undefined, "Next call is on Monday, March 23, at 8am."],
    ]);
    const text = Buffer.from(note?.text ?? "");
    for (const { offset, length, quote } of note?.candidates ?? [])
      expect(text.subarray(offset, offset + length).toString()).toBe(quote);
  }
});

describe("the day of a call", () => {
  const day = async (bytes: Uint8Array, wish?: ReadingWish) => {
    const [note] = (await tell(bytes, [], wish)).notes;
    return [note?.day, note?.dayFrom, note?.findings.at(-1)?.level];
  };
  const mailOf = (subject: string, text: string, date = "Tue, 10 Mar 2026 09:12:44 -0700") =>
    Buffer.from(`Subject: ${subject}\nFrom: nora@example.org\nMessage-ID: <a@x>\nDate: ${date}\n\n${text}\n`);

  it("is what somebody says, else what the note names, its subject, or its mail", async () => {
    expect(await day(mail, { day: "2026-03-02" })).toEqual(["2026-03-02", "given", undefined]);
    expect(await day(mail)).toEqual(["2026-03-09", "note", "note"]);
    expect(await day(mailOf("Notes from 9 March 2026", "We met."))).toEqual(["2026-03-09", "subject", undefined]);
    expect(await day(mailOf("Notes", "We met."))).toEqual(["2026-03-10", "mailed", "warning"]);
    expect(await day(mailOf("Notes", "We met."), { fileDay: "2026-03-09" })).toEqual([
      "2026-03-09",
      "file-name",
      undefined,
    ]);
  });

  it("is none where nothing says it, and then nothing is understood", async () => {
    const read = await tell(mailOf("Notes", "It was agreed that we go on by Friday.", "Mon, 30 Feb 2026 09:00:00 GMT"));
    expect(read.notes[0]).toMatchObject({
      day: null,
      dayFrom: null,
      candidates: [],
      sums: { all: 1, candidates: 0, background: 0, notUnderstood: 1 },
    });
    expect(read.notes[0]?.findings.map(({ level }) => level)).toEqual(["warning", "error"]);
  });

  it("of an answer is the day on which that was mailed", async () => {
    const { notes } = await tell(sample("thread.mbox"));
    expect(notes.map((note) => [note.day, note.dayFrom, note.answers])).toEqual([
      ["2026-03-09", "note", null],
      ["2026-03-10", "mailed", 0],
      ["2026-03-11", "mailed", 1],
    ]);
  });
});

describe("a mail that the register holds", () => {
  const knownAs = async (bytes: Uint8Array, fields: Parameters<typeof aRecord<"meeting">>[2]) =>
    (await tell(bytes, [aRecord("meeting", "2026-03-09", fields)])).notes[0]?.knownAs;

  it("is known by its Message-ID, its bytes, its text or its place in an archive", async () => {
    const text = (await tell(mail)).notes[0]?.text ?? "";
    for (const fields of [
      { note: { messageId: "qp.2026@example.org" } },
      { received: toReceived("message/rfc822", mail) },
      { original: toOriginal(text) },
      { note: { url: "https://archive.example.org/qp.2026@example.org/" } },
    ])
      expect(await knownAs(mail, fields)).toBe("meetings/2026-03-09");
    expect(await knownAs(mail, { note: { messageId: "b64.2026@example.org" } })).toBeNull();
  });

  it("is known without its head by its text, and pasted with other line breaks by its Message-ID", async () => {
    const text = (await tell(mail)).notes[0]?.text ?? "";
    const kept = { original: toOriginal(text), note: { messageId: "qp.2026@example.org" } };
    expect(await knownAs(Buffer.from(text), kept)).toBe("meetings/2026-03-09");
    expect(await knownAs(Buffer.from(mail.toString("latin1").replaceAll("\r\n", "\n"), "latin1"), kept)).toBe(
      "meetings/2026-03-09",
    );
  });
});

it("counts the days of a note that the register holds from the day that its meeting has there", async () => {
  const text = "Notes from the call of Monday. René will send it by Friday.\n";
  const kept = aRecord("meeting", "first", { day: "2026-03-09", original: toOriginal(text) });
  const [note] = (await tell(Buffer.from(text), [kept])).notes;
  expect([note?.day, note?.dayFrom, note?.candidates[0]?.due?.day]).toEqual(["2026-03-09", "register", "2026-03-13"]);
});

it("says which meeting an answer belongs to, by the mails that it answers or by what it quotes", async () => {
  const [first] = (await tell(sample("thread.mbox"))).notes;
  const kept = aRecord("meeting", "2026-03-09", {
    original: toOriginal(first?.text ?? ""),
    note: { messageId: "note.2026@example.org" },
  });
  const { notes } = await tell(sample("thread.mbox"), [kept]);
  expect(notes.map((note) => [note.knownAs, note.belongsTo])).toEqual([
    ["meetings/2026-03-09", null],
    [null, "meetings/2026-03-09"],
    [null, "meetings/2026-03-09"],
  ]);
  expect(notes[1]?.findings[0]).toEqual({
    level: "note",
    message: "answers the note of `meetings/2026-03-09`, and belongs to it",
  });
  const quoting = Buffer.from("> It was agreed that the header gets a version number.\n\nNot so.\n");
  expect((await tell(quoting, [kept], { day: "2026-03-11" })).notes[0]?.belongsTo).toBe("meetings/2026-03-09");
});

it("answers whatever bytes it is given, with passages that stand in the text it gives", async () => {
  const mails = readdirSync("server/mail-in/sample-mails").map(sample);
  const scraps = [
    "\r\n--outer\r\n",
    "--outer--",
    "\n\nFrom a Mon Mar  9 10:00:00 2026\nA: b\n\n",
    "\0",
    "=?x?q?",
    "\xff\xfe",
  ];
  const broken = fc
    .tuple(fc.constantFrom(...mails), fc.nat(2_000), fc.nat(400), fc.constantFrom(...scraps))
    .map(([mail, at, length, scrap]) =>
      Buffer.concat([mail.subarray(0, at), Buffer.from(scrap, "latin1"), mail.subarray(at + length)]),
    );
  await fc.assert(
    fc.asyncProperty(fc.oneof(broken, fc.uint8Array({ maxLength: 300 })), async (bytes) => {
      const { notes } = await tell(bytes, [], { day: "2026-03-09" });
      for (const { offset, bytes: length, text, candidates, sums } of notes) {
        expect(offset + length).toBeLessThanOrEqual(bytes.length);
        expect(sums.candidates + sums.background + sums.notUnderstood).toBe(sums.all);
        const own = Buffer.from(text);
        for (const { offset: at, length: size, quote } of candidates)
          expect(own.subarray(at, at + size).toString()).toBe(quote);
      }
    }),
    { numRuns: 300 },
  );
});

it("reads a note as what somebody says that it is", async () => {
  const text = Buffer.from("Topic: Layers\nRESOLVED: Go on.\n");
  const read = await tell(text, [], { day: "2026-03-09", convention: "plain" });
  expect(read.notes[0]?.convention).toBe("plain");
});

it("gives the same for the same bytes, and nothing of when or where it was read", async () => {
  const [one, other] = [await tell(mail), await tell(Buffer.from(mail))];
  expect(JSON.stringify(one)).toBe(JSON.stringify(other));
});

describe("a mail that the list has from here", () => {
  const mails = [
    { messageId: "agenda@register.example.org", about: "agendas/2026-03-09" },
    { messageId: "minutes@register.example.org", about: "meetings/2026-03-09" },
  ];
  const meeting = [aRecord("meeting", "2026-03-09")];
  const tellHeld = async (head: string) => {
    const bytes = Buffer.from(
      `Subject: Re: x\nFrom: nora@example.org\n${head}\nDate: Tue, 10 Mar 2026 09:12:44 -0700\n\nI agree.\n`,
    );
    return (await tellFile(bytes, toHeld({ person, charter, meeting }, mails), {})).notes[0];
  };

  it("is named by what answers it, whichever header says so, and the nearest one counts", async () => {
    const answered = { answersMail: mails[0], belongsTo: null };
    expect(await tellHeld("In-Reply-To: <agenda@register.example.org>")).toMatchObject(answered);
    const note = await tellHeld(
      "References: <minutes@register.example.org> <agenda@register.example.org> <other@example.org>",
    );
    expect(note).toMatchObject(answered);
    expect(note?.findings.map(({ message }) => message)).toContain(
      "answers the mail about the agenda for 2026-03-09 that was sent to the list from here",
    );
  });

  it("gives an answer to the minutes of a meeting to that meeting", async () => {
    expect(await tellHeld("In-Reply-To: <minutes@register.example.org>")).toMatchObject({
      answersMail: mails[1],
      belongsTo: "meetings/2026-03-09",
    });
  });

  it("is known when it comes back, and is no answer to itself", async () => {
    const note = await tellHeld("Message-ID: <agenda@register.example.org>");
    expect(note).toMatchObject({ answersMail: null, knownAs: null });
    expect(note?.findings.map(({ message }) => message)).toContain(
      "is the mail about the agenda for 2026-03-09 that was sent to the list from here",
    );
  });

  it("is none where a mail answers another one", async () => {
    expect(await tellHeld("In-Reply-To: <else@example.org>")).toMatchObject({ answersMail: null, belongsTo: null });
  });
});
