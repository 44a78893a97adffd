import { readFileSync } from "node:fs";
import { expect, test } from "./fixtures.ts";

const read = "/api/v1/notes?dryRun=true";

interface Reading {
  readonly notes: readonly {
    readonly text: string;
    readonly candidates: readonly { readonly offset: number; readonly length: number; readonly quote: string }[];
  }[];
}

test.describe("a program that has a mail read", () => {
  const revisionOf = async (answer: { json: () => Promise<unknown> }) =>
    ((await answer.json()) as { readonly revision: number }).revision;

  test("is told what its head says and what its sentences may become, and nothing is kept", async ({ request }) => {
    const before = await revisionOf(await request.get("/api/v1"));
    const mail = [
      "From: =?utf-8?q?Mike_Rapoport?= <mike@example.org>",
      "Subject: Notes from March 10",
      "Message-ID: <program-1@example.org>",
      "Date: 11 Mar 2036 09:12:44 -0700",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: base64",
      "",
      Buffer.from("Mike will send the façade by Friday.\n").toString("base64"),
      "",
    ].join("\r\n");
    const answer = await request.post(read, { data: mail, headers: { "content-type": "message/rfc822" } });
    expect(answer.status()).toBe(200);
    expect(answer.headers()["cache-control"]).toBe("no-store");
    const value = (await answer.json()) as Reading;
    expect(value).toMatchObject({
      form: "mail",
      bytes: mail.length,
      notes: [
        {
          headers: { messageId: "program-1@example.org", author: { name: "Mike Rapoport" } },
          day: "2036-03-10",
          dayFrom: "subject",
          knownAs: null,
          candidates: [{ stance: "action", who: [{ slug: "mike-rapoport" }] }],
        },
      ],
    });
    const [note] = value.notes;
    for (const { offset, length, quote } of note?.candidates ?? [])
      expect(
        Buffer.from(note?.text ?? "")
          .subarray(offset, offset + length)
          .toString(),
      ).toBe(quote);
    expect(await revisionOf(await request.get("/api/v1"))).toBe(before);
  });

  test("is told that the register holds a note already, and which mail answers it", async ({ request }) => {
    const text = readFileSync("content/meetings/2025-01-27.original.txt");
    const known = await request.post(read, { data: text, headers: { "content-type": "text/plain" } });
    expect(await known.json()).toMatchObject({
      notes: [{ knownAs: "meetings/2025-01-27", day: "2025-01-27", sums: { all: 58 } }],
    });
    const [sentence = ""] = /It was agreed on that [^.]*\./.exec(text.toString()) ?? [];
    const answer = `> ${sentence.replace(", and then", ",\n> and then")}\n\nWhy?\n`;
    const belongs = await request.post(read, { data: answer, headers: { "content-type": "text/plain" } });
    expect(await belongs.json()).toMatchObject({ notes: [{ knownAs: null, belongsTo: "meetings/2025-01-27" }] });
  });

  test("is told where notes are taken in when it asks for more than a reading", async ({ request }) => {
    const refused = await request.post("/api/v1/notes", { data: "x", headers: { "content-type": "text/plain" } });
    expect(refused.status()).toBe(400);
    expect(await refused.json()).toMatchObject({
      parameter: "dryRun",
      detail: expect.stringContaining("/meetings/new") as unknown,
    });
  });
});
