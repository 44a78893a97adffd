import { describe, expect, it } from "vitest";
import { fail, ok } from "#domain/result.ts";
import { aSpec } from "#domain/test-builders.ts";
import { asTimedRequest } from "#server/register/once-a-request.ts";
import { openWorkOfSpec } from "#server/register/work-of-spec.ts";

const overLimit = fail({ type: "over-limit" as const, what: "it", limit: "10 s" });
const busy = fail({ type: "unavailable" as const, what: "it" });

describe("work about a Spec", () => {
  it("is done once for one key, also where it was too much, and again for another Spec", async () => {
    let started = 0;
    const findOrStart = openWorkOfSpec<number>(2);
    const spec = aSpec([]);
    const count = () => Promise.resolve(ok((started += 1)));
    expect(await Promise.all([findOrStart(spec, "a", count), findOrStart(spec, "a", count)])).toEqual([ok(1), ok(1)]);
    expect(await findOrStart(aSpec([]), "a", count)).toEqual(ok(2));
    await findOrStart(spec, "b", () => Promise.resolve(overLimit));
    expect(await findOrStart(spec, "b", count)).toBe(overLimit);
  });

  it("is tried again where no thread was free, or it broke", async () => {
    const findOrStart = openWorkOfSpec<number>(2);
    const spec = aSpec([]);
    await findOrStart(spec, "a", () => Promise.resolve(busy));
    await expect(findOrStart(spec, "b", () => Promise.reject(new Error("broke")))).rejects.toThrow("broke");
    for (const key of ["a", "b"]) expect(await findOrStart(spec, key, () => Promise.resolve(ok(1)))).toEqual(ok(1));
  });

  it("is forgotten for that which was asked for since", async () => {
    const findOrStart = openWorkOfSpec<string>(2);
    const spec = aSpec([]);
    for (const key of ["a", "b", "c"]) await findOrStart(spec, key, () => Promise.resolve(ok("first")));
    expect(await findOrStart(spec, "c", () => Promise.resolve(ok("second")))).toEqual(ok("first"));
    expect(await findOrStart(spec, "a", () => Promise.resolve(ok("second")))).toEqual(ok("second"));
  });

  it("says to each who waits for it that it was not to be had, not to the one alone who began it", async () => {
    const findOrStart = openWorkOfSpec<number>(2);
    const spec = aSpec([]);
    const ask = () => asTimedRequest(() => findOrStart(spec, "a", () => Promise.resolve(busy)));
    expect(await Promise.all([ask(), ask()])).toEqual([
      [busy, "moment"],
      [busy, "moment"],
    ]);
    await findOrStart(spec, "b", () => Promise.resolve(overLimit));
    const later = await asTimedRequest(() => findOrStart(spec, "b", () => Promise.resolve(busy)));
    expect(later).toEqual([overLimit, "minute"]);
  });
});
