import { describe, expect, it } from "vitest";
import { aBody } from "#domain/test-builders.ts";
import { aServedRegister, send } from "#server/api/sender-test-builders.ts";
import { bob, chair, changing } from "#server/store/proposals/test-builders.ts";
import { aTerm } from "#server/store/test-builders.ts";

describe("a request that is sent again under its key, after its proposal was accepted", () => {
  const kho = { op: "update", kind: "term", slug: "kho", base: 1, body: aTerm("kho", "Said better.").body } as const;
  const headers = { "idempotency-key": "7d444840-9dc0-41d1-b245-5ffdce74fad2" };
  const luo = { op: "create", kind: "term", slug: "luo", body: aBody("term", { title: "LUO" }) } as const;
  const retired = { op: "retire", kind: "term", slug: "kexec", base: 1 } as const;

  it.each([
    { what: "changes a record", body: changing(kho) },
    { what: "makes one", body: changing(luo) },
    { what: "retires one", body: changing(retired) },
  ])("answers that proposal where it $what", async ({ body }) => {
    const { aToken, step, pass, accept, countProposals } = await aServedRegister();
    const token = await aToken();
    const first = await send({ token, headers, body });
    expect(first.status).toBe(201);
    await step(2, { type: "take-position", position: "support" }, bob);
    await step(2, { type: "start-last-call" }, chair);
    pass(6);
    const young = await aToken();
    pass(2);
    expect(await accept(2)).toMatchObject({ ok: true });
    const again = await send({ token: young, headers, body });
    expect(again).toMatchObject({ status: 201, value: { id: 2, state: "accepted" } });
    expect(again.headers.get("location")).toBe(first.headers.get("location"));
    const other = await send({ token: young, headers, body: { ...body, title: "Something else" } });
    expect(other).toMatchObject({ status: 422 });
    expect(JSON.stringify(other.value)).toContain("it made proposal 2 already, which said something else");
    expect(await send({ token: await aToken("proposals:write", "bob"), headers, body })).toMatchObject({ status: 409 });
    expect(await countProposals()).toBe(2);
  });
});
