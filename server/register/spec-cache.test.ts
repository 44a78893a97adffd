import { expect, it } from "vitest";
import { aSpec } from "#domain/test-builders.ts";
import { openSpecCache, type LoadSpec } from "#server/register/spec-cache.ts";

function aCountingLoad() {
  const loaded: [revision: number, known: number | undefined][] = [];
  const load: LoadSpec = (revision, known) => {
    loaded.push([revision, known?.revision]);
    return Promise.resolve(aSpec([], { revision }));
  };
  return { loaded, load };
}

it("loads a revision once, also for readers that ask at the same time", async () => {
  const { loaded, load } = aCountingLoad();
  const find = openSpecCache(load);
  const [one, other] = await Promise.all([find(3), find(3)]);
  expect(await find(3)).toBe(one);
  expect(other).toBe(one);
  expect(loaded).toEqual([[3, undefined]]);
});

it("keeps the newest however many old ones are asked for, and loads those from it", async () => {
  const { loaded, load } = aCountingLoad();
  const find = openSpecCache(load);
  await find(20);
  for (let revision = 1; revision <= 10; revision++) await find(revision);
  await find(20);
  await find(10);
  await find(1);
  expect(loaded.map(([revision]) => revision)).toEqual([20, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1]);
  expect(loaded.slice(1).every(([, known]) => known === 20)).toBe(true);
});

it("tries again after a load that failed", async () => {
  const { loaded, load } = aCountingLoad();
  let broken = true;
  const find = openSpecCache((...asked) => (broken ? Promise.reject(new Error("locked")) : load(...asked)));
  await expect(find(1)).rejects.toThrow("locked");
  broken = false;
  expect((await find(1)).revision).toBe(1);
  expect(loaded).toHaveLength(1);
});
