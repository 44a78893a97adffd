import { expect, it } from "vitest";
import { toServerFailure } from "#server/store/postgresql/server-failure.ts";
import { withServerLock } from "#server/store/postgresql/server-lock.ts";
import { aServerPlace } from "#server/store/test-builders.ts";

it("lets one after the other in", async () => {
  const { url } = await aServerPlace();
  const order: string[] = [];
  const enter = (name: string) =>
    withServerLock(url, "start", async () => {
      order.push(name);
      await Promise.resolve();
      order.push(name);
    });
  await Promise.all([enter("one"), enter("other"), enter("third")]);
  expect(order.filter((name, index) => index % 2 === 0 && order[index + 1] === name)).toHaveLength(3);
});

it("gives up on a server that never comes to an end, and says what to look at", async () => {
  const place = await aServerPlace();
  let end = (): void => {};
  const taken = new Promise<void>((resolve) => (end = resolve));
  let isIn = (): void => {};
  const entered = new Promise<void>((resolve) => (isIn = resolve));
  const first = withServerLock(place.url, "start", () => (isIn(), taken));
  await entered;
  const second = await withServerLock(place.url, "start", async () => "in", 300).catch((error: unknown) => error);
  expect(toServerFailure(second, place)).toContain("another server holds what this one waits for");
  end();
  await first;
  expect(await withServerLock(place.url, "start", async () => "in")).toBe("in");
});
