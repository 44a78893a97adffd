// Asks a server whether it lives, over and over, in a process of its own; prints one line of JSON when its input ends.
import { setTimeout as delay } from "node:timers/promises";

const [address = ""] = process.argv.slice(2);
const EVERY_MS = 50;
const took: number[] = [];
let failed = 0;
let isOver = false;

async function ask(): Promise<void> {
  const began = performance.now();
  try {
    await (await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(30_000) })).text();
    took.push(performance.now() - began);
  } catch {
    failed += 1;
  }
}

process.stdin.once("end", () => {
  isOver = true;
});
process.stdin.resume();
while (!isOver) {
  await ask();
  await delay(EVERY_MS);
}
took.sort((a, b) => a - b);
const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? Number.NaN;
console.log(JSON.stringify({ asked: took.length, failed, p50: at(0.5), p99: at(0.99), worst: at(1) }));
