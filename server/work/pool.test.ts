import { afterEach, describe, expect, it } from "vitest";
import { openPool, type Pool, type PoolOptions } from "#server/work/pool.ts";

const usual: PoolOptions = {
  entry: new URL("./test-thread.mjs", import.meta.url),
  data: undefined,
  threads: 2,
  waiting: 3,
  startMs: 30_000,
  jobMs: 20_000,
  ownMs: 20_000,
  idleMs: 20_000,
  rounds: 1,
  memory: { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 8 },
};

let pool: Pool;
afterEach(() => pool.close());
const open = (options: Partial<PoolOptions> = {}) => (pool = openPool({ ...usual, ...options }));
const done = (value: unknown) => ({ type: "done", value });

describe("a pool of threads", { timeout: 60_000 }, () => {
  it("answers each job with what came of it", async () => {
    const { run } = open();
    const asked = [1, 2, 3, 4].map((input) => run({ name: "echo", input }));
    expect(await Promise.all(asked)).toEqual([1, 2, 3, 4].map(done));
  });

  it("ends a job that takes too long, names the limit, and goes on with the others", async () => {
    const { run } = open({ threads: 1, jobMs: 500 });
    const [endless, next] = await Promise.all([run({ name: "spin", input: 0 }), run({ name: "echo", input: "next" })]);
    expect(endless).toEqual({ type: "over", limit: "0.5 seconds of work" });
    expect(next).toEqual(done("next"));
  });

  it("tells a thread that it is to end before it is ended, also where all of them are", async () => {
    const { run, close } = open({ jobMs: 1_000 });
    const [late, closed] = [1, 2].map(() => new Int32Array(new SharedArrayBuffer(4))) as [Int32Array, Int32Array];
    expect(await run({ name: "spin-until-told", input: late })).toMatchObject({ type: "over" });
    await expect.poll(() => late[0]).toBe(2);
    const running = run({ name: "spin-until-told", input: closed }, { isOwn: true });
    await expect.poll(() => closed[0], { timeout: 20_000 }).toBe(1);
    await Promise.all([expect(running).rejects.toThrow("closed"), close()]);
    expect(closed[0]).toBe(2);
  });

  it("ends a job that takes too much memory, and lives", async () => {
    const { run } = open();
    expect(await run({ name: "fill", input: 0 })).toEqual({ type: "over", limit: "32 MB of memory" });
    expect(await run({ name: "echo", input: "next" })).toEqual(done("next"));
  });

  it("says at once that it is full, but to the register itself", async () => {
    const { run } = open({ threads: 1, waiting: 1 });
    const running = run({ name: "wait", input: 300 });
    const waiting = run({ name: "echo", input: "waiting" });
    expect(await run({ name: "echo", input: "refused" })).toEqual({ type: "full" });
    const own = run({ name: "echo", input: "own" }, { isOwn: true });
    expect(await Promise.all([running, waiting, own])).toEqual([300, "waiting", "own"].map(done));
  });

  it("gives the register a budget of its own, which strangers do not have", async () => {
    const { run } = open({ jobMs: 300, ownMs: 20_000 });
    const [own, stranger] = await Promise.all([
      run({ name: "wait", input: 900 }, { isOwn: true }),
      run({ name: "wait", input: 900 }),
    ]);
    expect(own).toEqual(done(900));
    expect(stranger).toEqual({ type: "over", limit: "0.3 seconds of work" });
  });

  it("lets a job wait for a processor as often as it may, and no longer", async () => {
    const { run } = open({ jobMs: 800, rounds: 3 });
    const [short, long] = await Promise.all([run({ name: "wait", input: 1_200 }), run({ name: "wait", input: 5_000 })]);
    expect(short).toEqual(done(1_200));
    expect(long).toEqual({ type: "over", limit: "0.8 seconds of work" });
  });

  it("does what the register asks for in the order in which it asks, before what strangers do", async () => {
    const { run } = open({ threads: 1 });
    const ended: string[] = [];
    const ask = (name: string, isOwn: boolean) =>
      run({ name: "echo", input: name }, { isOwn }).then(() => ended.push(name));
    const first = run({ name: "wait", input: 300 });
    await Promise.all([first, ask("stranger", false), ask("own", true), ask("own too", true)]);
    expect(ended).toEqual(["own", "own too", "stranger"]);
  });

  it("hands bytes over, so that they are held once", async () => {
    const { run } = open();
    const bytes = Uint8Array.of(1, 2, 3);
    const answered = run({ name: "echo", input: bytes }, { handedOver: [bytes.buffer] });
    expect(await answered).toEqual(done(Uint8Array.of(1, 2, 3)));
    expect(bytes.length).toBe(0);
  });

  it("rejects what a job throws, and what its thread ends under", async () => {
    const { run } = open();
    await expect(run({ name: "throw", input: 0 })).rejects.toThrow("no such machine");
    await expect(run({ name: "exit", input: 0 })).rejects.toThrow("a thread ended");
    expect(await run({ name: "echo", input: "next" })).toEqual(done("next"));
  });

  it("rejects what waits where no thread comes up", async () => {
    const { run } = open({ entry: new URL("./no-such-thread.mjs", import.meta.url) });
    await expect(run({ name: "echo", input: 0 })).rejects.toThrow("no-such-thread");
  });

  it("lets threads go that have nothing to do, and starts others", async () => {
    const { run } = open({ idleMs: 10 });
    expect(await run({ name: "echo", input: 1 })).toEqual(done(1));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await run({ name: "echo", input: 2 })).toEqual(done(2));
  });

  it("rejects everything once it is closed", async () => {
    const { run, close } = open({ threads: 1 });
    const lost = ["running", "waiting"].map((input) => run({ name: "wait", input: 60_000 + input.length }));
    const refused = Promise.allSettled(lost);
    await close();
    expect((await refused).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    await expect(run({ name: "echo", input: 0 })).rejects.toThrow("closed");
  });
});
