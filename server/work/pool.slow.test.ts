import { describe, expect, it } from "vitest";
import { aPool, done } from "#server/work/pool-test-builders.ts";

describe("a pool of threads", { timeout: 60_000 }, () => {
  it("ends a job that takes too long, names the limit, and goes on with the others", async () => {
    const { run } = aPool({ threads: 1, jobMs: 500 });
    const [endless, next] = await Promise.all([run({ name: "spin", input: 0 }), run({ name: "echo", input: "next" })]);
    expect(endless).toEqual({ type: "over", limit: "0.5 seconds of work" });
    expect(next).toEqual(done("next"));
  });

  it("tells a thread that it is to end before it is ended, also where all of them are", async () => {
    const { run, close } = aPool({ jobMs: 1_000 });
    const [late, closed] = [1, 2].map(() => new Int32Array(new SharedArrayBuffer(4))) as [Int32Array, Int32Array];
    expect(await run({ name: "spin-until-told", input: late })).toMatchObject({ type: "over" });
    await expect.poll(() => late[0]).toBe(2);
    const running = run({ name: "spin-until-told", input: closed }, { isOwn: true });
    await expect.poll(() => closed[0], { timeout: 20_000 }).toBe(1);
    await Promise.all([expect(running).resolves.toEqual({ type: "full" }), close()]);
    expect(closed[0]).toBe(2);
  });

  it("ends a job that takes too much memory, and lives", async () => {
    const { run } = aPool();
    expect(await run({ name: "fill", input: 0 })).toEqual({ type: "over", limit: "32 MB of memory" });
    expect(await run({ name: "echo", input: "next" })).toEqual(done("next"));
  });

  it("gives the register a budget of its own, which strangers do not have", async () => {
    const { run } = aPool({ jobMs: 300, ownMs: 20_000 });
    const [own, stranger] = await Promise.all([
      run({ name: "wait", input: 900 }, { isOwn: true }),
      run({ name: "wait", input: 900 }),
    ]);
    expect(own).toEqual(done(900));
    expect(stranger).toEqual({ type: "over", limit: "0.3 seconds of work" });
  });

  it("lets a job wait for a processor as often as it may, and no longer", async () => {
    const { run } = aPool({ jobMs: 800, rounds: 3 });
    const [short, long] = await Promise.all([run({ name: "wait", input: 1_200 }), run({ name: "wait", input: 5_000 })]);
    expect(short).toEqual(done(1_200));
    expect(long).toEqual({ type: "over", limit: "0.8 seconds of work" });
  });

  it("answers everything as full once it is closed: what runs, what waits, and what is asked after", async () => {
    const { run, close } = aPool({ threads: 1 });
    const lost = ["running", "waiting"].map((input) => run({ name: "wait", input: 60_000 + input.length }));
    await close();
    expect(await Promise.all(lost)).toEqual([{ type: "full" }, { type: "full" }]);
    expect(await run({ name: "echo", input: 0 })).toEqual({ type: "full" });
  });
});
