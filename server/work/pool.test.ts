import { describe, expect, it } from "vitest";
import { aPool, done } from "#server/work/pool-test-builders.ts";

describe("a pool of threads", { timeout: 60_000 }, () => {
  it("answers each job with what came of it", async () => {
    const { run } = aPool();
    const asked = [1, 2, 3, 4].map((input) => run({ name: "echo", input }));
    expect(await Promise.all(asked)).toEqual([1, 2, 3, 4].map(done));
  });

  it("says at once that it is full, but to the register itself", async () => {
    const { run } = aPool({ threads: 1, waiting: 1 });
    const running = run({ name: "wait", input: 300 });
    const waiting = run({ name: "echo", input: "waiting" });
    expect(await run({ name: "echo", input: "refused" })).toEqual({ type: "full" });
    const own = run({ name: "echo", input: "own" }, { isOwn: true });
    expect(await Promise.all([running, waiting, own])).toEqual([300, "waiting", "own"].map(done));
  });

  it("does what the register asks for in the order in which it asks, before what strangers do", async () => {
    const { run } = aPool({ threads: 1 });
    const ended: string[] = [];
    const ask = (name: string, isOwn: boolean) =>
      run({ name: "echo", input: name }, { isOwn }).then(() => ended.push(name));
    const first = run({ name: "wait", input: 300 });
    await Promise.all([first, ask("stranger", false), ask("own", true), ask("own too", true)]);
    expect(ended).toEqual(["own", "own too", "stranger"]);
  });

  it("hands bytes over, so that they are held once", async () => {
    const { run } = aPool();
    const bytes = Uint8Array.of(1, 2, 3);
    const answered = run({ name: "echo", input: bytes }, { handedOver: [bytes.buffer] });
    expect(await answered).toEqual(done(Uint8Array.of(1, 2, 3)));
    expect(bytes.length).toBe(0);
  });

  it("rejects what a job throws, and what its thread ends under", async () => {
    const { run } = aPool();
    await expect(run({ name: "throw", input: 0 })).rejects.toThrow("no such machine");
    await expect(run({ name: "exit", input: 0 })).rejects.toThrow("a thread ended");
    expect(await run({ name: "echo", input: "next" })).toEqual(done("next"));
  });

  it("rejects what waits where no thread comes up", async () => {
    const { run } = aPool({ entry: new URL("./no-such-thread.mjs", import.meta.url) });
    await expect(run({ name: "echo", input: 0 })).rejects.toThrow("no-such-thread");
  });

  it("lets threads go that have nothing to do, and starts others", async () => {
    const { run } = aPool({ idleMs: 10 });
    expect(await run({ name: "echo", input: 1 })).toEqual(done(1));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await run({ name: "echo", input: 2 })).toEqual(done(2));
  });
});
