import { expect, it } from "vitest";
import { kinds } from "#domain/register/kinds.ts";
import { contentSchema } from "#domain/proposal/schema.ts";
import { proposalExample } from "#api/proposal-example.ts";

it("is a proposal that is read as it stands, with a body of its kind", () => {
  expect(contentSchema.safeParse(proposalExample)).toMatchObject({ success: true });
  const [change] = proposalExample.changes;
  if (change?.op !== "create") throw new Error("the example makes a record");
  expect(kinds[change.kind].schema.safeParse(change.body)).toMatchObject({ success: true });
});
