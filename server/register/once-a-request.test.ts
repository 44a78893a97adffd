import { expect, it } from "vitest";
import { asOneRequest, onceARequest } from "#server/register/once-a-request.ts";

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
