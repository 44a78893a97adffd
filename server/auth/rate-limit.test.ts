import { describe, expect, it } from "vitest";
import { openRateLimit } from "#server/auth/rate-limit.ts";

const limits = { account: { tries: 2, minutes: 15 }, address: { tries: 3, minutes: 15 } };

function aClock(start = "2025-02-01T12:00:00Z") {
  let now = new Date(start).getTime();
  return { clock: () => new Date(now), pass: (minutes: number) => (now += minutes * 60_000) };
}

it("says how long to wait once an account has had its tries, and lets it try again after that", () => {
  const { clock, pass } = aClock();
  const attempts = openRateLimit(limits, clock);
  expect(attempts.take(["account:ada"])).toBeUndefined();
  pass(5);
  expect(attempts.take(["account:ada"])).toBeUndefined();
  expect(attempts.take(["account:ada"])).toBe(600);
  pass(10);
  expect(attempts.take(["account:ada"])).toBeUndefined();
});

it("counts an address over all accounts it tries", () => {
  const attempts = openRateLimit(limits, aClock().clock);
  for (const name of ["ada", "bob", "eve"] as const)
    expect(attempts.take([`account:${name}`, "address:192.0.2.1"])).toBeUndefined();
  expect(attempts.take(["account:dan", "address:192.0.2.1"])).toBe(900);
  expect(attempts.take(["account:dan", "address:192.0.2.2"])).toBeUndefined();
});

it("does not count what was right", () => {
  const attempts = openRateLimit(limits, aClock().clock);
  for (let tries = 0; tries < 10; tries += 1) {
    expect(attempts.take(["account:ada"])).toBeUndefined();
    attempts.giveBack(["account:ada"]);
  }
});

describe("a refused try", () => {
  it("is not counted, so that asking on does not lengthen the wait", () => {
    const { clock, pass } = aClock();
    const attempts = openRateLimit(limits, clock);
    for (let tries = 0; tries < 50; tries += 1) attempts.take(["account:ada"]);
    pass(15);
    expect(attempts.take(["account:ada"])).toBeUndefined();
  });

  it("counts for none of its keys", () => {
    const attempts = openRateLimit(limits, aClock().clock);
    for (let tries = 0; tries < 3; tries += 1) attempts.take(["address:192.0.2.1"]);
    for (let tries = 0; tries < 5; tries += 1)
      expect(attempts.take(["account:ada", "address:192.0.2.1"])).toBeDefined();
    expect(attempts.take(["account:ada"])).toBeUndefined();
    expect(attempts.take(["account:ada"])).toBeUndefined();
  });

  it("takes the place of nobody, however many names are made up for it", () => {
    const attempts = openRateLimit(limits, aClock().clock, 2);
    for (let tries = 0; tries < 2; tries += 1) attempts.take(["account:ada"]);
    for (let tries = 0; tries < 3; tries += 1) attempts.take(["address:192.0.2.1"]);
    for (let made = 0; made < 1_000; made += 1) attempts.take([`account:name-${made}`, "address:192.0.2.1"]);
    expect(attempts.take(["account:ada"])).toBe(900);
  });
});

describe("where there are too many to remember", () => {
  it("forgets the oldest of the same kind, and none of another", () => {
    const attempts = openRateLimit(limits, aClock().clock, 2);
    for (let tries = 0; tries < 2; tries += 1) attempts.take(["account:ada"]);
    for (let made = 0; made < 100; made += 1) attempts.take([`address:192.0.2.${made}`]);
    expect(attempts.take(["account:ada"])).toBe(900);
    attempts.take(["account:bob"]);
    attempts.take(["account:eve"]);
    expect(attempts.take(["account:ada"])).toBeUndefined();
  });

  it("forgets those that are over before one that was tried since", () => {
    const { clock, pass } = aClock();
    const attempts = openRateLimit(limits, clock, 2);
    attempts.take(["account:bob"]);
    attempts.take(["account:eve"]);
    pass(15);
    for (let tries = 0; tries < 2; tries += 1) attempts.take(["account:ada"]);
    attempts.take(["account:bob"]);
    expect(attempts.take(["account:ada"])).toBe(900);
  });
});
