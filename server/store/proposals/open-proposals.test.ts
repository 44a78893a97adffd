import { expect, it } from "vitest";
import { openProposals } from "#server/store/proposals/open-proposals.ts";
import { ada, aRegister, bob, changing, updated } from "#server/store/proposals/test-builders.ts";
import type { DoWork } from "#server/work/work.ts";

it("weighs a proposal once for all who look at it, and again once something has happened", async () => {
  const { submit, context, work, pass } = await aRegister();
  const proposal = await submit(changing(updated("kho", "Better.")));
  let weighed = 0;
  const counting: DoWork = (...order) => ((weighed += 1), work(...order));
  const { preview, step } = openProposals(context, counting);
  const look = () => preview(proposal.content, ada.id, proposal);
  const [first, second] = await Promise.all([look(), look()]);
  expect(first).toMatchObject({ ok: true, value: { revision: 1 } });
  expect(second).toBe(first);
  expect(weighed).toBe(1);

  await step({ id: proposal.id, step: { type: "take-position", position: "support" }, actor: bob });
  await look();
  expect(weighed).toBe(2);
  pass(1);
  await look();
  expect(weighed).toBe(3);
  await Promise.all([1, 2].map(() => preview(proposal.content, ada.id)));
  expect(weighed).toBe(5);
});
