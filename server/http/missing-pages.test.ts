import type { IncomingMessage, ServerResponse } from "node:http";
import { expect, it } from "vitest";
import { ok } from "#domain/result.ts";
import { anEdition, aRecord, aSpec } from "#domain/test-builders.ts";
import { encode } from "next-auth/jwt";
import { toSessionCookieName } from "#server/auth/session-token.ts";
import { withMissingPages, type FrontRegister } from "./missing-pages.ts";

const spec = aSpec([aRecord("machine", "luo-session")]);
const signIn = { secret: "kept", publicUrl: "http://register.example" };

/** Proposal 1 is seen by everybody, 2 by Ada only; there is no other. */
const register: FrontRegister = {
  spec: () => Promise.resolve(ok(spec)),
  today: () => "2025-03-01",
  signIn,
  editions: {
    find: (tag) => Promise.resolve(tag === "v1.0" ? { edition: anEdition(), before: undefined } : undefined),
  },
  accounts: {
    findBySession: (session) =>
      Promise.resolve({ id: session, name: session, affiliation: "", role: "member" as const }),
  },
  proposals: {
    list: ({ before = 0 }, viewer) => {
      const [id, author, createdAt] = [viewer === "ada" ? Math.min(before - 1, 2) : 1, "ada", "2025-02-01T12:00:00Z"];
      return Promise.resolve(id < 1 ? [] : [{ id, author, createdAt, state: "draft" as const, title: "Better" }]);
    },
  },
};

const toCookie = async (session: string) =>
  `theme=dark; ${toSessionCookieName(signIn.publicUrl)}=${await encode({ token: { session }, secret: signIn.secret })}`;

/** Where the handler is sent, and what it is told about the address. */
async function send(url: string, headers: IncomingMessage["headers"] = {}) {
  const request = { url, headers } as IncomingMessage; // what the handler reads of it
  let sent: string | undefined;
  const handle = withMissingPages(register, (received) => {
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

it("knows which editions were cut", async () => {
  expect((await send("/editions/v1.0?revision=1")).sent).toBe("/editions/v1.0?revision=1");
  expect((await send("/editions/v1.1")).sent).toBe("/there/is/no/such/page");
  expect((await send("/editions/v1.0/more")).sent).toBe("/there/is/no/such/page");
});

it("does not look at the API and at Next's own files", async () => {
  expect(await send("/api/v1/nothing")).toEqual({ sent: "/api/v1/nothing", address: undefined });
  expect((await send("/_next/static/x.js")).sent).toBe("/_next/static/x.js");
  expect((await send("/apiary")).sent).toBe("/there/is/no/such/page");
});

it("does not believe a visitor about the address", async () => {
  expect((await send("/machines", { "x-address": "/nowhere" })).address).toBe("/machines");
});

it("has no page for a proposal that is not there, or a draft of somebody else", async () => {
  const nowhere = "/there/is/no/such/page";
  expect((await send("/proposals/1")).sent).toBe("/proposals/1");
  expect((await send("/proposals/1?show=machines/luo-session")).sent).toBe("/proposals/1?show=machines/luo-session");
  for (const address of ["/proposals/2", "/proposals/3", "/proposals/999999999", "/proposals/01", "/proposals/x"])
    expect((await send(address)).sent, address).toBe(nowhere);
  const [ofAda, ofEve] = [await toCookie("ada"), await toCookie("eve")];
  expect((await send("/proposals/2", { cookie: ofAda })).sent).toBe("/proposals/2");
  expect((await send("/proposals/2/edit", { cookie: ofAda })).sent).toBe("/proposals/2/edit");
  expect((await send("/proposals/2", { cookie: ofEve })).sent).toBe(nowhere);
  expect((await send("/proposals/2/edit", { cookie: ofEve })).sent).toBe(nowhere);
  expect((await send("/proposals/2", { cookie: `${ofAda}x` })).sent).toBe(nowhere);
});

it("lets somebody whose session ended be sent to sign in from the draft they edit", async () => {
  expect((await send("/proposals/2/edit")).sent).toBe("/proposals/2/edit");
});
