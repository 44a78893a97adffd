import { expect, it } from "vitest";
import type { Proposal } from "#domain/proposal/proposal.ts";
import { ok } from "#domain/result.ts";
import { openProposals } from "#server/store/proposals/open-proposals.ts";
import { ada, aRegister, bob, chair, changing, updated } from "#server/store/proposals/test-builders.ts";
import { findNewestRevision } from "#server/store/revisions.ts";
import { noRoom, type DoWork } from "#server/work/work.ts";

const accepting = (id: number, actor = chair) => ({ id, step: { type: "accept" as const }, actor });

it("asks a thread what the checks say of an acceptance, and only where it would be this chair's turn", async () => {
  const { inLastCall, pass, context, work } = await aRegister();
  const id = await inLastCall(changing(updated("kexec", "Better.")));
  pass(8);
  const asked: string[] = [];
  const telling: DoWork = (name, ...order) => {
    asked.push(name);
    return work(name, ...order);
  };
  const { step } = openProposals(context, telling);
  for (const actor of [ada, bob]) expect((await step(accepting(id, actor))).ok).toBe(false);
  expect(asked).toEqual([]);
  expect(await step(accepting(id))).toMatchObject({ ok: true, value: { state: "accepted", revision: 2 } });
  expect(asked).toEqual(["caused-errors"]);
});

it("says that there is no thread for the checks, and changes nothing", async () => {
  const { inLastCall, pass, context, proposals } = await aRegister();
  const id = await inLastCall(changing(updated("kexec", "Better.")));
  pass(8);
  const { step } = openProposals(context, () => Promise.resolve({ ok: false, failure: noRoom }));
  expect(await step(accepting(id))).toEqual({ ok: false, failure: noRoom });
  expect(await findNewestRevision(context.database)).toBe(1);
  expect(await proposals.find(id, undefined)).toMatchObject({ state: "last-call" });
});

it("checks again what something else was accepted beside, and lets other writers go on meanwhile", async () => {
  const { inLastCall, accept, pass, context, work } = await aRegister();
  const id = await inLastCall(changing(updated("kexec", "Better.")));
  const other = await inLastCall(changing(updated("kho", "Better, too.")));
  pass(8);
  const revisions: number[] = [];
  const meanwhile: DoWork = async (name, input, asking) => {
    const found = await work(name, input, asking);
    if (name === "caused-errors") revisions.push((input as { readonly revision: number }).revision);
    if (revisions.length === 1) expect(await accept(other)).toMatchObject({ ok: true });
    return found;
  };
  const { step: take } = openProposals(context, meanwhile);
  expect(await take(accepting(id))).toMatchObject({ ok: true, value: { revision: 3 } });
  expect(revisions).toEqual([1, 2]);
});

it("does not accept on the word of checks of what was written before", async () => {
  const { inLastCall, step, pass, context, proposals } = await aRegister();
  const id = await inLastCall(changing(updated("kexec", "Better.")));
  pass(8);
  const edited = (): Promise<Proposal> =>
    step(id, { type: "edit", content: changing(updated("kexec", "Another.")), editorial: false }, ada);
  const { step: take } = openProposals(context, async () => {
    await edited();
    return ok([] as never);
  });
  expect(await take(accepting(id))).toMatchObject({ ok: false, failure: { type: "wrong-state", state: "open" } });
  expect(await proposals.find(id, undefined)).toMatchObject({ state: "open" });
});
