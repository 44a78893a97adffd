import { expect, it } from "vitest";
import { aFront, send } from "#server/http/test-builders.ts";
import { openTurns } from "#server/http/turns.ts";
import { aPool } from "#server/work/pool-test-builders.ts";
import { openQueueMeter } from "./queue-meter.ts";

it("knows of a pool who waits and who is worked on, how long they waited, and who was refused or ended", async () => {
  const meter = openQueueMeter();
  const { run } = aPool({ threads: 1, waiting: 1, jobMs: 400, meter });
  const endless = run({ name: "spin", input: 0 });
  const waiting = run({ name: "echo", input: "waits" });
  await expect.poll(meter.look, { timeout: 20_000 }).toEqual({ waiting: 1, running: 1 });
  await run({ name: "echo", input: "refused" });
  await Promise.all([endless, waiting]);
  expect(meter).toMatchObject({ done: 1, over: 1, failed: 0, refused: 1 });
  expect(meter.waits.read().count).toBe(2);
  expect(meter.waits.read().sum).toBeGreaterThan(0.4);
  expect(meter.look()).toEqual({ waiting: 0, running: 0 });
});

it("knows of requests in turns the same", async () => {
  const meter = openQueueMeter();
  const open: (() => void)[] = [];
  const inTurns = openTurns({ atOnce: 1, waiting: 1, waitingOfOne: 1, patienceMs: 5_000 }, meter);
  const front = await aFront(
    inTurns(async (_request, response) => {
      await new Promise<void>((resolve) => open.push(resolve));
      response.end("done");
    }),
  );
  const ask = () => send(front, "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  const first = ask();
  await expect.poll(() => open.length).toBe(1);
  const second = ask();
  await expect.poll(meter.look).toEqual({ waiting: 1, running: 1 });
  expect((await ask()).status).toBe(503);
  open.shift()?.();
  await expect.poll(() => open.length).toBe(1);
  open.shift()?.();
  await Promise.all([first, second]);
  expect([meter.done, meter.refused, meter.waits.read().count]).toEqual([2, 1, 2]);
});
