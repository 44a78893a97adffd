import { expect, it } from "vitest";
import { listAudit, readIdentity } from "#server/store/audit.ts";
import { aRegister, changing, updated } from "#server/store/proposals/test-builders.ts";

it("lists the audit log newest first, a page at a time, with what each entry says", async () => {
  const { database, submit } = await aRegister(["kexec"]);
  await submit(changing(updated("kexec", "Better.")));
  const newest = await listAudit(database, 2);
  expect(newest).toMatchObject([
    { seq: 4, actor: "ada", action: "submit", subject: "proposals/2", detail: { event: { seq: 2 } } },
    { seq: 3, actor: "ada", action: "draft", subject: "proposals/2", detail: { event: { seq: 1 } } },
  ]);
  expect((await listAudit(database, 2, 3)).map(({ seq, actor }) => [seq, actor])).toEqual([
    [2, "content"],
    [1, "content"],
  ]);
  expect(await listAudit(database, 2, 1)).toEqual([]);
});

it("knows a register by what was first done in it, however it goes on", async () => {
  const { database, submit } = await aRegister(["kexec"]);
  const identity = await readIdentity(database);
  expect(identity).toMatch(/^[0-9a-f]{64}$/);
  await submit(changing(updated("kexec", "Better.")));
  expect(await readIdentity(database)).toBe(identity);
  const { database: another } = await aRegister(["kho"]);
  expect(await readIdentity(another)).not.toBe(identity);
});
