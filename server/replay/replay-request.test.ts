import { beforeEach, describe, expect, it, vi } from "vitest";
import { ok } from "#domain/result.ts";
import { aRecord, aSpec } from "#domain/test-builders.ts";
import { systemClock } from "#server/clock.ts";
import { openRateLimit } from "#server/limits/rate-limit.ts";
import { requestLimits } from "#server/limits/request-limits.ts";
import { putRegister, requireRegister, type Register } from "#server/register/register.ts";
import { answerApi } from "#server/api/route.ts";
import { openJobs } from "#server/work/jobs.ts";
import { workHere } from "#server/work/test-builders.ts";
import type { Work } from "#server/work/work.ts";

const mapped = { logMapping: [{ pattern: "lamp \\w+: pressed", event: "press" }] };
const light = aRecord("machine", "light", mapped, { number: 2 });
const before = aRecord("machine", "light");
const unreadable = aRecord("machine", "unreadable", { logMapping: [{ pattern: "(a", event: "press" }] });
const composes = ["one", "other"].map((id) => ({ id, machine: "light" }));
const leftToParts = { initial: undefined, states: [], events: [], transitions: [] };
const both = aRecord("machine", "both", { composes, ...leftToParts });
const torn = aRecord("machine", "torn", { composes: [...composes, { id: "third", machine: "dark" }], ...leftToParts });
const spec = aSpec([light, unreadable, both, torn]);

const requests = openRateLimit(requestLimits, systemClock);

beforeEach(() =>
  putRegister({
    spec: () => Promise.resolve(ok(spec)),
    listVersions: (_kind: string, slug: string) => Promise.resolve(slug === "light" ? ([before, light] as never) : []),
    work: workHere(openJobs({ database: {} as never, findSpec: () => Promise.resolve(spec) })), // no job of a replay reads
    hasRoom: () => true,
    requests,
    ...({} as Omit<Register, "spec" | "listVersions" | "requests" | keyof Work>), // a replay asks for nothing else
  }),
);

let visitors = 0;

/** What threads were asked for meanwhile. */
async function listWork(run: () => Promise<unknown>): Promise<readonly string[]> {
  const names: string[] = [];
  const register = requireRegister();
  const { work } = register;
  putRegister({ ...register, work: (name, ...order) => (names.push(name), work(name, ...order)) });
  await run();
  return names;
}

async function ask(path: string, body?: BodyInit, headers: Record<string, string> = {}) {
  const sent = { "content-type": "text/plain", "x-client-address": `visitor-${(visitors += 1)}`, ...headers };
  const init = body === undefined ? {} : { method: "POST", body, headers: sent, duplex: "half" };
  const answer = await answerApi(new Request(`http://internal/api/v1/machines/${path}`, init));
  return { status: answer.status, headers: answer.headers, value: (await answer.json()) as Record<string, unknown> };
}

describe("a replay over HTTP", () => {
  it("reads events from the address, and may be kept by who asked", async () => {
    const asked = await ask("light/replay?events=press,release");
    expect(asked).toMatchObject({ status: 200, value: { accepted: true, version: 2, states: ["off"], log: null } });
    expect(asked.headers.get("etag")).toMatch(/^"[0-9a-f]{64}"$/);
    // Not what another asked for at the same address but for its query.
    expect((await ask("light/replay?events=release")).value).toMatchObject({ accepted: false });
  });

  it("reads a log with the patterns of the machine, and answers with the line that cannot have been", async () => {
    const log = "boot\n[1] lamp a: pressed\nnoise\n[2] lamp b: pressed\n[3] lamp a: pressed\n";
    const sent = await ask("light/replay", log);
    expect(sent).toMatchObject({
      status: 200,
      value: {
        accepted: false,
        taken: 1,
        states: ["on"],
        log: { lines: 4, silent: 2, refused: "[2] lamp b: pressed" },
        refused: { event: "press", legal: [{ event: "release" }] },
      },
    });
    expect(sent.headers.get("cache-control")).toBe("no-store");
  });

  it("reads a log for a machine as it was, whose lines are events where it had no patterns", async () => {
    expect(await ask("light/versions/1/replay", "press\n\nrelease\n")).toMatchObject({
      value: { accepted: true, version: 1, taken: 2, log: { lines: 3, silent: 1, refused: null } },
    });
    expect((await ask("light/versions/3/replay", "press")).status).toBe(404);
    expect((await ask("dark/replay", "press")).status).toBe(404);
  });

  it("reads a list of events as JSON", async () => {
    const json = { "content-type": "application/json" };
    expect(await ask("light/replay", JSON.stringify({ events: ["press", "melt"] }), json)).toMatchObject({
      value: { accepted: false, taken: 1, log: null, refused: { event: "melt", isKnown: false } },
    });
    expect(await ask("light/replay", JSON.stringify(["press"]), json)).toMatchObject({
      status: 422,
      value: { errors: [{ detail: "must be an object with the fields events" }] },
    });
    expect(await ask("light/replay", `{"events":["${"x".repeat(4_000_000)}"]}`, json)).toMatchObject({
      status: 413,
      value: { detail: "the body is over the limit of 4000000 bytes; send the events as lines of text/plain" },
    });
  });

  it("reads bytes that are no text, and characters that come in two pieces", async () => {
    const bytes = new TextEncoder().encode("– press\npress");
    const pieces = new ReadableStream({
      start: (controller) => {
        for (const byte of [0xff, 0x0a, ...bytes]) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    expect(await ask("light/versions/1/replay", pieces)).toMatchObject({
      value: { accepted: false, refused: { event: "\ufffd" } },
    });
  });

  it("reads a log in the character set that its type names", async () => {
    const utf16 = { "content-type": "text/plain; charset=UTF-16LE" };
    expect(await ask("light/versions/1/replay", Buffer.from("press\r\nrelease\r\n", "utf16le"), utf16)).toMatchObject({
      value: { accepted: true, taken: 2 },
    });
    for (const type of ["text/plain; charset=klingon", "text/plain-ish"])
      expect(await ask("light/versions/1/replay", "press", { "content-type": type })).toMatchObject({
        status: 415,
        value: { detail: expect.stringContaining(`it is ${type}`) },
      });
  });

  it("does not report a visitor who goes away while sending", async () => {
    const reported = vi.spyOn(console, "error").mockReturnValue();
    const gone = (code: string) =>
      new ReadableStream({
        start: (controller) => controller.error(Object.assign(new Error("aborted"), { code })),
      });
    await ask("light/replay", gone("ECONNRESET"));
    expect(reported).not.toHaveBeenCalled();
    await ask("light/replay", gone("EPIPE"));
    expect(reported).toHaveBeenCalledOnce();
    reported.mockRestore();
  });

  it.each([
    { title: "another type", headers: { "content-type": "text/html" }, status: 415, detail: "it is text/html" },
    { title: "packed bytes", headers: { "content-encoding": "gzip" }, status: 415, detail: "it is packed with gzip" },
    { title: "too much", headers: { "content-length": "250000001" }, status: 413, detail: "250000000 bytes; split" },
  ])("refuses $title", async ({ headers, status, detail }) => {
    const refused = await ask("light/replay", "press", headers);
    expect(refused).toMatchObject({ status, value: { detail: expect.stringContaining(detail) } });
    if (status === 415) expect(refused.headers.get("accept-post")).toBe("text/plain, application/json");
  });

  it("replays several machines at once, where one is made of them", async () => {
    expect((await ask("both/replay?events=press,press")).value).toMatchObject({
      accepted: false,
      states: ["one.on & other.on"],
      refused: { legal: [{ event: "release", to: "one.off & other.off", transition: null, guard: null }] },
    });
    expect((await ask("both/replay", "press\nrelease")).value).toMatchObject({ accepted: true, taken: 2 });
  });

  it("is left to threads where several machines are put together, and answered at once where it is little", async () => {
    const events = "press,release";
    expect(await listWork(() => ask(`both/replay?events=${events}`))).toEqual(["replay-given"]);
    expect(await listWork(() => ask("both/replay", "press"))).toEqual(["replay-piece"]);
    expect(await listWork(() => ask(`light/replay?events=${events}`))).toEqual([]);
    expect(await listWork(() => ask("light/versions/1/replay", "press"))).toEqual([]);
  });

  it("says why a machine cannot be replayed", async () => {
    expect(await ask("torn/replay?events=press")).toMatchObject({
      status: 422,
      value: { detail: expect.stringContaining("its part `third` is not in the register") },
    });
    expect(await ask("unreadable/replay", "press")).toMatchObject({
      status: 422,
      value: { detail: expect.stringContaining("log pattern 1 has missing closing )") },
    });
  });

  it("reads no more than so many logs from one address", async () => {
    const again = () => ask("light/versions/1/replay", "press", { "x-client-address": "busy" });
    for (let sent = 0; sent < 120; sent += 1) expect((await again()).status).toBe(200);
    expect(await again()).toMatchObject({ status: 429, value: { detail: expect.stringContaining("too often") } });
  });
});
