import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { limits } from "#domain/limits.ts";
import { meetingSchema } from "#domain/meeting/schema.ts";
import { toOriginal } from "#domain/meeting/original.ts";
import { kinds } from "#domain/register/kinds.ts";
import { aRecord, aSpec } from "#domain/test-builders.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { asObject } from "#forms/form-tree.ts";
import { toTakenForm } from "#forms/note/taken-note.ts";
import { toWrittenContent } from "#forms/proposal-form.ts";
import { parseRecordText } from "#texts/record-text.ts";
import { chooseNote } from "#server/mail-in/given-note.ts";
import { toHeld } from "#server/mail-in/held.ts";
import { tellFile } from "#server/mail-in/tell-file.ts";

const sample = (name: string) => readFileSync(`server/mail-in/sample-mails/${name}`);
const own = [
  aRecord("charter", "group"),
  aRecord("person", "nora-lindt", { name: "Nora Lindt" }),
  aRecord("person", "rene-hald", { name: "René Hald", otherNames: ["René"] }),
];

interface Typed {
  readonly day?: string;
  readonly url?: string;
  readonly corrects?: string;
}

async function choose(
  bytes: Uint8Array,
  records: readonly AnyRecord[] = [],
  { day = "", url = "", corrects = "" }: Typed = {},
) {
  const spec = aSpec([...own, ...records]);
  const reading = await tellFile(bytes, toHeld(spec.records), { isWhole: true, day: day === "" ? undefined : day });
  return { spec, chosen: chooseNote(reading, { bytes, path: "/file", day, url, corrects, today: "2026-04-01" }, spec) };
}

async function take(...given: Parameters<typeof choose>) {
  const { spec, chosen } = await choose(...given);
  if (!chosen.ok) throw new Error(JSON.stringify(chosen.failure));
  const form = toTakenForm(chosen.value, spec);
  if (!form.ok) throw new Error(JSON.stringify(form.failure));
  const [change] = form.value.changes;
  const said = (form.value.read?.findings ?? []).map(({ construct, message }) => `${construct}: ${message}`);
  return { form: form.value, change, body: asObject(change?.body), said };
}

async function refusalOf(...given: Parameters<typeof choose>): Promise<unknown> {
  const { spec, chosen } = await choose(...given);
  if (!chosen.ok) return chosen.failure;
  const form = toTakenForm(chosen.value, spec);
  return form.ok ? undefined : { type: "invalid", issues: form.failure };
}

describe("a mail that is taken in", () => {
  it("gives its meeting the day, title, note taker and address that it says, and is kept byte for byte", async () => {
    const bytes = sample("utf-8.eml");
    const { change, body, said } = await take(bytes);
    expect(change).toMatchObject({ op: "create", kind: "meeting", slug: "2026-03-09" });
    expect(body).toMatchObject({
      title: "Notes from the layers call",
      day: "2026-03-09",
      held: { text: "Notes from the call on Monday, March 9. The note does not say the year." },
      people: ["rene-hald"],
      note: {
        url: "https://archive.example.org/layers/utf-8.2026@example.org/",
        messageId: "utf-8.2026@example.org",
        mailed: "2026-03-10",
        author: "nora-lindt",
      },
      received: { mediaType: "message/rfc822", bytes: bytes.length },
    });
    const { base64 } = body["received"] as { base64: string };
    expect(Buffer.compare(Buffer.from(base64, "base64"), bytes)).toBe(0);
    expect(said).toContain("Day: 2026-03-09, as the note says");
    expect(said).toContain("Note taken by: Nora Lindt, who mailed it");
  });

  it("fits the schema of a meeting as it is, but for what a person has to say of it", async () => {
    const { form } = await take(sample("quoted-printable.eml"));
    const written = toWrittenContent(form, parseRecordText);
    const change = written.ok ? written.value.changes[0] : undefined;
    expect(kinds.meeting.schema.safeParse({ ...asObject(change?.body), summary: "A call." }).success).toBe(true);
  });

  it("leaves open who took the note where the register knows nobody of that name, and says so", async () => {
    const { body, said } = await take(sample("base64.eml"));
    expect(asObject(body["note"])["author"]).toBeUndefined();
    expect(said.join()).toContain("it was mailed by Nora Lindtström, and the register has no one person of that name");
    expect(said.join()).toContain("Address: none: the head does not say");
  });

  it("goes by what somebody typed before what its head says", async () => {
    const { change, body } = await take(sample("utf-8.eml"), [], {
      day: "2026-03-02",
      url: "https://example.org/note",
    });
    expect(change?.slug).toBe("2026-03-02");
    expect(body["note"]).toMatchObject({ url: "https://example.org/note" });
  });

  it("that is larger than what is kept keeps its text and its Message-ID, and says so", async () => {
    const large = Buffer.concat([sample("attached.eml"), Buffer.alloc(limits.received, "x")]);
    const { body, said } = await take(large);
    expect(body["received"]).toBeUndefined();
    expect(body["note"]).toMatchObject({ messageId: "att.2026@example.org" });
    expect(said.join()).toContain("Its bytes: are more than 500000");
  });

  it("asks for the day where neither it nor its subject says when the call was", async () => {
    const bytes = sample("utf-8.eml").toString("utf8").replace("the call on Monday, March 9", "our call");
    expect(await refusalOf(Buffer.from(bytes))).toMatchObject({
      issues: [{ path: "/day", message: expect.stringContaining("it was mailed on 2026-03-10") as unknown }],
    });
  });
});

describe("a text that is taken in", () => {
  it("keeps the bytes of its file where a browser would send back others", async () => {
    const bytes = Buffer.from("\uFEFFNotes from the call on March 9, 2026.\r\nWe met.\r\n");
    const { body } = await take(bytes);
    expect(body["original"]).toMatchObject({ text: "Notes from the call on March 9, 2026.\nWe met.\n" });
    expect(body["received"]).toMatchObject({ mediaType: "text/plain", bytes: bytes.length });
  });

  it("is kept once where its text is its bytes", async () => {
    const { body } = await take(Buffer.from("Notes from the call on March 9, 2026.\n"));
    expect(body["received"]).toBeUndefined();
  });
});

describe("a mailbox", () => {
  it("gives the one mail that answers no other, and says what else it holds", async () => {
    const { body, said } = await take(sample("thread.mbox"));
    expect(body["note"]).toMatchObject({ messageId: "note.2026@example.org" });
    expect(said.filter((line) => line.startsWith("Not taken in"))).toEqual([
      "Not taken in: “Re: Notes from the layers call” of Ola Berg, which answers a mail of this mailbox: give it by itself once the note is in the register",
      "Not taken in: “Correction: Notes from the layers call” of Nora Lindt, which answers a mail of this mailbox: give it by itself once the note is in the register",
    ]);
  });

  it("with several mails that may be the note is not guessed at", async () => {
    const mark = "From mboxrd@z Thu Jan  1 00:00:00 1970\n";
    const box = ["utf-8.eml", "base64.eml"].map((name) => mark + sample(name).toString("latin1")).join("\n\n");
    expect(await refusalOf(Buffer.from(box, "latin1"))).toMatchObject({
      issues: [{ path: "/file", message: expect.stringMatching(/^holds 2 mails that may be the note/) as unknown }],
    });
  });
});

describe("the same mail once more", () => {
  const bytes = sample("utf-8.eml");

  it("leads to its meeting, and begins no second one", async () => {
    const first = await take(bytes);
    const kept = aRecord("meeting", "2026-03-09", { ...first.body, summary: "A call." } as object);
    for (const again of [bytes, Buffer.from(bytes.toString("utf8").replaceAll("\r\n", "\n"))])
      expect(await refusalOf(again, [kept])).toMatchObject({ type: "conflict", record: "meetings/2026-03-09" });
  });

  it("is given to a meeting that has no note yet, whether it is known by its day or by its address", async () => {
    const byDay = aRecord("meeting", "2026-03-09", { day: "2026-03-09", title: "A call", people: ["nora-lindt"] });
    const url = "https://archive.example.org/all/utf-8.2026@example.org";
    const byUrl = aRecord("meeting", "march", { day: "2026-03-08", title: "A call", note: { url } });
    const { change, body, said } = await take(bytes, [byDay]);
    expect(said[0]).toMatch(/^Meeting: `meetings\/2026-03-09` is of the same day .* look whether it is the same call$/);
    expect(change).toMatchObject({ op: "update", slug: "2026-03-09", base: 1 });
    expect(body).toMatchObject({
      title: "A call",
      summary: "The first call.",
      people: ["nora-lindt", "rene-hald"],
      note: { messageId: "utf-8.2026@example.org", author: "nora-lindt" },
      received: { bytes: bytes.length },
    });
    const other = await take(bytes, [byUrl]);
    expect(other.said[0]).toBe("Meeting: `meetings/march`, which has no note yet, is given this one");
    expect(other.change).toMatchObject({ op: "update", slug: "march", body: { note: { url } } });
  });

  it("is refused where the meeting of that day has another note", async () => {
    const other = aRecord("meeting", "2026-03-09", { day: "2026-03-09", original: toOriginal("Other words.") });
    expect(await refusalOf(bytes, [other])).toMatchObject({ issues: [{ path: "/day" }] });
  });
});

it("takes in an answer as a mail that belongs to its meeting, and not as a second call", async () => {
  const [first] = (await tellFile(sample("thread.mbox"), toHeld(aSpec(own).records), {})).notes;
  const kept = aRecord("meeting", "2026-03-09", {
    original: toOriginal(first?.text ?? ""),
    note: { messageId: "note.2026@example.org" },
  });
  const box = sample("thread.mbox").toString("utf8");
  const answer = box.slice(box.indexOf("From mboxrd@z Tue Mar 10 19"), box.indexOf("From mboxrd@z Wed"));
  const { change, body, said } = await take(Buffer.from(answer), [kept, aRecord("meeting", "2026-03-10-mail")]);
  expect(change).toMatchObject({ op: "create", slug: "2026-03-10-mail-2" });
  expect(body).toMatchObject({ form: "mail", day: "2026-03-10", title: "Re: Notes from the layers call" });
  expect(said.join()).toContain("answers the note of `meetings/2026-03-09`, and belongs to it");
});

it("says of what cannot be read why, at the field that it came in", async () => {
  for (const [bytes, why] of [
    [Buffer.alloc(0), /^is empty/],
    [Buffer.from("René", "latin1"), /^is not UTF-8/],
    [Buffer.from("We\0 met on March 9, 2026."), /holds a NUL/],
    [Buffer.from("Subject: x\nFrom: y\n\n"), /no text that could be a note/],
  ] as const)
    expect(await refusalOf(bytes)).toMatchObject({
      issues: [{ path: "/file", message: expect.stringMatching(why) as unknown }],
    });
});

describe("a corrected note", () => {
  const note = "Notes from the call on March 9, 2026.\n\nIt was agreed to keep it. René objected. Nobody asked.\n";
  const corrected = note.replace("It was agreed", "It was proposed").replace(" Nobody asked.", "");
  const kept = aRecord("meeting", "2026-03-09", { day: "2026-03-09", original: toOriginal(note) });
  const corrects = "2026-03-09";

  it("is offered as one where it has sentences of the note of its day, which is not given a second one", async () => {
    const { chosen } = await choose(Buffer.from(corrected), [kept]);
    expect(chosen.ok && chosen.value.read?.findings.map(({ message }) => message).join()).toContain(
      "may be a corrected note of `meetings/2026-03-09`: it has 2 of the 4 sentences of its note word for word",
    );
    expect(await refusalOf(Buffer.from(corrected), [kept])).toMatchObject({
      issues: [{ path: "/day", message: expect.stringContaining("“Corrects the note of”") as unknown }],
    });
  });

  it("is a further original of its meeting, behind the first one, and says what it changes in numbers", async () => {
    const { form, change, body } = await take(Buffer.from(corrected), [kept], { corrects });
    expect(form.title).toBe("Take in a corrected note of March 9, 2026");
    expect(change).toMatchObject({ op: "update", slug: corrects, base: 1 });
    expect(body).toMatchObject({
      original: toOriginal(note),
      people: ["rene-hald"],
      corrections: [
        {
          day: "2026-04-01",
          original: toOriginal(corrected),
          text: "Words 1 sentence otherwise, leaves out 1 sentence.",
        },
      ],
    });
    expect(meetingSchema.safeParse(body).success).toBe(true);
  });

  it("is known by its day and its Message-ID where it is a mail, and is kept as it came", async () => {
    const head =
      "From: Nora Lindt <nora@example.org>\nDate: Tue, 10 Mar 2026 09:00:00 +0000\nMessage-ID: <again@example.org>\n";
    const mail = Buffer.from(`${head}Subject: Re: Notes\n\n${corrected}`);
    const { body } = await take(mail, [kept], { corrects: "meetings/2026-03-09" });
    expect(body).toMatchObject({
      corrections: [
        {
          day: "2026-03-10",
          note: { messageId: "again@example.org", author: "nora-lindt" },
          received: { bytes: mail.length },
        },
      ],
    });
    const again = aRecord("meeting", "2026-03-09", body as object);
    for (const twice of [mail, Buffer.from(corrected), Buffer.from(note)])
      expect(await refusalOf(twice, [again], { corrects })).toMatchObject({
        type: "conflict",
        record: "meetings/2026-03-09",
      });
  });

  it.each([
    ["the note itself", note, corrects, /in the register already/],
    [
      "of another meeting",
      "Notes from the call on March 23, 2026. All was well.",
      corrects,
      /is another note: no sentence/,
    ],
    ["of no meeting", corrected, "2026-03-10", /names no meeting whose note is kept here/],
    ["of nothing", "  \n", corrects, /is empty: give the mail/],
    ["that is huge", "We met. ".repeat(140_000), corrects, /1000000|1,000,000/],
  ])("%s is refused, in words that say what would be right", async (_, text, of, why) => {
    expect(JSON.stringify(await refusalOf(Buffer.from(text), [kept], { corrects: of }))).toMatch(why);
  });
});
