import { expect, it } from "vitest";
import { aBody, aRecord, aSpec } from "#domain/test-builders.ts";
import { ok } from "#domain/result.ts";
import { findMailToSend } from "#server/mail/find-mail.ts";
import { aRegister, changing, updated } from "#server/store/proposals/test-builders.ts";

const charter = (list: object = {}) => aRecord("charter", "group", { list: { ...aBody("charter").list, ...list } });
const mailbox = "group@lists.example.org";

async function aSource(records: Parameters<typeof aSpec>[0]) {
  const { proposals, submit, context } = await aRegister();
  const source = {
    proposals,
    now: () => "2025-02-01T12:00:00.000Z",
    spec: () => Promise.resolve(ok(aSpec(records))),
    signIn: { publicUrl: "https://register.example.org/", secret: "", hasMail: true },
  };
  return { source, submit, proposals, context };
}

it("is the mail about a record, and goes to the mailbox of the charter", async () => {
  const { source } = await aSource([charter({ mailbox }), aRecord("topic", "rollback", { title: "Rollback" })]);
  const found = await findMailToSend({ type: "record", kind: "topic", slug: "rollback" }, undefined, source);
  expect(found).toMatchObject({
    type: "mail",
    order: {
      about: "topics/rollback",
      to: { address: mailbox },
      mail: { subject: expect.stringContaining("Rollback") as string },
    },
  });
});

it("is of the next agenda by its call", async () => {
  const { source } = await aSource([charter({ mailbox })]);
  const found = await findMailToSend({ type: "agenda" }, [], source);
  expect(found).toMatchObject({
    order: {
      about: expect.stringMatching(/^agendas\/2025-\d\d-\d\d$/) as string,
      mail: { text: expect.stringContaining("nothing is on its agenda") as string },
    },
  });
});

it("goes nowhere while the charter names no mailbox", async () => {
  const { source } = await aSource([charter(), aRecord("topic", "rollback")]);
  expect(await findMailToSend({ type: "record", kind: "topic", slug: "rollback" }, undefined, source)).toEqual({
    type: "no-mailbox",
  });
});

it("is none of what is not there, was retired, is written as no mail, or not everybody may see", async () => {
  const retired = { ...aRecord("topic", "old"), retired: true };
  const { source, submit, proposals } = await aSource([charter({ mailbox }), retired, aRecord("term", "kexec")]);
  for (const [kind, slug] of [
    ["topic", "none"],
    ["topic", "old"],
    ["term", "kexec"],
  ] as const)
    expect(await findMailToSend({ type: "record", kind, slug }, undefined, source)).toBeUndefined();
  expect(await findMailToSend({ type: "proposal", id: 99 }, undefined, source)).toBeUndefined();
  const content = changing(updated("kexec", "Sooner."));
  const draft = await proposals.draft({ content, actor: { id: "ada", role: "member" }, isSubmitted: false });
  const id = draft.ok ? draft.value.id : 0;
  expect(await findMailToSend({ type: "proposal", id }, undefined, source)).toBeUndefined();
  const open = await submit(content);
  expect(await findMailToSend({ type: "proposal", id: open.id }, undefined, source)).toMatchObject({
    order: { about: `proposals/${open.id}` },
  });
});
