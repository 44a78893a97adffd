import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { limits } from "#domain/limits.ts";
import { openDrafts } from "#server/store/proposals/drafts.ts";
import { ada, aRegister, changing, updated } from "#server/store/proposals/test-builders.ts";

async function aPlaceToType() {
  const register = await aRegister(["kexec"]);
  const { database, context } = register;
  return {
    ...register,
    drafts: openDrafts(database, context.clock),
    typed: { id: randomUUID(), title: "Kexec", version: 0 },
  };
}

describe("a draft", () => {
  it("is saved over and over, and is its owner's alone", async () => {
    const { drafts, typed, pass } = await aPlaceToType();
    await drafts.save("ada", { ...typed, form: `{"title":"K"}` });
    pass(1);
    const second = { ...typed, version: 2, updatedAt: "2025-02-02T12:00:00.000Z" };
    expect(await drafts.save("ada", { ...typed, version: 1, form: `{"title":"Kexec"}` })).toEqual({
      ok: true,
      value: second,
    });
    expect(await drafts.find("ada", typed.id)).toMatchObject({ form: `{"title":"Kexec"}` });
    expect(await drafts.list("ada")).toEqual([second]);
    expect(await drafts.find("bob", typed.id)).toBeUndefined();
    expect(await drafts.list("bob")).toEqual([]);
    expect(await drafts.remove("bob", typed.id)).toBe(false);
    expect(await drafts.save("bob", { ...typed, form: "{}" })).toMatchObject({ failure: { type: "not-found" } });
    expect(await drafts.find("ada", typed.id)).toMatchObject({ form: `{"title":"Kexec"}` });
    expect(await drafts.remove("ada", typed.id)).toBe(true);
    expect(await drafts.find("ada", typed.id)).toBeUndefined();
  });

  it("is kept beside a newer state of it, which is never written over", async () => {
    const { drafts, typed } = await aPlaceToType();
    await drafts.save("ada", { ...typed, form: `{"title":"K"}` });
    await drafts.save("ada", { ...typed, version: 1, form: `{"title":"newer"}` });
    const older = await drafts.save("ada", { ...typed, version: 1, form: `{"title":"older"}` });
    expect(older).toMatchObject({ ok: true, value: { apartFrom: typed.id } });
    const { id = "", version = 0 } = older.ok ? older.value : {};
    expect(await drafts.find("ada", typed.id)).toMatchObject({ form: `{"title":"newer"}`, version: 2 });
    expect(await drafts.find("ada", id)).toMatchObject({ form: `{"title":"older"}` });
    // Whoever sent it goes on with that one.
    expect(await drafts.save("ada", { ...typed, id, version, form: `{"title":"oldest"}` })).toMatchObject({
      value: { id, version: version + 1 },
    });
    expect(await drafts.list("ada")).toHaveLength(2);
  });

  it("is one where the same is sent twice, and comes back where it was removed meanwhile", async () => {
    const { drafts, typed } = await aPlaceToType();
    const first = await drafts.save("ada", { ...typed, form: `{"title":"K"}` });
    expect(await drafts.save("ada", { ...typed, form: `{"title":"K"}` })).toEqual(first);
    await drafts.remove("ada", typed.id);
    expect(await drafts.save("ada", { ...typed, version: 1, form: `{"title":"Kexec"}` })).toMatchObject({
      value: { id: typed.id, version: 2 },
    });
    expect(await drafts.list("ada")).toHaveLength(1);
  });

  it("keeps whatever was typed, of any script and any control character", async () => {
    const { drafts, typed } = await aPlaceToType();
    const form = JSON.stringify({ text: "<script>\u0000\u202E\uD800 ΓÇó =1+1 \r\n", nested: [{ a: [null] }] });
    expect(await drafts.save("ada", { ...typed, title: `\u0000\u202Ex\n${"y".repeat(500)}`, form })).toMatchObject({
      ok: true,
    });
    expect(await drafts.find("ada", typed.id)).toMatchObject({ form, title: `x ${"y".repeat(198)}` });
  });

  it.each([
    ["is too large", { form: JSON.stringify("x".repeat(limits.draftForm)) }, "5000000 characters"],
    ["is not JSON", { form: "{" }, "must be JSON"],
    ["has a name of its own making", { id: "1" }, "is none that a form was given here"],
    ["was made from no version there can be", { version: -1 }, "version"],
  ])("is refused where it %s", async (_title, wrong, message) => {
    const { drafts, typed } = await aPlaceToType();
    const refused = await drafts.save("ada", { ...typed, form: "{}", ...wrong });
    expect(refused).toMatchObject({ failure: { type: "invalid" } });
    expect(JSON.stringify(refused)).toContain(message);
    expect(await drafts.list("ada")).toEqual([]);
  });

  it("belongs to a proposal that its owner may see", async () => {
    const { drafts, typed, proposals, submit } = await aPlaceToType();
    const content = changing(updated("kexec", "Better."));
    const { id } = await submit(content);
    expect(await drafts.save("ada", { ...typed, form: "{}", proposal: id })).toMatchObject({
      ok: true,
      value: { proposal: id },
    });
    const hidden = await proposals.draft({ content, actor: ada, isSubmitted: false });
    const proposal = hidden.ok ? hidden.value.id : 0;
    const refused = await drafts.save("bob", { id: randomUUID(), title: "t", form: "{}", version: 0, proposal });
    expect(refused).toMatchObject({ failure: { type: "not-found", what: `proposal ${proposal}` } });
    expect(
      await drafts.save("bob", { id: randomUUID(), title: "t", form: "{}", version: 0, proposal: 99 }),
    ).toMatchObject({
      failure: { type: "not-found" },
    });
  });

  it("does not come back once its form was submitted", async () => {
    const { drafts, typed, proposals } = await aPlaceToType();
    await drafts.save("ada", { ...typed, form: "{}" });
    const content = changing(updated("kexec", "Better."));
    await proposals.draft({ content, actor: ada, isSubmitted: true, draft: typed.id });
    expect(await drafts.list("ada")).toEqual([]);
    expect(await drafts.save("ada", { ...typed, form: "{}" })).toMatchObject({
      failure: { type: "conflict", reason: "this draft was submitted already, as proposal 2", proposal: 2 },
    });
    // Which proposal that is concerns nobody else.
    expect(await drafts.save("bob", { ...typed, form: "{}" })).toMatchObject({ failure: { type: "not-found" } });
  });

  it("goes with the edit that it was written for, and stays where that is refused", async () => {
    const { drafts, typed, proposals, submit } = await aPlaceToType();
    const { id } = await submit(changing(updated("kexec", "Better.")));
    await drafts.save("ada", { ...typed, form: "{}", proposal: id });
    const edit = (content: ReturnType<typeof changing>) =>
      proposals.step({ id, actor: ada, draft: typed.id, step: { type: "edit", editorial: false, content } });
    expect((await edit(changing(updated("nothing", "Best.")))).ok).toBe(false);
    expect(await drafts.list("ada")).toHaveLength(1);
    expect((await edit(changing(updated("kexec", "Best.")))).ok).toBe(true);
    expect(await drafts.list("ada")).toEqual([]);
  });

  it("is one of so many that an account may have", { timeout: 60_000 }, async () => {
    const { database, drafts, typed } = await aPlaceToType();
    await database.draft.createMany({
      data: Array.from({ length: limits.drafts }, () => ({
        id: randomUUID(),
        accountId: "ada",
        title: "t",
        form: "{}",
        createdAt: "",
        updatedAt: "",
      })),
    });
    const refused = await drafts.save("ada", { ...typed, form: "{}" });
    expect(refused).toMatchObject({ failure: { type: "conflict" } });
    expect(JSON.stringify(refused)).toContain("you have 100 drafts");
    const [known] = await drafts.list("ada");
    expect(await drafts.save("ada", { id: known?.id ?? "", title: "t", form: "[]", version: 1 })).toMatchObject({
      ok: true,
    });
  });
});
