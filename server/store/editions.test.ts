import { expect, it } from "vitest";
import type { NewEdition } from "#domain/edition/schema.ts";
import { aRegister, changing, chair, otherChair, updated } from "#server/store/proposals/test-builders.ts";
import { openEditions } from "#server/store/open-editions.ts";

const edition = (fields: Partial<NewEdition> = {}): NewEdition => ({
  tag: "v1.0",
  revision: 1,
  title: "First",
  message: "For all.",
  ...fields,
});

async function aRegisterOfEditions() {
  const register = await aRegister();
  const editions = openEditions(register.context, register.work);
  /** The next revision. */
  const agree = async (meaning: string, base: number) => {
    const id = await register.inLastCall(changing(updated("kexec", meaning, base)));
    register.pass(8);
    expect((await register.accept(id)).ok).toBe(true);
  };
  return { ...register, editions, agree };
}

it("is cut with who cut it, in the audit log, and found by its tag", async () => {
  const { editions, database } = await aRegisterOfEditions();
  const cut = await editions.cut(chair.id, edition());
  expect(cut).toMatchObject({ ok: true, value: { tag: "v1.0", revision: 1, by: "chair", authorName: "chair" } });
  await database.account.update({ where: { id: chair.id }, data: { name: "Another name" } });
  expect(await editions.find("v1.0")).toMatchObject({ edition: { authorName: "chair" }, before: undefined });
  expect(await editions.find("v1.1")).toBeUndefined();
  const entry = await database.audit.findFirst({ orderBy: { seq: "desc" } });
  expect(entry).toMatchObject({ actor: "chair", action: "cut-edition", subject: "editions/v1.0" });
});

it("is cut once, however often its form is sent, and by two chairs at once only once", async () => {
  const { editions, database } = await aRegisterOfEditions();
  const cut = await Promise.all([
    editions.cut(chair.id, edition()),
    editions.cut(chair.id, edition()),
    editions.cut(otherChair.id, edition({ title: "Another" })),
  ]);
  expect(cut.map(({ ok }) => ok)).toEqual([true, true, false]);
  expect(cut[2]).toMatchObject({ failure: { type: "invalid", issues: [{ path: "/tag" }, { path: "/revision" }] } });
  expect(await database.edition.count()).toBe(1);
  expect(await database.audit.count({ where: { action: "cut-edition" } })).toBe(1);
});

it("begins its notes at the edition before, and lists all with what each has", async () => {
  const { editions, agree } = await aRegisterOfEditions();
  await editions.cut(chair.id, edition());
  expect(await editions.list()).toMatchObject({ value: [{ counts: { records: 3, added: 3 } }] });
  await agree("Sooner.", 1);
  await agree("Later.", 2);
  await editions.cut(chair.id, edition({ tag: "v1.1", revision: 3 }));
  const found = await editions.find("v1.1");
  if (!found) throw new Error("not found");
  expect(found.before?.tag).toBe("v1.0");
  const notes = await editions.notes(found);
  expect(notes).toMatchObject({
    value: { added: [], changed: [{ id: "terms/kexec", before: 1, version: 3, classed: { rule: "meaning-changed" } }] },
  });
  const inBetween = { added: [], changed: [{ id: "terms/kexec", before: 1, version: 2 }] };
  expect(await editions.between(1, 2)).toMatchObject({ value: inBetween });
  expect(await editions.between(0, 1)).toMatchObject({ value: { added: [{}, {}, {}], changed: [] } });
  expect(await editions.between(2, 2)).toMatchObject({ value: { added: [], changed: [] } });
  expect(await editions.list()).toMatchObject({
    value: [
      { edition: { tag: "v1.1" }, counts: { records: 3, added: 0, changed: 1, retired: 0 } },
      { edition: { tag: "v1.0" }, counts: { records: 3, added: 3, changed: 0, retired: 0 } },
    ],
  });
});
