import { describe, expect, it } from "vitest";
import { aBody } from "#domain/test-builders.ts";
import { aServedRegister, send } from "#server/api/sender-test-builders.ts";
import { openDrafts } from "#server/store/proposals/drafts.ts";
import { ada, bob, chair, changing } from "#server/store/proposals/test-builders.ts";
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
    expect(await countProposals()).toBe(2);
  });
});

describe("a key of a program", () => {
  const key = "7d444840-9dc0-41d1-b245-5ffdce74fad2";
  const headers = { "idempotency-key": key };
  const body = changing({ op: "create", kind: "term", slug: "luo", body: aBody("term", { title: "LUO" }) });

  it("is its account's own, and none of the drafts that forms keep", async () => {
    const { aToken, database, context, proposals } = await aServedRegister();
    const drafts = openDrafts(database, context.clock);
    await drafts.save("bob", { id: key, title: "t", version: 0, form: "{}" });
    expect(await send({ token: await aToken(), headers, body })).toMatchObject({ status: 201, value: { id: 2 } });
    const bobs = await aToken("proposals:write", "bob");
    for (const _ of [1, 2])
      expect(await send({ token: bobs, headers, body })).toMatchObject({
        status: 201,
        value: { id: 3, author: "bob" },
      });
    expect(await drafts.find("bob", key)).toMatchObject({ form: "{}" });
    expect(await proposals.draft({ content: body, actor: bob, isSubmitted: true, draft: key })).toMatchObject({
      value: { id: 4 },
    });
  });

  it.each([
    { first: "", then: "?draft=true", says: "it made proposal 2 already, open for everybody; a draft needs a new key" },
    { first: "?draft=true", then: "", says: "it made proposal 2 already, as a draft; submit that at its page" },
  ])("that made a proposal with “$first” makes none with “$then”, and says so", async ({ first, then, says }) => {
    const { aToken, countProposals } = await aServedRegister();
    const token = await aToken();
    for (const _ of [1, 2])
      expect(await send({ token, headers, body, query: first })).toMatchObject({ status: 201, value: { id: 2 } });
    const other = await send({ token, headers, body, query: then });
    expect(other.status).toBe(422);
    expect(JSON.stringify(other.value)).toContain(says);
    expect(await countProposals()).toBe(2);
  });

  it("that was kept before keys were told apart by account still answers what it made", async () => {
    const { aToken, proposals, countProposals } = await aServedRegister();
    // As a form keeps its draft.
    await proposals.draft({ content: body, actor: ada, isSubmitted: true, draft: key });
    expect(await send({ token: await aToken(), headers, body })).toMatchObject({ status: 201, value: { id: 2 } });
    expect(await countProposals()).toBe(2);
  });
});
