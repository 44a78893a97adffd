import { setImmediate as turn } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { openEditions } from "#server/store/open-editions.ts";
import { openFileChanges } from "#server/store/sqlite/file-changes.ts";
import { openDrafts } from "#server/store/proposals/drafts.ts";
import { ada, aRegister, bob, changing, updated } from "#server/store/proposals/test-builders.ts";
import { aDatabaseFile, noon } from "#server/store/test-builders.ts";

async function aStamp() {
  const file = aDatabaseFile();
  const register = await aRegister(["kexec"], { engine: "sqlite", file });
  const stamp = openFileChanges(file);
  onTestFinished(stamp.close);
  /** As it is read by a request that comes after what was done before. */
  const read = async (of = stamp) => {
    await turn();
    return of.read();
  };
  return { ...register, read, file };
}

it("changes with each step of a proposal, with each revision, edition and mail to the list, and with the name of somebody", async () => {
  const { read, database, context, work, step, inLastCall, accept, pass } = await aStamp();
  const seen = [await read()];
  const id = await inLastCall(changing(updated("kexec", "Sooner.")));
  seen.push(await read());
  await step(id, { type: "comment", text: "Good." }, bob);
  seen.push(await read());
  pass(8);
  expect((await accept(id)).ok).toBe(true);
  seen.push(await read());
  await database.account.update({ where: { id: ada.id }, data: { name: "Ada L." } });
  seen.push(await read());
  const edition = { tag: "v1.0", revision: 2, title: "First", message: "For all." };
  expect((await openEditions(context, work).cut(ada.id, edition)).ok).toBe(true);
  seen.push(await read());
  const mail = { about: "topics/a", subject: "s", mailbox: "m", messageId: "i", sha256: "h", sameAs: "h", bytes: "b" };
  const { id: mailId } = await database.sentMail.create({ data: { ...mail, by: ada.id, at: noon().toISOString() } });
  await database.sentMailOutcome.create({ data: { mailId, type: "sent", said: "", at: noon().toISOString() } });
  seen.push(await read());
  expect(new Set(seen).size).toBe(7);
  expect(await read()).toBe(seen.at(-1));
});

it("is seen to change by whoever asks right after, on another connection to the same file", async () => {
  const { submit, read, file } = await aStamp();
  const other = openFileChanges(file);
  onTestFinished(other.close);
  const before = await read(other);
  expect(before).toBe(await read());
  await submit(changing(updated("kexec", "Sooner.")));
  expect(await read(other)).not.toBe(before);
  expect(await read(other)).toBe(await read());
});

it("stays as it is while somebody types, and when somebody signs in", async () => {
  const { read, database } = await aStamp();
  const before = await read();
  const draft = { id: "00000000-0000-4000-8000-000000000000", title: "Typed", form: "{}", version: 0 };
  expect((await openDrafts(database, noon).save(ada.id, draft)).ok).toBe(true);
  const [createdAt, lastSeenAt, expiresAt] = ["2025-02-01", "2025-02-01", "2025-03-01"];
  await database.session.create({
    data: { id: "s", accountId: ada.id, userAgent: "", createdAt, lastSeenAt, expiresAt },
  });
  expect(await read()).toBe(before);
});
