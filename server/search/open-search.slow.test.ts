import { expect, it, onTestFinished } from "vitest";
import { openSearch } from "#server/search/open-search.ts";
import { aRegister } from "#server/store/proposals/test-builders.ts";
import { aDatabaseFile } from "#server/store/test-builders.ts";

// One story, because to start a thread takes a second or two.
it(
  "answers on threads of its own, at any revision, and refuses at once what cannot be searched for",
  { timeout: 120_000 },
  async () => {
    const file = aDatabaseFile();
    await aRegister(["kexec", "kho"], { engine: "sqlite", file });
    const { search, findUses, close } = openSearch({
      place: { engine: "sqlite", file },
      findNewest: () => Promise.resolve(1),
      records: 1_000,
    });
    onTestFinished(close);

    expect(await search({ text: "kind:nothing", limit: 5 })).toMatchObject({ failure: { type: "bad-parameter" } });
    expect((await search({ text: "", limit: 5 })).ok).toBe(true);
    const newest = await search({ text: "kind:term means kho", limit: 5 });
    expect(newest.ok && newest.value.groups[0]?.hits[0]?.id).toBe("terms/kho");
    const older = await search({ text: "kind:term means kho", limit: 5, revision: 1 });
    // Where the thread is slow to start, that is what is said.
    expect(older).toEqual(older.ok ? newest : { ok: false, failure: expect.objectContaining({ type: "unavailable" }) });

    const uses = await findUses({ revision: 1, isNewest: true, slug: "kexec", limit: 5, passed: 0 });
    expect(uses).toMatchObject(uses.ok ? { value: { total: 0 } } : { failure: { type: "unavailable" } });

    const many = await Promise.all(Array.from({ length: 40 }, () => search({ text: "kexec", limit: 5 })));
    const refused = many.flatMap((one) => (one.ok ? [] : [one.failure.type]));
    expect(refused).toEqual(Array<string>(refused.length).fill("unavailable"));
    expect(refused.length).toBeLessThan(30);
  },
);
