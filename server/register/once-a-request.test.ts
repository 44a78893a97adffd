import { expect, it } from "vitest";
import {
  asOneRequest,
  asTimedRequest,
  limitLifetime,
  onceARequest,
  type Lifetime,
} from "#server/register/once-a-request.ts";

let asked = 0;
const ask = () => onceARequest("newest", async () => Promise.resolve((asked += 1)));

it("asks once in a request, also for those who ask at the same time, and anew in the next", async () => {
  asked = 0;
  expect(await asOneRequest(async () => [...(await Promise.all([ask(), ask()])), await ask()])).toEqual([1, 1, 1]);
  expect(await asOneRequest(ask)).toBe(2);
});

it("asks each time outside of requests", async () => {
  asked = 0;
  expect([await ask(), await ask()]).toEqual([1, 2]);
});

it("keeps requests that run at the same time apart", async () => {
  asked = 0;
  expect(await Promise.all([asOneRequest(ask), asOneRequest(ask)])).toEqual([1, 2]);
});

it("keeps the shortest time that something it was told stays true", async () => {
  const timed = (...lifetimes: readonly Lifetime[]) =>
    asTimedRequest(async () => {
      for (const lifetime of lifetimes) limitLifetime(lifetime);
      return Promise.resolve("told");
    });
  expect(await timed()).toEqual(["told", "day"]);
  expect(await timed("minute", "day")).toEqual(["told", "minute"]);
  expect(await timed("moment", "minute")).toEqual(["told", "moment"]);
});

it("counts what is asked further inside as part of the request that has begun", async () => {
  asked = 0;
  const [twice, lifetime] = await asTimedRequest(async () => [
    await ask(),
    await asOneRequest(() => {
      limitLifetime("minute");
      return ask();
    }),
  ]);
  expect([twice, lifetime]).toEqual([[1, 1], "minute"]);
});

it("is the same request for another copy of the module, as Next makes one for its pages", async () => {
  const again = "./once-a-request.ts?again";
  const copy = (await import(again)) as { readonly limitLifetime: typeof limitLifetime };
  const [, lifetime] = await asTimedRequest(() => Promise.resolve(copy.limitLifetime("moment")));
  expect([copy.limitLifetime === limitLifetime, lifetime]).toEqual([false, "moment"]);
});
