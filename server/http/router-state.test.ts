import { expect, it } from "vitest";
import { withRouterState } from "./router-state.ts";
import { aFront, send } from "./test-builders.ts";

async function ask(...headers: readonly string[]): Promise<number | undefined> {
  const front = await aFront(withRouterState(async (_request, response) => void response.end("handled")));
  const lines = ["GET /terms HTTP/1.1", "Host: x", "Connection: close", ...headers, "", ""];
  return (await send(front, lines.join("\r\n"))).status;
}

const state = ["", { children: ["terms", { children: ["__PAGE__", {}] }] }, null, null];
const tree = (value: string) => `Next-Router-State-Tree: ${value}`;

it("lets a browser say where it is", async () => {
  expect(await ask()).toBe(200);
  expect(await ask(tree(encodeURIComponent(JSON.stringify(state))))).toBe(200);
});

it.each(["junk", "%", "%5B%5D", "%7B%7D", "null", "[".repeat(5_000)])("refuses %s", async (value) => {
  expect(await ask(tree(value))).toBe(400);
});

it("refuses two places at once", async () => {
  const one = tree(encodeURIComponent(JSON.stringify(state)));
  expect(await ask(one, one)).toBe(400);
});
