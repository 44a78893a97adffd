import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { limits } from "#domain/limits.ts";
import { toReceived } from "#domain/meeting/received.ts";
import { ok } from "#domain/result.ts";
import { aRecord, aSpec } from "#domain/test-builders.ts";
import { systemClock } from "#server/clock.ts";
import { openRateLimit } from "#server/limits/rate-limit.ts";
import { requestLimits } from "#server/limits/request-limits.ts";
import { answerApi } from "#server/api/route.ts";
import { toHeld } from "#server/mail-in/held.ts";
import { tellFile } from "#server/mail-in/tell-file.ts";
import { putRegister, type Register } from "#server/register/register.ts";
import type { Database } from "#server/store/database.ts";
import { aDatabase } from "#server/store/test-builders.ts";
import { openJobs } from "#server/work/jobs.ts";
import { workHere } from "#server/work/test-builders.ts";
import type { Work } from "#server/work/work.ts";

const sample = (name: string) => readFileSync(`server/mail-in/sample-mails/${name}`);
const mail = sample("quoted-printable.eml");
const spec = aSpec([
  aRecord("charter", "group"),
  aRecord("person", "rene-hald", { name: "René Hald", otherNames: ["René"] }),
  aRecord("meeting", "2026-03-09", { day: "2026-03-09", received: toReceived("message/rfc822", mail) }),
]);

const requests = openRateLimit(requestLimits, systemClock);

let hasRoom = true;
let database: Database;
beforeEach(async () => {
  hasRoom = true;
  database = await aDatabase();
  putRegister({
    spec: () => Promise.resolve(ok(spec)),
    work: workHere(openJobs({ database, findSpec: () => Promise.resolve(spec) })),
    hasRoom: () => hasRoom,
    requests,
    ...({} as Omit<Register, "spec" | "requests" | keyof Work>), // nothing else is asked for
  });
});

let visitors = 0;

async function ask(body: BodyInit | Uint8Array, query = "?dryRun=true", headers: Record<string, string> = {}) {
  const sent = { "content-type": "message/rfc822", "x-client-address": `visitor-${(visitors += 1)}`, ...headers };
  const init = { method: "POST", body: body as BodyInit, headers: sent, duplex: "half" };
  const answer = await answerApi(new Request(`http://internal/api/v1/notes${query}`, init));
  return { status: answer.status, headers: answer.headers, value: (await answer.json()) as Record<string, unknown> };
}

describe("notes over HTTP", () => {
  it.each([
    ["message/rfc822", "quoted-printable.eml"],
    ["application/mbox", "thread.mbox"],
    ["text/plain", "alternative.eml"],
  ])("answer as %s what the command line says of the same file", async (type, name) => {
    const { status, value, headers } = await ask(sample(name), "?dryRun=true", { "content-type": type });
    const { $schema, formatVersion, ...rest } = value;
    expect([status, typeof $schema, typeof formatVersion]).toEqual([200, "string", "string"]);
    expect(rest).toEqual(JSON.parse(JSON.stringify(await tellFile(sample(name), toHeld(spec.records), {}))));
    expect(headers.get("cache-control")).toBe("no-store");
  });

  it("wait for each other where strangers send many at once, and leave threads for those who propose", async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => ask(sample("quoted-printable.eml"))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 503, 503, 503]);
    expect((await ask(sample("quoted-printable.eml"))).status).toBe(200);
  });

  it("are told as known where a meeting holds the same bytes", async () => {
    expect((await ask(mail)).value).toMatchObject({ notes: [{ knownAs: "meetings/2026-03-09", day: "2026-03-09" }] });
  });

  it("say which mail to the list they answer, unless that never went out", async () => {
    const kept = { subject: "s", mailbox: "m", sha256: "h", sameAs: "h", bytes: "b", by: "chair", at: "2026-03-01" };
    const failed = { type: "failed", said: "no", at: "2026-03-01" };
    await database.sentMail.create({ data: { ...kept, messageId: "a@x", about: "agendas/2026-03-09" } });
    await database.sentMail.create({
      data: { ...kept, messageId: "b@x", about: "topics/kho", outcome: { create: failed } },
    });
    const answer = (id: string) => ask(`Subject: Re: x\nFrom: nora@example.org\nIn-Reply-To: <${id}>\n\nYes.\n`);
    expect((await answer("a@x")).value).toMatchObject({
      notes: [{ answersMail: { messageId: "a@x", about: "agendas/2026-03-09" } }],
    });
    expect((await answer("b@x")).value).toMatchObject({ notes: [{ answersMail: null }] });
  });

  it("are read as of the day, and in the convention, that the address names", async () => {
    const asked = await ask("Topic: x\nWe met.", "?dryRun=true&day=2026-03-02&as=plain", {
      "content-type": "text/plain",
    });
    expect(asked.value).toMatchObject({ notes: [{ day: "2026-03-02", dayFrom: "given", convention: "plain" }] });
    expect(await ask("x", "?dryRun=true&day=2026-02-30")).toMatchObject({ status: 400, value: { parameter: "day" } });
    expect(await ask("x", "?dryRun=true&as=klingon")).toMatchObject({ status: 400, value: { parameter: "as" } });
  });

  it("that cannot be taken in are answered all the same, with what would be right", async () => {
    const asked = await ask(new Uint8Array(0));
    expect(asked).toMatchObject({
      status: 200,
      value: {
        notes: [],
        findings: [{ level: "error", message: "is empty: give the mail with the note, or its text" }],
      },
    });
  });

  it("are refused without dryRun=true, in words that say where they can be taken in", async () => {
    for (const query of ["", "?dryRun=false"])
      expect(await ask(mail, query)).toMatchObject({
        status: 400,
        value: {
          parameter: "dryRun",
          detail: expect.stringMatching(/\/meetings\/new.*\/api\/v1\/proposals/) as unknown,
        },
      });
  });

  it("are refused in another type, or in another character set than UTF-8", async () => {
    const asked = await ask(mail, "?dryRun=true", { "content-type": "application/json" });
    expect(asked.status).toBe(415);
    expect(asked.headers.get("accept-post")).toBe("text/plain, message/rfc822, application/mbox");
    expect((await ask(mail, "?dryRun=true", { "content-type": "text/plain; charset=latin1" })).status).toBe(415);
  });

  it("are refused where they are larger than any mail, before all of it has come", async () => {
    const piece = new Uint8Array(1_000_000).fill(0x61);
    let sent = 0;
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue((sent += 1) && piece) });
    expect(await ask(endless)).toMatchObject({
      status: 413,
      value: { detail: expect.stringContaining("send the text of the note alone") as unknown },
    });
    expect(sent).toBeLessThan(limits.mail / piece.length + 5);
  });

  it("are not read while others wait for a processor", async () => {
    hasRoom = false;
    const asked = await ask(mail);
    expect([asked.status, asked.headers.get("retry-after")]).toEqual([503, "5"]);
  });

  it("are counted by where they come from", async () => {
    const own = { "x-client-address": "eager" };
    const asked = await Promise.all(Array.from({ length: 121 }, () => ask("x", "?dryRun=true", own)));
    expect(asked.filter(({ status }) => status === 429)).toHaveLength(1);
    expect((await ask("x")).status).toBe(200);
  });
});
