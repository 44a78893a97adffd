import { expect, it } from "vitest";
import { openMails } from "#server/store/open-mails.ts";
import { aRegister, bob, changing, updated } from "#server/store/proposals/test-builders.ts";
import { readRegisterState } from "#server/store/register-state.ts";

const later = "2025-02-20T12:00:00.000Z";

it("tells an operator how many proposals are open, and since when the oldest waits", async () => {
  const { database, pass, submit, proposals } = await aRegister();
  expect(await readRegisterState(database, later)).toEqual({
    revision: 1,
    openProposals: 0,
    oldestOpenAt: undefined,
    mails: { sent: 0, failed: 0, unknown: 0, sending: 0 },
  });
  await proposals.draft({ content: changing(updated("kho", "Not shown.")), actor: bob, isSubmitted: false });
  pass(2);
  await submit(changing(updated("kho", "Better.")));
  pass(3);
  await submit(changing(updated("kexec", "Better.")));
  expect(await readRegisterState(database, later)).toMatchObject({
    openProposals: 2,
    oldestOpenAt: "2025-02-03T12:00:00.000Z",
  });
});

it("counts mails by what came of them, one that nobody heard of again among those that nobody knows of", async () => {
  const { database } = await aRegister();
  const outcomes = [{ type: "failed", said: "refused" } as const, { type: "sent", said: "250 taken" } as const];
  const deliver = async () => outcomes.shift() ?? expect.unreachable("two are delivered");
  const sender = { deliver, from: "register@example.org", base: "https://register.example.org" };
  const { desk } = openMails({ database, clock: () => new Date("2025-02-01T12:00:00.000Z") }, sender);
  const to = { name: "The list", address: "group@example.org" };
  for (const subject of ["One", "Other"]) {
    const mail = { subject, text: "Text.\n", at: "2025-02-01T12:00:00.000Z", references: [] };
    const prepared = await desk?.prepare({ about: "topics/kho", mail, to, at: "2025-02-01T12:00:00.000Z" });
    if (prepared) await desk?.send(prepared, { by: bob.id, again: undefined });
  }
  const lost = { about: "topics/kho", subject: "Lost", mailbox: "group@example.org", bytes: "", by: bob.id };
  const marks = { messageId: "lost@example.org", sha256: "0".repeat(64), sameAs: "1".repeat(64) };
  await database.sentMail.create({ data: { ...lost, ...marks, at: "2025-02-20T11:59:30.000Z" } });
  const counted = { sent: 1, failed: 1 };
  expect((await readRegisterState(database, later)).mails).toEqual({ ...counted, unknown: 0, sending: 1 });
  const anHourLater = "2025-02-20T13:00:00.000Z";
  expect((await readRegisterState(database, anHourLater)).mails).toEqual({ ...counted, unknown: 1, sending: 0 });
});
