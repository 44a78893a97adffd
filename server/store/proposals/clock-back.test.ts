import { expect, it } from "vitest";
import { aRegister, bob, changing, updated } from "#server/store/proposals/test-builders.ts";
import { loadSpec } from "#server/store/load-spec.ts";
import { listRevisions } from "#server/store/revisions.ts";
import { verify } from "#server/store/verify/verify.ts";

const HOUR = 1 / 24;

it("goes on where the clock of a server jumps back an hour: what comes later has the higher number, and all is whole", async () => {
  const { database, inLastCall, accept, step, pass } = await aRegister();
  const first = await inLastCall(changing(updated("kexec", "Better.")));
  const second = await inLastCall(changing(updated("kho", "Better.")));
  pass(8);
  expect((await accept(first)).ok).toBe(true);
  pass(-HOUR);
  await step(second, { type: "comment", text: "Said before it was agreed, by this clock." }, bob);
  expect((await accept(second)).ok).toBe(true);
  const [newest, before] = await listRevisions(database, 2);
  expect([newest?.number, before?.number]).toEqual([3, 2]);
  expect((newest?.at ?? "") < (before?.at ?? "")).toBe(true);
  expect((await loadSpec(database, 3)).byId.get("terms/kho")?.number).toBe(2);
  expect(await verify(database)).toMatchObject({ ok: true });
});

it("does not end a last call early where the clock of a server jumps back", async () => {
  const { inLastCall, accept, pass } = await aRegister();
  const id = await inLastCall(changing(updated("kexec", "Better.")));
  pass(7 + HOUR / 2);
  pass(-HOUR);
  expect(await accept(id)).toMatchObject({ ok: false });
  pass(HOUR);
  expect(await accept(id)).toMatchObject({ ok: true });
});
