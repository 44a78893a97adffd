import { createServer, request as ask } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { limits } from "#domain/limits.ts";
import { withDeadline } from "#server/http/deadline.ts";
import { openFormRooms, withForms } from "#server/http/forms/forms.ts";
import { takeRoom } from "#server/http/room.ts";

const rooms = openFormRooms();
let address: string;
let isStuck = false;
const handle = withForms(
  async (request, response) => {
    if (isStuck) return;
    let size = 0;
    for await (const piece of request as AsyncIterable<Buffer>) size += piece.length;
    response.end(`took ${size}`);
  },
  {
    publicUrl: "http://register.example",
    isSignedIn: (request) => Promise.resolve(request.headers.cookie === "me"),
    rooms,
  },
);
const server = createServer((request, response) => void withDeadline(handle, 300)(request, response));

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

interface Sent {
  readonly to?: string;
  readonly body: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
}

async function send({ to = "/signin", body, headers = {} }: Sent) {
  const own = { "sec-fetch-site": "same-origin" };
  const answer = await fetch(`${address}${to}`, { method: "POST", body, headers: { ...own, ...headers } });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

function aForm(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

const signedIn = { cookie: "me" };

describe("a form of somebody who is not signed in", () => {
  it("reaches the page whole", async () => {
    const text = "é".repeat(20_000);
    const sent = await send({ body: aForm({ a: text, "0": '["$K1"]' }) });
    expect(sent.status).toBe(200);
    expect(Number(sent.text.slice(5))).toBeGreaterThan(40_000);
  });

  it.each([
    { title: "ten megabytes of brackets for an action", body: aForm({ "0": "[".repeat(10_000_000) }), headers: {} },
    { title: "a field of a hundred kilobytes", body: aForm({ a: "x".repeat(100_000) }), headers: {} },
    { title: "a log for another page", body: aForm({ log: "x".repeat(100_000) }), headers: {} },
    { title: "a number of two megabytes", body: aForm({ "0": `["$n${"1".repeat(2_000_000)}"]` }), headers: {} },
  ])("is refused with the limit: $title", async ({ body, headers }) => {
    const sent = await send({ body, headers: headers as Record<string, string> });
    expect(sent.status).toBe(413);
    expect(sent.text).toContain(`${limits.smallForm} bytes`);
  });

  it.each([
    { title: "deep lists", model: "[".repeat(5_000), status: 413, text: "40 lists and objects" },
    { title: "a stream", model: '["$R1"]', status: 400, text: "load its page again" },
    {
      title: "a number of many digits",
      model: `["$n${"1".repeat(10_000)}"]`,
      status: 400,
      text: "load its page again",
    },
  ])("is refused where it makes React work: $title", async ({ model, status, text }) => {
    expect(await send({ body: aForm({ "0": model }) })).toMatchObject({
      status,
      text: expect.stringContaining(text) as unknown,
    });
    expect((await send({ body: aForm({ "$ACTION_1:0": model }) })).status).toBe(status);
  });

  it("is let through as pages make it that have no script", async () => {
    const model = '{"id":"4f","bound":"$@1"}';
    expect(
      (await send({ body: aForm({ $ACTION_REF_1: "", "$ACTION_1:0": model, "$ACTION_1:1": "[]", a: "x" }) })).status,
    ).toBe(200);
  });

  it("may hold a log where logs are read, and little beside it", async () => {
    const to = "/machines/luo-session/replay?revision=2";
    expect((await send({ to, body: aForm({ "1_log": "x".repeat(900_000), "0": "[]" }) })).status).toBe(200);
    expect((await send({ to, body: aForm({ "1_log": "x", "1_slug": "x".repeat(100_000) }) })).status).toBe(413);
    expect((await send({ to, body: aForm({ "1_log": "x".repeat(limits.form) }) })).status).toBe(413);
  });

  it("may say what looks like a reference in its texts", async () => {
    expect((await send({ body: aForm({ "0": JSON.stringify(["$K1", 'he said "$R1" and "$n5"']) }) })).status).toBe(200);
  });
});

describe("a form of somebody who is signed in", () => {
  it("may be large", async () => {
    const sent = await send({ body: aForm({ a: "x".repeat(10_000_000) }), headers: signedIn });
    expect(sent.status).toBe(200);
  });

  it.each([
    { title: "over the limit", body: () => aForm({ a: "x".repeat(limits.form) }), text: `${limits.form} bytes` },
    {
      title: "of a million names in its answer",
      body: () => aForm({ "0": `{${Array.from({ length: 300_000 }, (_, at) => `"m${at}":1`).join()}}` }),
      text: `${limits.formParts} members`,
    },
  ])("is refused where it is $title", async ({ body, text }) => {
    const sent = await send({ body: body(), headers: signedIn });
    expect(sent).toMatchObject({ status: 413, text: expect.stringContaining(text) as unknown });
  });

  it("is refused where it has too many fields", async () => {
    const field = '--b\r\nContent-Disposition: form-data; name="f"\r\n\r\n1\r\n';
    const headers = { ...signedIn, "content-type": "multipart/form-data; boundary=b" };
    const sent = await send({ body: `${field.repeat(limits.formParts + 1)}--b--\r\n`, headers });
    expect(sent).toMatchObject({
      status: 413,
      text: expect.stringContaining(`${limits.formParts} fields`) as unknown,
    });
  });

  it.each([
    { title: "no boundary in it", body: "hello", text: "is not whole" },
    { title: "no end", body: '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nhello', text: "is not whole" },
    {
      title: "a head without an end",
      body: `--b\r\nContent-Disposition: ${"x".repeat(5_000)}`,
      text: "is not whole",
    },
  ])("is refused where it has $title", async ({ body, text }) => {
    const headers = { ...signedIn, "content-type": "multipart/form-data; boundary=b" };
    expect(await send({ body, headers })).toMatchObject({
      status: 400,
      text: expect.stringContaining(text) as unknown,
    });
  });
});

it("holds no more forms than there is room for, and says when to come again", async () => {
  const { take, leave } = takeRoom(rooms["signed-in"]);
  take(limits.formsInFlight - 1_000_000);
  const body = aForm({ a: "x".repeat(2_000_000) });
  const refused = await send({ body, headers: signedIn });
  expect(refused.status).toBe(503);
  expect(refused.headers.get("retry-after")).toBe("5");
  leave();
  expect((await send({ body, headers: signedIn })).status).toBe(200);
});

it("lets through to its route what is typed in a large form, also after its writer was signed out", async () => {
  const to = "/propose/live";
  expect((await send({ to, body: aForm({ a: "x".repeat(200_000) }) })).status).toBe(200);
  expect((await send({ to, body: aForm({ a: "x".repeat(limits.form) }) })).status).toBe(413);
});

it("keeps room for those who are signed in, whatever strangers send", async () => {
  const { take, leave } = takeRoom(rooms.anybody);
  take(limits.strangersFormsInFlight);
  expect((await send({ body: aForm({ a: "x" }) })).status).toBe(503);
  expect((await send({ body: aForm({ a: "x" }), headers: signedIn })).status).toBe(200);
  leave();
});

it("counts a form of unknown length as one of the largest, and cuts it off", async () => {
  const headers = { "sec-fetch-site": "same-origin", "content-type": "multipart/form-data; boundary=b" };
  const answer = await new Promise<number | undefined>((resolve) => {
    const sending = ask(`${address}/signin`, { method: "POST", headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sending.on("error", () => resolve(undefined));
    sending.write("x".repeat(limits.smallForm));
    sending.write("x");
  });
  expect(answer).toBe(413);
});

it("gives an answer up that takes too long", async () => {
  isStuck = true;
  const sent = await send({ body: aForm({ a: "x" }) });
  isStuck = false;
  expect(sent).toMatchObject({ status: 504, text: expect.stringContaining("longer than 0.3 seconds") as unknown });
});
