// Asks a server whether it lives, over and over, in a process of its own; prints one line of JSON when its input ends.
import { request } from "node:http";

const [address = ""] = process.argv.slice(2);
const EVERY_MS = 50;
const took: number[] = [];
let failed = 0;
let isOver = false;

function ask(): Promise<void> {
  const began = performance.now();
  return new Promise((resolve) => {
    const asked = request(`${address}/healthz`, { timeout: 30_000 }, (answer) => {
      answer.resume();
      answer.once("end", () => {
        took.push(performance.now() - began);
        resolve();
      });
    });
    asked.once("timeout", () => asked.destroy(new Error("no answer")));
    asked.once("error", () => {
      failed += 1;
      resolve();
    });
    asked.end();
  });
}

process.stdin.once("end", () => {
  isOver = true;
});
process.stdin.resume();
while (!isOver) {
  await ask();
  await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
}
took.sort((a, b) => a - b);
const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? Number.NaN;
console.log(JSON.stringify({ asked: took.length, failed, p50: at(0.5), p99: at(0.99), worst: at(1) }));
