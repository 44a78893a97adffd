import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { ada, aRegister, bob, chair, changing, created, updated } from "#server/store/proposals/test-builders.ts";

const better = changing(updated("kexec", "Better."));

describe("a new proposal", () => {
  it("is its author's own until it is submitted", async () => {
    const { proposals, step } = await aRegister();
    const made = await proposals.draft({ content: better, actor: ada, isSubmitted: false });
    if (!made.ok) throw new Error(JSON.stringify(made.failure));
    const { id } = made.value;
    expect(made.value).toMatchObject({ state: "draft", author: "ada", length: 1 });
    const seenBy = async (viewer: string | undefined) => [
      (await proposals.find(id, viewer)) !== undefined,
      (await proposals.listEvents(id, viewer)).length > 0,
      (await proposals.list({}, viewer)).some((proposal) => proposal.id === id),
      (await proposals.listUnfinished(viewer)).some((proposal) => proposal.id === id),
    ];
    expect(await seenBy("ada")).toEqual([true, true, true, true]);
    expect(await seenBy("bob")).toEqual([false, false, false, false]);
    expect(await seenBy(undefined)).toEqual([false, false, false, false]);
    expect(await proposals.step({ id, step: { type: "submit" }, actor: bob })).toMatchObject({
      failure: { type: "not-found" },
    });
    expect(await proposals.countOpen()).toBe(0);
    await step(id, { type: "submit" }, ada);
    expect(await proposals.countOpen()).toBe(1);
    expect(await seenBy("bob")).toEqual([true, true, true, true]);
    expect(await seenBy(undefined)).toEqual([true, true, true, true]);
  });

  it("stays hidden when it is withdrawn before anybody saw it", async () => {
    const { proposals, step } = await aRegister();
    const made = await proposals.draft({ content: better, actor: ada, isSubmitted: false });
    if (!made.ok) throw new Error(JSON.stringify(made.failure));
    await step(made.value.id, { type: "withdraw", reason: "Mine." }, ada);
    expect(await proposals.find(made.value.id, "bob")).toBeUndefined();
    expect(await proposals.find(made.value.id, "ada")).toMatchObject({ state: "withdrawn" });
  });

  it("is refused field by field where a record is not as its kind says, or is not there", async () => {
    const { database, proposals } = await aRegister();
    const made = await proposals.draft({
      content: changing({ op: "create", kind: "machine", slug: "light", body: { title: 7 } }, updated("nothing", "x")),
      actor: ada,
      isSubmitted: true,
    });
    expect(made).toMatchObject({ ok: false, failure: { type: "invalid" } });
    expect(JSON.stringify(made)).toContain("/changes/0/body/title");
    expect(JSON.stringify(made)).toContain("there is no record `terms/nothing`");
    expect(await database.proposal.count()).toBe(1);
  });

  it("may be written against a version that has moved on, to be merged", async () => {
    const { pass, inLastCall, accept, submit } = await aRegister();
    const id = await inLastCall(better);
    pass(8);
    await accept(id);
    expect(await submit(changing(updated("kexec", "Late.")))).toMatchObject({ state: "open" });
  });

  it("comes once from a form that is submitted twice, and ends the draft that the form kept", async () => {
    const { database, proposals } = await aRegister();
    const draft = randomUUID();
    await database.draft.create({
      data: { id: draft, accountId: "ada", title: "t", form: "{}", createdAt: "", updatedAt: "" },
    });
    const given = { content: better, actor: ada, isSubmitted: true, draft };
    const [first, second] = await Promise.all([proposals.draft(given), proposals.draft(given)]);
    expect(first).toEqual(second);
    expect(await database.proposal.count({ where: { author: "ada" } })).toBe(1);
    expect(await database.draft.count()).toBe(0);
    expect(await proposals.draft({ ...given, actor: bob })).toMatchObject({ ok: false, failure: { type: "conflict" } });
  });
});

describe("a key under which a proposal was made", () => {
  it("refuses another text, naming the proposal it made, and goes on answering the first text after an edit", async () => {
    const { database, proposals, step } = await aRegister();
    const given = { content: better, actor: ada, isSubmitted: true, draft: randomUUID() };
    const first = await proposals.draft(given);
    if (!first.ok) throw new Error("it was refused");
    const others = [{ ...better, message: "Other." }, { ...better, title: "Other" }, changing(created("luo"))];
    for (const content of others)
      expect(await proposals.draft({ ...given, content })).toMatchObject({
        ok: false,
        failure: {
          type: "invalid",
          issues: [{ path: "", message: expect.stringMatching(/^it made proposal 2 already/) as unknown }],
        },
      });
    await step(2, { type: "edit", content: changing(created("luo")), editorial: false }, ada);
    expect(await proposals.draft(given)).toMatchObject({ ok: true, value: { id: 2, length: 3 } });
    expect(await database.proposal.count()).toBe(2);
  });
});

describe("the list of proposals", () => {
  it("goes by state and author, newest first, a page at a time, and knows imports", async () => {
    const { proposals, submit, step } = await aRegister();
    const [one, two] = [await submit(better), await submit(changing(created("luo")), bob)];
    await step(two.id, { type: "reject", reason: "No." }, chair);
    const ids = async (query: Parameters<typeof proposals.list>[0]) =>
      (await proposals.list(query, undefined)).map(({ id }) => id);
    expect(await ids({})).toEqual([3, 2, 1]);
    expect(await ids({ states: ["open", "last-call"] })).toEqual([one.id]);
    expect(await ids({ author: "bob" })).toEqual([two.id]);
    expect(await ids({ before: 3, limit: 1 })).toEqual([2]);
    expect(await proposals.list({ author: "content" }, undefined)).toEqual([
      {
        id: 1,
        title: "Import of content/",
        author: "content",
        state: "accepted",
        createdAt: "2025-02-01T12:00:00.000Z",
        closedAt: "2025-02-01T12:00:00.000Z",
      },
    ]);
    expect(await proposals.find(1, undefined)).toMatchObject({ state: "accepted", revision: 1, length: 2 });
    expect((await proposals.listUnfinished(undefined)).map(({ id }) => id)).toEqual([one.id]);
    expect(await proposals.countOpen()).toBe(1);
  });
});

describe("a preview", () => {
  it("says what would be, and changes nothing", async () => {
    const { database, proposals } = await aRegister();
    const preview = await proposals.outlook(better, "ada");
    expect(preview).toMatchObject({ ok: true, value: { revision: 1, caused: [], mended: [] } });
    expect(await proposals.outlook(changing(updated("nothing", "x")), "ada")).toMatchObject({
      ok: false,
      failure: { issues: [{ path: "/changes/0/slug" }] },
    });
    expect(await database.proposal.count()).toBe(1);
  });
});
