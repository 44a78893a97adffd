import { beforeEach, describe, expect, it } from "vitest";
import { limits } from "#domain/limits.ts";
import { aSupportedPair } from "#domain/pair/test-builders.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { rebase } from "#domain/proposal/rebase.ts";
import { aServedRegister, send as sendBody } from "#server/api/sender-test-builders.ts";
import { findPresent } from "#server/store/proposals/context.ts";
import { bob, chair } from "#server/store/proposals/test-builders.ts";

const records = aSupportedPair().map(({ kind, slug, body }) => ({ kind, slug, body }));
const attestation = {
  from: "6.12",
  to: "6.13",
  by: "lab",
  day: "2025-01-31",
  hardware: "two sockets",
  components: ["kho"],
  commits: ["a1b2c3d4"],
  result: "degraded",
};
const headers = { "idempotency-key": "7d444840-9dc0-41d1-b245-5ffdce74fad2" };

let store: Awaited<ReturnType<typeof aServedRegister>>;
let hasRoom = true;
beforeEach(async () => {
  hasRoom = true;
  store = await aServedRegister({ hasRoom: () => hasRoom }, records);
});

const send = (sending: Parameters<typeof sendBody>[0]) =>
  sendBody({ path: "/attestations", body: attestation, ...sending });

async function findPair(): Promise<RegisterRecord<"pair">> {
  const found = (await findPresent(store.context)).records.pair.find(({ slug }) => slug === "6.12-to-6.13");
  if (!found) throw new Error("the pair is gone");
  return found;
}

/** The group agrees. */
async function accept(id: number) {
  await store.step(id, { type: "take-position", position: "support" }, bob);
  await store.step(id, { type: "start-last-call" }, chair);
  store.pass(30);
  const accepted = await store.accept(id);
  if (!accepted.ok) throw new Error(JSON.stringify(accepted.failure));
}

describe("an attestation that a program sends", () => {
  it("is an open proposal of one test more, and changes neither standing nor anything else by itself", async () => {
    const before = await findPair();
    const made = await send({ token: await store.aToken() });
    expect(made).toMatchObject({
      status: 201,
      value: { state: "open", author: "ada", title: "Test of 6.12-to-6.13, 2025-01-31: degraded" },
    });
    expect(made.headers.get("location")).toMatch(/\/api\/v1\/proposals\/2$/);
    expect(await findPair()).toEqual(before);
    await accept(2);
    const { body, number } = await findPair();
    expect(number).toBe(2);
    expect({ ...body, tests: body.tests.slice(0, -1) }).toEqual(before.body);
    expect(body.tests.at(-1)).toMatchObject({ by: "lab", result: "degraded", components: ["kho"] });
  });

  it("says on a dry run what would differ, and keeps nothing", async () => {
    const tried = await send({ token: await store.aToken("proposals:check"), query: "?dryRun=true", headers });
    expect(tried).toMatchObject({
      status: 200,
      value: {
        records: [{ id: "pairs/6.12-to-6.13", version: 2, difference: [{ op: "added", path: "/tests/1" }] }],
      },
    });
    expect(await store.countProposals()).toBe(1);
  });

  it("answers the same proposal where it is sent again under its key, also once that was accepted", async () => {
    const first = await send({ token: await store.aToken(), headers });
    expect(first.status).toBe(201);
    const again = await send({ token: await store.aToken(), headers });
    expect(again).toMatchObject({ status: 201, value: first.value });
    await accept(2);
    const late = await send({ token: await store.aToken(), headers });
    expect(late).toMatchObject({ status: 201, value: { id: 2, state: "accepted" } });
    expect(late.headers.get("location")).toBe(first.headers.get("location"));
    expect(await store.countProposals()).toBe(2);
  });

  it("is refused under a key that made something else", async () => {
    await send({ token: await store.aToken(), headers });
    for (const body of [
      { ...attestation, result: "ok" },
      { ...attestation, from: "6.13", to: "6.12" },
    ])
      expect(await send({ token: await store.aToken(), headers, body })).toMatchObject({
        status: 422,
        value: { errors: [{ detail: expect.stringContaining("it made proposal 2 already") as string }] },
      });
    expect(await store.countProposals()).toBe(2);
  });

  it("is refused without a key where the pair has this very test", async () => {
    await send({ token: await store.aToken() });
    await accept(2);
    expect(await send({ token: await store.aToken() })).toMatchObject({
      status: 422,
      value: { errors: [{ pointer: "#", detail: expect.stringContaining("is on record already") as string }] },
    });
  });

  it("loses nothing of another one that is accepted before it", async () => {
    const other = { ...attestation, hardware: "one socket" };
    await send({ token: await store.aToken() });
    await send({ token: await store.aToken(), body: other });
    const base = await findPair();
    await accept(2);
    const current = await findPair();
    const waiting = await store.proposals.find(3, undefined);
    if (!waiting) throw new Error("the other one is gone");
    const { content, changes } = rebase(waiting.content, [{ base, current }], new Map());
    expect(changes).toMatchObject([{ conflicts: [], base: 1, current: 2 }]);
    await store.step(3, { type: "edit", content, editorial: false }, { id: "ada", role: "member" });
    await accept(3);
    expect((await findPair()).body.tests.map(({ hardware }) => hardware)).toEqual([
      "two sockets",
      "two sockets",
      "one socket",
    ]);
  });

  it.each([
    {
      what: "an unknown pair",
      body: { ...attestation, from: undefined, to: undefined, pair: "6.12-to-6.31" },
      errors: ["#/pair is no pair of the register: `6.12-to-6.31`; near it: 6.12-to-6.13, 6.13-to-6.12"],
    },
    {
      what: "an unknown kernel",
      body: { ...attestation, to: "6.14" },
      errors: ["#/to is no kernel of the register: `6.14`; near it: 6.12, 6.13"],
    },
    {
      what: "a day to come",
      body: { ...attestation, day: "2025-03-01" },
      errors: ["#/day is in the future: today is 2025-02-01 (UTC)"],
    },
    {
      what: "an unknown result and a commit that is none",
      body: { ...attestation, result: "fine", commits: ["v6.12"] },
      errors: [
        "#/commits/0 must be a commit: 8 to 64 lower-case hex digits, as `git rev-parse HEAD` prints it",
        "#/result must be one of ok, degraded, feature-lost, update-lost, machine-down",
      ],
    },
    {
      what: "a standing",
      body: { ...attestation, standing: "supported" },
      errors: [
        expect.stringContaining("#/standing unknown field `standing`; the fields here are pair, from,") as string,
      ],
    },
  ])("is told of $what at its field, and keeps nothing", async ({ body, errors }) => {
    const { status, value } = await send({ token: await store.aToken(), body });
    expect(status).toBe(422);
    const told = value["errors"] as readonly { readonly pointer: string; readonly detail: string }[];
    expect(told.map(({ pointer, detail }) => `${pointer} ${detail}`)).toEqual(errors);
    expect(await store.countProposals()).toBe(1);
  });

  it("is read from members with a token alone, of a bearable size, as JSON, while there is room", async () => {
    expect((await send({})).status).toBe(401);
    expect((await send({ token: await store.aToken("proposals:check") })).status).toBe(403);
    const token = await store.aToken();
    expect(await send({ token, text: "x".repeat(limits.sentAttestation + 1) })).toMatchObject({
      status: 413,
      value: { detail: expect.stringContaining("put what is long behind `log`") as string },
    });
    expect((await send({ token, text: "{]" })).status).toBe(400);
    expect((await send({ token, headers: { "content-type": "text/plain" } })).status).toBe(415);
    expect(await send({ token, headers: { "idempotency-key": "mine" } })).toMatchObject({
      status: 400,
      value: { parameter: "Idempotency-Key" },
    });
    hasRoom = false;
    expect((await send({ token })).status).toBe(503);
  });
});
