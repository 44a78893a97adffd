import { describe, expect, it } from "vitest";
import { openRateLimit } from "#server/limits/rate-limit.ts";

const limits = { account: { tries: 2, minutes: 15 }, address: { tries: 3, minutes: 15 } };

function aClock(start = "2025-02-01T12:00:00Z") {
  let now = new Date(start).getTime();
  return { clock: () => new Date(now), pass: (minutes: number) => (now += minutes * 60_000) };
}

it("says how long to wait once an account has had its tries, and lets it try again after that", async () => {
  const { clock, pass } = aClock();
  const attempts = openRateLimit(limits, clock);
  expect(await attempts.take(["account:ada"])).toBeUndefined();
  pass(5);
  expect(await attempts.take(["account:ada"])).toBeUndefined();
  expect(await attempts.take(["account:ada"])).toBe(600);
  pass(10);
  expect(await attempts.take(["account:ada"])).toBeUndefined();
});

it("counts an address over all accounts it tries", async () => {
  const attempts = openRateLimit(limits, aClock().clock);
  for (const name of ["ada", "bob", "eve"] as const)
    expect(await attempts.take([`account:${name}`, "address:192.0.2.1"])).toBeUndefined();
  expect(await attempts.take(["account:dan", "address:192.0.2.1"])).toBe(900);
  expect(await attempts.take(["account:dan", "address:192.0.2.2"])).toBeUndefined();
});

it("does not count what was right", async () => {
  const attempts = openRateLimit(limits, aClock().clock);
  for (let tries = 0; tries < 10; tries += 1) {
    expect(await attempts.take(["account:ada"])).toBeUndefined();
    await attempts.giveBack(["account:ada"]);
  }
});

describe("a refused try", () => {
  it("is told by the kind that has had its share, the one that has to wait longest", async () => {
    const told: string[] = [];
    const kinds = { ...limits, address: { tries: 2, minutes: 60 } };
    const attempts = openRateLimit(kinds, aClock().clock, { refused: (kind) => told.push(kind) });
    for (let tries = 0; tries < 2; tries += 1) await attempts.take(["account:ada", "address:192.0.2.1"]);
    expect(told).toEqual([]);
    await attempts.take(["account:ada", "address:192.0.2.1"]);
    await attempts.take(["account:ada", "address:192.0.2.2"]);
    expect(told).toEqual(["address", "account"]);
  });

  it("is not counted, so that asking on does not lengthen the wait", async () => {
    const { clock, pass } = aClock();
    const attempts = openRateLimit(limits, clock);
    for (let tries = 0; tries < 50; tries += 1) await attempts.take(["account:ada"]);
    pass(15);
    expect(await attempts.take(["account:ada"])).toBeUndefined();
  });

  it("counts for none of its keys", async () => {
    const attempts = openRateLimit(limits, aClock().clock);
    for (let tries = 0; tries < 3; tries += 1) await attempts.take(["address:192.0.2.1"]);
    for (let tries = 0; tries < 5; tries += 1)
      expect(await attempts.take(["account:ada", "address:192.0.2.1"])).toBeDefined();
    expect(await attempts.take(["account:ada"])).toBeUndefined();
    expect(await attempts.take(["account:ada"])).toBeUndefined();
  });

  it("takes the place of nobody, however many names are made up for it", async () => {
    const attempts = openRateLimit(limits, aClock().clock, { mostKeys: 2 });
    for (let tries = 0; tries < 2; tries += 1) await attempts.take(["account:ada"]);
    for (let tries = 0; tries < 3; tries += 1) await attempts.take(["address:192.0.2.1"]);
    for (let made = 0; made < 1_000; made += 1) await attempts.take([`account:name-${made}`, "address:192.0.2.1"]);
    expect(await attempts.take(["account:ada"])).toBe(900);
  });
});

describe("where there are too many to remember", () => {
  it("forgets the oldest of the same kind, and none of another", async () => {
    const attempts = openRateLimit(limits, aClock().clock, { mostKeys: 2 });
    for (let tries = 0; tries < 2; tries += 1) await attempts.take(["account:ada"]);
    for (let made = 0; made < 100; made += 1) await attempts.take([`address:192.0.2.${made}`]);
    expect(await attempts.take(["account:ada"])).toBe(900);
    await attempts.take(["account:bob"]);
    await attempts.take(["account:eve"]);
    expect(await attempts.take(["account:ada"])).toBeUndefined();
  });

  it("forgets those that are over before one that was tried since", async () => {
    const { clock, pass } = aClock();
    const attempts = openRateLimit(limits, clock, { mostKeys: 2 });
    await attempts.take(["account:bob"]);
    await attempts.take(["account:eve"]);
    pass(15);
    for (let tries = 0; tries < 2; tries += 1) await attempts.take(["account:ada"]);
    await attempts.take(["account:bob"]);
    expect(await attempts.take(["account:ada"])).toBe(900);
  });
});
