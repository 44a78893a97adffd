import { setTimeout as delay } from "node:timers/promises";
import { expect, it } from "vitest";
import { withForms } from "./forms/forms.ts";
import { aFront, readAll, send } from "./test-builders.ts";

const patience = { ms: 300, bytesPerSecond: 1_000 };
const site = "http://x";
const types = "Content-Type: multipart/form-data; boundary=b\r\nOrigin: http://x\r\n";
const aHead = (path: string, length = "Content-Length: 100") =>
  `POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${types}${length}\r\n\r\n`;

/** As a page or an address of the API reads its body. */
const aDoor = () =>
  aFront(withForms(readAll, { publicUrl: site, isSignedIn: () => Promise.resolve(false) }), { patience });

it.each([
  { title: "a form that is half there", pieces: [aHead("/terms"), "--b"] },
  { title: "a body of the API that is half there", pieces: [aHead("/api/v1/proposals"), "{"] },
  { title: "a body that does not begin", pieces: [aHead("/terms")] },
  { title: "chunks that stop coming", pieces: [aHead("/terms", "Transfer-Encoding: chunked"), "3\r\n--b\r\n"] },
])("answers $title with 408, in time", async ({ pieces }) => {
  const front = await aDoor();
  const started = performance.now();
  const { status, body } = await send(front, pieces);
  expect([status, body]).toEqual([408, expect.stringContaining("did not come in time") as string]);
  expect(performance.now() - started).toBeLessThan(3_000);
});

it.each(["Content-Length: 100", "Transfer-Encoding: chunked"])(
  "is not kept waiting by a byte now and then: %s",
  async (length) => {
    const front = await aDoor();
    const drop = length.startsWith("Content") ? "x" : "1\r\nx\r\n";
    const { status } = await send(
      front,
      [aHead("/api/v1/proposals", length), ...Array.from({ length: 40 }, () => drop)],
      50,
    );
    expect(status).toBe(408);
  },
);

it("has more patience with more that comes as fast as even a slow line brings it", async () => {
  const front = await aDoor();
  const pieces = Array.from({ length: 10 }, () => "x".repeat(500));
  const whole = aHead("/api/v1/proposals", "Content-Length: 5000");
  const chunks = pieces.map((piece) => `1f4\r\n${piece}\r\n`);
  const inChunks = [aHead("/api/v1/proposals", "Transfer-Encoding: chunked"), ...chunks, "0\r\n\r\n"];
  const sent = [[whole, ...pieces], inChunks].map((parts) => send(front, parts, 60));
  expect((await Promise.all(sent)).map(({ status }) => status)).toEqual([200, 200]);
});

it("does not count the time that work on a body takes", async () => {
  const front = await aFront(
    async (request, response) => {
      await readAll(request, { end: () => {} } as never); // reads, and does not answer yet
      await delay(600);
      response.end("done");
    },
    { patience },
  );
  expect(await send(front, [aHead("/api/v1/proposals", "Content-Length: 1"), "x"])).toMatchObject({ status: 200 });
});

it("takes no word back where an answer has begun", async () => {
  const front = await aFront(async (_request, response) => void response.write("begun"), { patience });
  const { status, body } = await send(front, [aHead("/api/v1/proposals"), "x"]);
  expect(status).toBe(200);
  expect(body).not.toContain("in time");
});

it("ends a body that came fast and then stands still, whatever size it claims", async () => {
  const front = await aDoor();
  const started = performance.now();
  const claims = aHead("/api/v1/proposals", "Content-Length: 12000000");
  expect((await send(front, [claims, "x".repeat(1_000_000)])).status).toBe(408);
  expect(performance.now() - started).toBeLessThan(2_000);
});

it("waits with the body while the server takes its time to read it", async () => {
  const front = await aFront(
    async (request, response) => {
      await delay(1_000);
      await readAll(request, response);
    },
    { patience },
  );
  const sent = [aHead("/api/v1/proposals", "Content-Length: 400000"), "x".repeat(200_000), "x".repeat(200_000)];
  expect((await send(front, sent, 100)).status).toBe(200);
});
