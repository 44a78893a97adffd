import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { limits } from "#domain/limits.ts";
import { aBody } from "#domain/test-builders.ts";
import { loadSpec } from "#server/store/load-spec.ts";
import { findNewestRevision } from "#server/store/revisions.ts";
import { openDrafts } from "#server/store/proposals/drafts.ts";
import { verify } from "#server/store/verify/verify.ts";
import {
  ada,
  aRegister,
  bob,
  chair,
  changing,
  created,
  onDatabase,
  otherChair,
  updated,
} from "#server/store/proposals/test-builders.ts";
import { failAt } from "#server/store/tampering-test-builders.ts";

describe("an acceptance", () => {
  it("makes new versions of all records and one revision, which point back to the proposal", async () => {
    const { database, proposals, pass, inLastCall, accept } = await aRegister();
    const id = await inLastCall(
      changing(updated("kexec", "Better."), created("luo"), { op: "retire", kind: "term", slug: "kho", base: 1 }),
    );
    pass(8);
    expect(await accept(id)).toMatchObject({ ok: true, value: { state: "accepted", revision: 2, length: 5 } });
    const spec = await loadSpec(database, 2);
    expect(
      [...spec.byId.values()].map(({ slug, number, retired, revision }) => [slug, number, retired, revision]),
    ).toEqual(
      [
        ["group", 1, false, 1],
        ["kexec", 2, false, 2],
        ["kho", 2, true, 2],
        ["luo", 1, false, 2],
      ].sort(),
    );
    expect(spec.byId.get("terms/kexec")).toMatchObject({
      author: "ada",
      message: "Nobody knew.",
      proposal: String(id),
      at: "2025-02-09T12:00:00.000Z",
      body: { meaning: "Better." },
    });
    expect(await proposals.find(id, undefined)).toMatchObject({ state: "accepted", revision: 2 });
    expect(await verify(database)).toMatchObject({ ok: true });
  });

  it("is refused while the last call is open, with everything that stands in the way", async () => {
    const { database, inLastCall, accept } = await aRegister();
    const id = await inLastCall(changing(updated("kexec", "Better.")));
    expect(await accept(id)).toMatchObject({
      ok: false,
      failure: { type: "obstacles", messages: [expect.stringContaining("the last call is open until") as string] },
    });
    expect(await findNewestRevision(database)).toBe(1);
  });

  it("is refused to the author, to members, and after the end", async () => {
    const { pass, inLastCall, accept } = await aRegister();
    const id = await inLastCall(changing(updated("kexec", "Better.")));
    pass(8);
    expect(await accept(id, bob)).toEqual({ ok: false, failure: { type: "not-yours", needs: "chair" } });
    expect(await accept(id, { id: "ada", role: "chair" })).toMatchObject({ failure: { type: "obstacles" } });
    expect((await accept(id)).ok).toBe(true);
    expect(await accept(id, otherChair)).toMatchObject({ failure: { type: "wrong-state", state: "accepted" } });
  });

  it("is refused where a base has moved, naming the record and both versions", async () => {
    const { database, pass, inLastCall, accept } = await aRegister();
    const first = await inLastCall(changing(updated("kexec", "First.")));
    const second = await inLastCall(changing(updated("kho", "Second."), updated("kexec", "Second.")));
    pass(8);
    expect((await accept(first)).ok).toBe(true);
    expect(await accept(second)).toEqual({
      ok: false,
      failure: { type: "stale", records: [{ change: 1, kind: "term", slug: "kexec", base: 1, current: 2 }] },
    });
    const spec = await loadSpec(database, await findNewestRevision(database));
    expect(spec.byId.get("terms/kho")?.number).toBe(1);
  });

  it("is refused where somebody else has taken the address of a new record", async () => {
    const { pass, inLastCall, accept } = await aRegister();
    const [first, second] = [await inLastCall(changing(created("luo"))), await inLastCall(changing(created("luo")))];
    pass(8);
    expect((await accept(first)).ok).toBe(true);
    expect(await accept(second)).toMatchObject({ failure: { type: "invalid", issues: [{ path: "/changes/0/slug" }] } });
  });

  it("is refused over errors that it would cause, in words", async () => {
    const { submit, step, proposals } = await aRegister();
    const dangling = aBody("term", { related: ["machines/nowhere"] });
    const { id } = await submit(changing({ op: "update", kind: "term", slug: "kexec", base: 1, body: dangling }));
    await step(id, { type: "take-position", position: "support" }, bob);
    expect(await proposals.step({ id, step: { type: "start-last-call" }, actor: chair })).toMatchObject({
      failure: { type: "obstacles", messages: [expect.stringContaining("machines/nowhere") as string] },
    });
  });

  it("by two chairs at once goes to one, and the other is told", async () => {
    const { database, pass, inLastCall, accept } = await aRegister();
    const id = await inLastCall(changing(updated("kexec", "Better.")));
    pass(8);
    const results = await Promise.all([accept(id, chair), accept(id, otherChair)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ failure: { type: "wrong-state", state: "accepted" } });
    expect(await findNewestRevision(database)).toBe(2);
  });

  it("leaves nothing behind when it fails half-way", async () => {
    const { database, proposals, pass, inLastCall, accept } = await aRegister();
    const id = await inLastCall(changing(updated("kexec", "Better.")));
    pass(8);
    const mend = await failAt(database, {
      before: "UPDATE",
      table: "Register",
      when: `NEW."revision" > OLD."revision"`,
    });
    await expect(accept(id)).rejects.toThrow();
    expect(await proposals.find(id, undefined)).toMatchObject({ state: "last-call", length: 4 });
    await mend();
    expect(await verify(database)).toMatchObject({ ok: true });
    expect((await accept(id)).ok).toBe(true);
  });
});

describe("an edit", () => {
  it("is refused where its author saved another one since, which stays, and so does the draft of the older", async () => {
    const { database, context, proposals, submit } = await aRegister();
    const { id, length } = await submit(changing(updated("kexec", "Better.")));
    const drafts = openDrafts(database, context.clock);
    const draft = randomUUID();
    await drafts.save("ada", { id: draft, title: "t", version: 0, form: "{}", proposal: id });
    const edit = (meaning: string) => ({
      id,
      step: { type: "edit", content: changing(updated("kexec", meaning)), editorial: false } as const,
      actor: ada,
      draft,
      length,
    });
    const newer = { ...edit("Newer."), draft: randomUUID() };
    expect((await proposals.step(newer)).ok).toBe(true);
    const failure = { type: "moved-on", length: length + 1, state: "open" };
    expect(await proposals.step(edit("Older."))).toEqual({ ok: false, failure });
    expect(await proposals.step({ ...edit("Unknown."), length: 0 })).toEqual({ ok: false, failure });
    expect((await proposals.find(id, "ada"))?.content).toMatchObject(newer.step.content);
    expect(await drafts.list("ada")).toHaveLength(1);
  });

  it("that is sent twice is taken once, and leaves no draft", async () => {
    const { database, context, proposals, submit } = await aRegister();
    const { id, length } = await submit(changing(updated("kexec", "Better.")));
    const drafts = openDrafts(database, context.clock);
    const draft = randomUUID();
    const step = { type: "edit", content: changing(updated("kexec", "Best.")), editorial: false } as const;
    for (const _ of [1, 2]) {
      await drafts.save("ada", { id: draft, title: "t", version: 0, form: "{}", proposal: id });
      expect(await proposals.step({ id, step, actor: ada, draft, length })).toMatchObject({
        ok: true,
        value: { length: length + 1 },
      });
    }
    expect(await drafts.list("ada")).toEqual([]);
    expect(await proposals.step({ id, step, actor: bob, length })).toMatchObject({ failure: { type: "moved-on" } });
  });
});

describe("a step", () => {
  it("is refused to those who have not read what came before, when they say what they have read", async () => {
    const { proposals, submit } = await aRegister();
    const { id, length } = await submit(changing(updated("kexec", "Better.")));
    const comment = { id, step: { type: "comment", text: "Why?" }, actor: bob, length } as const;
    expect((await proposals.step(comment)).ok).toBe(true);
    // The second click on one button.
    expect(await proposals.step(comment)).toEqual({
      ok: false,
      failure: { type: "moved-on", length: 3, state: "open" },
    });
  });

  it("that edits is kept as the schemas read it, and refused where they do not", async () => {
    const { proposals, submit } = await aRegister();
    const { id } = await submit(changing(updated("kexec", "Better.")));
    const edit = (body: unknown) =>
      proposals.step({
        id,
        actor: ada,
        step: {
          type: "edit",
          editorial: false,
          content: changing({ op: "update", kind: "term", slug: "kexec", base: 1, body }),
        },
      });
    expect(await edit({ title: "Kexec", meaning: "Best.", standing: "draft" })).toMatchObject({
      ok: true,
      value: { content: { changes: [{ body: { meaning: "Best.", related: [] } }] } },
    });
    expect(await edit({ title: "x".repeat(limits.line + 1), meaning: "Best.", standing: "draft" })).toMatchObject({
      failure: {
        type: "invalid",
        issues: [{ path: "/changes/0/body/title", message: expect.stringContaining("at most 200") as string }],
      },
    });
  });

  it("on a proposal that is not there is refused, whatever its number", async () => {
    const { proposals } = await aRegister();
    for (const id of [99, 0, -1, 1.5, Number.NaN, 2 ** 40])
      expect(await proposals.step({ id, step: { type: "submit" }, actor: ada })).toEqual({
        ok: false,
        failure: { type: "not-found", id },
      });
  });

  it("may still be a comment after the end, and nothing else", async () => {
    const { database, proposals, pass, inLastCall, accept, step } = await aRegister();
    const id = await inLastCall(changing(updated("kexec", "Better.")));
    pass(8);
    await accept(id);
    expect((await step(id, { type: "comment", text: "Thank you." }, bob)).comments).toHaveLength(1);
    expect(await proposals.step({ id, step: { type: "withdraw", reason: "x" }, actor: ada })).toMatchObject({
      failure: { type: "wrong-state" },
    });
    expect(await verify(database)).toMatchObject({ ok: true });
  });

  it("is seen by another server on the same database at once", async () => {
    const here = await aRegister();
    const there = onDatabase(here.database);
    const { id } = await here.submit(changing(updated("kexec", "Better.")));
    await there.step(id, { type: "take-position", position: "support" }, bob);
    expect((await here.proposals.find(id, undefined))?.positions).toMatchObject([{ by: "bob", position: "support" }]);
  });
});

describe("the way there", () => {
  it("is a draft, positions, a concern, an edit, a last call that starts over, and a rejection that says why", async () => {
    const { database, proposals, submit, step } = await aRegister();
    const { id } = await submit(changing(updated("kexec", "Better.")));
    await step(id, { type: "take-position", position: "support" }, bob);
    const concern = { id: "vague", name: "Vague", text: "What is it?", clears: "Say what." };
    await step(id, { type: "raise-concern", concern }, bob);
    await step(id, { type: "edit", editorial: false, content: changing(updated("kexec", "Exact.")) }, ada);
    await step(id, { type: "withdraw-concern", concern: "vague" }, bob);
    await step(id, { type: "start-last-call" }, chair);
    const after = await step(id, { type: "reject", reason: "Another word won." }, chair);
    expect(after).toMatchObject({ state: "rejected", outcome: "Another word won.", positions: [{ isOutdated: true }] });
    expect(await proposals.find(id, undefined)).toEqual(after);
    expect((await proposals.listEvents(id, undefined)).map(({ type }) => type)).toEqual([
      "draft",
      "submit",
      "take-position",
      "raise-concern",
      "edit",
      "withdraw-concern",
      "start-last-call",
      "reject",
    ]);
    expect(await verify(database)).toMatchObject({ ok: true });
  });
});
