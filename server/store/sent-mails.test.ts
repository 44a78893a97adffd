import { expect, it } from "vitest";
import { limits } from "#domain/limits.ts";
import { toMailState, type Delivered } from "#domain/mail/sent-mail.ts";
import type { Deliver } from "#server/mail/deliver.ts";
import type { MailOrder } from "#server/mail/mails.ts";
import { openMails } from "#server/store/open-mails.ts";
import { anAccount, aDatabase } from "#server/store/test-builders.ts";
import { listSentIds } from "#server/store/sent-mails.ts";

const order = (fields: Partial<MailOrder> = {}): MailOrder => ({
  about: "topics/rollback",
  mail: { subject: "Rollback", text: "Whether, and by whom.\n", at: "2025-01-01T00:00:00.000Z", references: [] },
  to: { name: "The list", address: "group@lists.example.org" },
  at: "2025-02-01T12:00:00.000Z",
  ...fields,
});

async function aMailDesk(outcomes: readonly Delivered[] = [{ type: "sent", said: "250 taken" }]) {
  const database = await aDatabase();
  await anAccount(database, "chair", "chair");
  let now = Date.parse("2025-02-01T12:01:00Z");
  const left = [...outcomes];
  const handedOver: string[] = [];
  const deliver: Deliver = async ({ bytes }) => {
    handedOver.push(bytes);
    // What is not known yet when somebody asks.
    expect(await database.sentMail.count({ where: { bytes, outcome: null } })).toBe(1);
    return left.shift() ?? { type: "sent", said: "250 taken" };
  };
  const open = (of: Deliver) =>
    openMails(
      { database, clock: () => new Date(now) },
      { deliver: of, from: "Register <register@example.org>", base: "https://register.example.org" },
    );
  const mails = open(deliver);
  const desk = mails.desk ?? expect.unreachable("there is a mail server");
  const send = async (sent = order(), again?: number, from = desk) =>
    from.send(await from.prepare(sent), { by: "chair", again });
  return { database, mails, desk, send, handedOver, open, pass: (minutes: number) => void (now += minutes * 60_000) };
}

it("is noted with its bytes, who sent it and what the mail server answered, and in the audit log", async () => {
  const { database, mails, desk, send, handedOver } = await aMailDesk();
  const prepared = await desk.prepare(order());
  const sent = await send();
  expect(sent).toMatchObject({
    ok: true,
    value: {
      id: 1,
      about: "topics/rollback",
      subject: "Rollback",
      to: "group@lists.example.org",
      by: "chair",
      messageId: prepared.messageId,
      outcome: { type: "sent", said: "250 taken" },
    },
  });
  expect(handedOver).toEqual([prepared.bytes]);
  expect(await mails.find(1)).toMatchObject({ bytes: prepared.bytes, mail: { sha256: prepared.sha256 } });
  expect(await mails.listAbout("topics/rollback")).toHaveLength(1);
  expect(await mails.listAbout("topics/other")).toHaveLength(0);
  const log = await database.audit.findMany({ orderBy: { seq: "asc" } });
  expect(log.map(({ action, subject, actor }) => [action, subject, actor])).toEqual([
    ["send-mail", "mails/1", "chair"],
    ["mail-sent", "mails/1", "system"],
  ]);
});

it("goes to the list from MAIL_FROM, is answered to the list, and is dated when it was read", async () => {
  const { desk } = await aMailDesk();
  const { bytes, envelope, messageId } = await desk.prepare(order());
  expect(envelope).toEqual({ from: "register@example.org", to: "group@lists.example.org" });
  expect(bytes).toContain("From: Register <register@example.org>\r\n");
  expect(bytes).toContain("To: The list <group@lists.example.org>\r\n");
  expect(bytes).toContain("Reply-To: The list <group@lists.example.org>\r\n");
  expect(bytes).toContain("Date: Sat, 01 Feb 2025 12:00:00 +0000\r\n");
  expect(bytes).toContain(`Message-ID: <${messageId}>\r\n`);
  expect(bytes).not.toContain("X-Unsent");
});

it("is sent once, however often its form is sent, at once or later", async () => {
  const { send, handedOver, pass } = await aMailDesk();
  const both = await Promise.all([send(), send()]);
  pass(3);
  const all = [...both, await send()];
  expect(all.map((sent) => sent.ok && sent.value.id)).toEqual([1, 1, 1]);
  expect(handedOver).toHaveLength(1);
});

it("is sent once from two tabs, and again only where somebody says so of that one", async () => {
  const { send, handedOver, desk } = await aMailDesk();
  await send();
  const other = order({ at: "2025-02-01T12:00:30.000Z" });
  expect(await send(other)).toMatchObject({ ok: false, failure: { type: "conflict" } });
  expect(await send(other, 9)).toMatchObject({ ok: false });
  expect(await desk.findSame(await desk.prepare(other))).toMatchObject({ id: 1 });
  expect(handedOver).toHaveLength(1);
  const again = await send(other, 1);
  expect(again).toMatchObject({ ok: true, value: { id: 2 } });
  // By one Message-ID the list would throw the second one away.
  expect(new Set(handedOver.map((bytes) => /^Message-ID: .*$/m.exec(bytes)?.[0])).size).toBe(2);
});

it("is kept where it failed, and can be sent again without a word", async () => {
  const { send, mails } = await aMailDesk([{ type: "failed", said: "the mail server refused: 550 no" }]);
  expect(await send()).toMatchObject({ ok: true, value: { outcome: { type: "failed" } } });
  expect(await send(order({ at: "2025-02-01T12:00:30.000Z" }))).toMatchObject({
    ok: true,
    value: { id: 2, outcome: { type: "sent" } },
  });
  expect((await mails.listAbout("topics/rollback")).map(({ outcome }) => outcome?.type)).toEqual(["sent", "failed"]);
});

it("is unknown for good where the server ended in between, and is not sent again by itself", async () => {
  const { open, send, mails, pass, database } = await aMailDesk();
  const ending = open(() => new Promise<Delivered>(() => {})).desk;
  void send(order(), undefined, ending);
  while ((await database.sentMail.count()) === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  const [left] = await mails.list(10);
  expect(left && toMailState(left, "2025-02-01T12:01:30.000Z")).toBe("sending");
  expect(left && toMailState(left, "2025-02-01T12:05:00.000Z")).toBe("unknown");
  pass(10);
  const later = order({ at: "2025-02-01T12:10:00.000Z" });
  expect(await send(later)).toMatchObject({
    failure: { type: "conflict", reason: expect.stringContaining("may have been sent") as string },
  });
  expect(await send(later, 1)).toMatchObject({ ok: true, value: { id: 2 } });
});

it("is one of a few in an hour, whoever sends them", async () => {
  const { send, pass, handedOver } = await aMailDesk();
  for (let sent = 0; sent < limits.mailsAnHour; sent += 1) {
    expect(await send(order({ about: `topics/t${sent}` }))).toMatchObject({ ok: true });
    pass(1);
  }
  expect(await send()).toEqual({
    ok: false,
    failure: { type: "too-many", seconds: (60 - limits.mailsAnHour) * 60 },
  });
  expect(handedOver).toHaveLength(limits.mailsAnHour);
  pass(60 - limits.mailsAnHour);
  expect(await send()).toMatchObject({ ok: true });
});

it("is refused where it is larger than lists take, and nothing is noted", async () => {
  const { send, mails } = await aMailDesk();
  const mail = { ...order().mail, text: "x\n".repeat(limits.sentMail / 2) };
  expect(await send(order({ mail }))).toMatchObject({ ok: false, failure: { type: "over-limit" } });
  expect(await mails.list(10)).toEqual([]);
});

it("is known by its Message-ID unless it never went out", async () => {
  const { database, send } = await aMailDesk([
    { type: "failed", said: "no" },
    { type: "unknown", said: "who knows" },
  ]);
  await send(order({ about: "topics/a" }));
  const unknown = await send(order({ about: "topics/b" }));
  expect(await listSentIds(database)).toEqual([
    { about: "topics/b", messageId: unknown.ok ? unknown.value.messageId : "" },
  ]);
});
