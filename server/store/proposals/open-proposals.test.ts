import { expect, it } from "vitest";
import { openProposals } from "#server/store/proposals/open-proposals.ts";
import { ada, aRegister, bob, changing, updated } from "#server/store/proposals/test-builders.ts";
import type { DoWork } from "#server/work/work.ts";

it("works out what a proposal would do once for all who look at it, and again once something has happened", async () => {
  const { submit, context, work, pass } = await aRegister();
  const proposal = await submit(changing(updated("kho", "Better.")));
  let asked = 0;
  const counting: DoWork = (...order) => ((asked += 1), work(...order));
  const { outlook, step } = openProposals(context, counting);
  const look = () => outlook(proposal.content, ada.id, proposal);
  const [first, second] = await Promise.all([look(), look()]);
  expect(first).toMatchObject({ ok: true, value: { revision: 1 } });
  expect(second).toBe(first);
  expect(asked).toBe(1);

  await step({ id: proposal.id, step: { type: "take-position", position: "support" }, actor: bob });
  await look();
  expect(asked).toBe(2);
  pass(1);
  await look();
  expect(asked).toBe(3);
  await Promise.all([1, 2].map(() => outlook(proposal.content, ada.id)));
  expect(asked).toBe(5);
});
