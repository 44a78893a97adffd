import type { IncomingMessage, ServerResponse } from "node:http";
import { expect, it } from "vitest";
import { ok } from "#domain/result.ts";
import { aRecord, aSpec } from "#domain/test-builders.ts";
import { withMissingPages } from "./missing-pages.ts";

const spec = aSpec([aRecord("machine", "luo-session")]);

/** Where the handler is sent, and what it is told about the address. */
async function send(url: string, headers: IncomingMessage["headers"] = {}) {
  const request = { url, headers } as IncomingMessage; // what the handler reads of it
  let sent: string | undefined;
  const handle = withMissingPages({ spec: () => Promise.resolve(ok(spec)) }, (received) => {
    sent = received.url;
    return Promise.resolve();
  });
  await handle(request, {} as ServerResponse); // not touched on the way
  return { sent, address: request.headers["x-address"] };
}

it("leaves the address of a page alone", async () => {
  expect(await send("/machines/luo-session?revision=1")).toEqual({
    sent: "/machines/luo-session?revision=1",
    address: "/machines/luo-session?revision=1",
  });
});

it("sends what the register does not have to where nothing is, and says what was asked for", async () => {
  expect(await send("/machines/luo")).toEqual({ sent: "/there/is/no/such/page", address: "/machines/luo" });
});

it("does not look at the API and at Next's own files", async () => {
  expect(await send("/api/v1/nothing")).toEqual({ sent: "/api/v1/nothing", address: undefined });
  expect((await send("/_next/static/x.js")).sent).toBe("/_next/static/x.js");
  expect((await send("/apiary")).sent).toBe("/there/is/no/such/page");
});

it("does not believe a visitor about the address", async () => {
  expect((await send("/machines", { "x-address": "/nowhere" })).address).toBe("/machines");
});
