import { expect, it } from "vitest";
import { asOneRequest } from "#server/register/once-a-request.ts";
import { openWhileUnchanged } from "#server/register/while-unchanged.ts";

function aRegister() {
  const world = { stamp: "1", asked: 0, fails: false };
  const whileUnchanged = openWhileUnchanged(() => world.stamp);
  const ask = () =>
    whileUnchanged("newest", async () => {
      world.asked += 1;
      await Promise.resolve();
      if (world.fails) throw new Error("the database is busy");
      return world.stamp;
    });
  return { world, ask };
}

it("asks once for all who read, until something has changed", async () => {
  const { world, ask } = aRegister();
  expect(await Promise.all([asOneRequest(ask), asOneRequest(ask)])).toEqual(["1", "1"]);
  world.stamp = "2";
  expect([await asOneRequest(ask), await asOneRequest(ask)]).toEqual(["2", "2"]);
  expect(world.asked).toBe(2);
});

it("tells a request the same from its beginning to its end", async () => {
  const { world, ask } = aRegister();
  const told = await asOneRequest(async () => {
    const first = await ask();
    world.stamp = "2";
    return [first, await ask()];
  });
  expect(told).toEqual(["1", "1"]);
});

it("asks each time where something is about to be changed", async () => {
  const { world, ask } = aRegister();
  await ask();
  await ask();
  expect(world.asked).toBe(2);
});

it("asks again after it could not be answered", async () => {
  const { world, ask } = aRegister();
  world.fails = true;
  await expect(asOneRequest(ask)).rejects.toThrow("busy");
  world.fails = false;
  expect(await asOneRequest(ask)).toBe("1");
});
