import { describe, expect, it } from "vitest";
import type { Handler } from "#server/http/front.ts";
import { withForms } from "./forms.ts";
import { aFront, readAll, send } from "#server/http/test-builders.ts";

const site = "http://register.example";
const options = { publicUrl: site, isSignedIn: () => Promise.resolve(true) };
const field = (name: string, value: string) => `Content-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const form = `--b\r\n${field("a", "1")}--b\r\n${field("$ACTION_ID_0", "")}--b--\r\n`;
const multipart = "multipart/form-data; boundary=b";

interface Sent {
  readonly path?: string;
  readonly type?: string | undefined;
  readonly body?: string;
  readonly headers?: readonly string[];
}

async function post({ path = "/terms", type = multipart, body = form, headers = [`Origin: ${site}`] }: Sent = {}) {
  const front = await aFront(withForms(readAll, options));
  return send(front, toRequest({ path, type, body, headers }));
}

const toRequest = ({ path, type, body = "", headers = [] }: Sent): string =>
  [
    `POST ${path} HTTP/1.1`,
    "Host: register.example",
    "Connection: close",
    ...(type === undefined ? [] : [`Content-Type: ${type}`]),
    ...(headers.some((header) => header.startsWith("Transfer")) ? [] : [`Content-Length: ${body.length}`]),
    ...headers,
    "",
    body,
  ].join("\r\n");

/** A form comes to its page written anew, with a boundary that nobody could know. */
const withBoundary = (body: string): string => body.replace(/------[0-9a-f]{48}/g, "--b");

describe("a form of our own pages", () => {
  it("comes to its page as it was sent", async () => {
    const { status, body } = await post();
    expect([status, withBoundary(body)]).toEqual([200, expect.stringContaining(`read ${form}`)]);
  });

  it("comes as it was sent in many pieces, of whatever size", async () => {
    const front = await aFront(withForms(readAll, options));
    const body = `--b\r\n${field("a", "x".repeat(200_000))}--b--\r\n`;
    const request = toRequest({ path: "/terms", type: multipart, body, headers: [`Origin: ${site}`] });
    const pieces = Array.from({ length: 10 }, (_, index) => request.slice(index * 21_000, (index + 1) * 21_000));
    const answer = await send(front, pieces, 5);
    expect(answer.status).toBe(200);
    expect(withBoundary(answer.body.replace(/\r\n[0-9a-f]+\r\n/g, ""))).toContain(body.slice(0, 1_000));
    expect(answer.body.length).toBeGreaterThan(200_000);
  });

  it("comes to its page in the one way that it can be read", async () => {
    const odd = `--b\r\ncontent-disposition: FORM-DATA;name="a"\r\n\r\nabout b\r\n--b--\r\nand more`;
    expect(withBoundary((await post({ body: odd })).body)).toContain(`read --b\r\n${field("a", "about b")}--b--`);
    const file = `--b\r\nContent-Disposition: form-data; name="f"; filename="a.log"\r\nContent-Type: text/plain\r\n\r\nx\r\n--b--\r\n`;
    expect(withBoundary((await post({ body: file })).body)).toContain(`read ${file}`);
  });

  it.each([
    'Content-Disposition: form-data; name="log"\r\nContent-Disposition: form-data; name="$ACTION_REF_1"',
    'Content-Disposition: form-data; name="log"; foo=bar',
    'Content-Disposition: form-data; name="a\\"b"',
    'Content-Disposition: form-data; name="a"; name="b"',
    'Content-Disposition: form-data; name="a"\r\nno colon here',
    'Content-Disposition: form-data; name="a"\nX: y',
  ])("is refused where a part of it could be read otherwise: %j", async (head) => {
    expect((await post({ body: `--b\r\n${head}\r\n\r\nx\r\n--b--\r\n` })).status).toBe(400);
  });

  it("comes in chunks as well", async () => {
    const chunked = `${form.length.toString(16)}\r\n${form}\r\n0\r\n\r\n`;
    const answer = await post({ body: chunked, headers: [`Origin: ${site}`, "Transfer-Encoding: chunked"] });
    expect(withBoundary(answer.body)).toContain(form);
  });

  it("is known by what the browser says where it names no origin", async () => {
    expect((await post({ headers: ["Sec-Fetch-Site: same-origin"] })).status).toBe(200);
  });

  it("may be sent by a script, with what it calls in a part of its own", async () => {
    const headers = [`Origin: ${site}`, "Next-Action: 00"];
    const body = `--b\r\n${field("1_a", "x")}--b\r\n${field("0", '["$undefined","$K1"]')}--b--\r\n`;
    expect((await post({ body, headers })).status).toBe(200);
    for (const called of ["", "junk", "["]) {
      const wrong = `--b\r\n${field("0", called)}--b--\r\n`;
      expect((await post({ body: wrong, headers })).status, called).toBe(400);
    }
    expect((await post({ headers })).status).toBe(400);
    expect((await post({ type: "text/plain;charset=UTF-8", body: "[]", headers })).status).toBe(415);
  });

  it("is refused where what its page told it to send is broken", async () => {
    const told = (value: string) =>
      `--b\r\n${field("$ACTION_REF_1", "")}--b\r\n${field("$ACTION_1:0", value)}--b--\r\n`;
    expect((await post({ body: told('{"id":"00","bound":null}') })).status).toBe(200);
    expect((await post({ body: told("{") })).status).toBe(400);
  });

  it("signs in with a form that says how large it is", async () => {
    const path = "/api/auth/callback/password";
    const type = "application/x-www-form-urlencoded";
    for (const body of ["a=b", ""]) expect((await post({ path, type, body })).status).toBe(200);
    const headers = [`Origin: ${site}`, "Transfer-Encoding: chunked"];
    expect((await post({ path, type, body: "3\r\na=b\r\n0\r\n\r\n", headers })).status).toBe(411);
  });

  it("is compared by nobody with what a visitor says a proxy was asked for", async () => {
    let seen: unknown;
    const note: Handler = async (request, response) => {
      seen = request.headers["x-forwarded-host"];
      response.end();
    };
    const front = await aFront(withForms(note, options));
    const headers = [`Origin: ${site}`, "X-Forwarded-Host: evil.example"];
    await send(front, toRequest({ path: "/terms", type: multipart, body: form, headers }));
    expect(seen).toBe("register.example");
  });
});

describe("what is not a form of ours is refused", () => {
  it.each([
    { headers: ["Origin: http://evil.example"] },
    { headers: ["Origin: http://evil.example", "Next-Action: 00"] },
    { headers: ["Origin: null"] },
    { headers: ["Origin: ::::"] },
    { headers: ["Next-Action: 00"] },
    { headers: [] },
    { headers: ["Sec-Fetch-Site: cross-site"] },
    { headers: ["Origin: http://evil.example", "X-Forwarded-Host: evil.example"] },
  ])("as sent by another site: $headers", async ({ headers }) => {
    expect(await post({ headers })).toMatchObject({
      status: 403,
      body: expect.stringContaining("another site") as string,
    });
    const signIn = await post({
      path: "/api/auth/callback/password",
      type: "application/x-www-form-urlencoded",
      headers,
    });
    expect(signIn.status).toBe(403);
    expect(signIn.headers["content-type"]).toBe("application/problem+json");
  });

  it.each([
    { path: "/terms", type: "application/json" },
    { path: "/terms", type: "application/x-www-form-urlencoded" },
    { path: "/terms", type: "text/plain" },
    { path: "/terms", type: "multipart/form-data" },
    { path: "/terms", type: "multipart/form-data; boundary=" },
    { path: "/terms", type: "multipart/mixed; boundary=b" },
    { path: "/terms", type: "nonsense" },
    { path: "/propose/keep", type: "application/json" },
    { path: "/api/auth/callback/password", type: "application/json" },
    { path: "/api/auth/callback/password", type: multipart },
    { path: "/api/auth/callback/password", type: "text/plain" },
    { path: "/api/auth/csrf/x", type: "image/png" },
  ])("as of a type that none has: $type at $path", async ({ path, type }) => {
    const { status, headers } = await post({ path, type });
    expect(status).toBe(415);
    expect(headers["accept-post"]).toBe(
      path.startsWith("/api/auth") ? "application/x-www-form-urlencoded" : "multipart/form-data",
    );
  });

  it("as of no type", async () => {
    const front = await aFront(withForms(readAll, options));
    expect((await send(front, toRequest({ path: "/terms", headers: [`Origin: ${site}`] }))).status).toBe(415);
  });

  it.each([
    "",
    "junk",
    "--b",
    "--b\r\n",
    `--b\r\n${field("a", "1")}`,
    `--b\r\n${field("a", "1")}--b`,
    `--b\r\nnonsense\r\n\r\n1\r\n--b--\r\n`,
    `--b\r\n${field("a", "1")}--c--\r\n`,
  ])("as not whole: %j", async (body) => {
    expect(await post({ body })).toMatchObject({ status: 400, body: expect.stringContaining("not whole") as string });
  });

  it("as too large, once it has come, also where it does not say how large it is", async () => {
    const front = await aFront(withForms(readAll, options));
    const body = "x".repeat(16 * 1024 * 1024 + 1);
    for (const headers of [[`Origin: ${site}`], [`Origin: ${site}`, "Transfer-Encoding: chunked"]]) {
      const sent = headers.length > 1 ? `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n` : body;
      const refused = await send(front, toRequest({ path: "/terms", type: multipart, body: sent, headers }));
      expect(refused).toMatchObject({ status: 413, body: expect.stringContaining("16777216 bytes") as string });
    }
    const path = "/api/auth/callback/password";
    const type = "application/x-www-form-urlencoded";
    const signIn = toRequest({ path, type, body: body.slice(0, 16_385), headers: [`Origin: ${site}`] });
    expect((await send(front, signIn)).status).toBe(413);
  });
});

describe("a form that calls an action", () => {
  const known = "4".repeat(42);
  const send_ = async (body: string, headers: readonly string[] = []) => {
    const front = await aFront(withForms(readAll, { ...options, knowsAction: (id) => id === known }));
    return send(front, toRequest({ path: "/terms", type: multipart, body, headers: [`Origin: ${site}`, ...headers] }));
  };
  const parts = (all: Readonly<Record<string, string>>) =>
    `${Object.entries(all)
      .map(([name, value]) => `--b\r\n${field(name, value)}`)
      .join("")}--b--\r\n`;

  it.each([
    { how: "with a script", body: parts({ "0": "[]" }), headers: [`Next-Action: ${known}`] },
    { how: "without one", body: parts({ [`$ACTION_ID_${known}`]: "" }) },
    {
      how: "without one, with what belongs to it",
      body: parts({
        $ACTION_REF_1: "",
        "$ACTION_1:0": `{"id":"${known}","bound":"$@1"}`,
        "$ACTION_1:1": '[{"a":"$$1"},"$K1","$Q2"]',
        "$ACTION_1:2": "[]",
      }),
    },
  ])("comes to its page $how", async ({ body, headers = [] }) => {
    expect((await send_(body, headers)).status).toBe(200);
  });

  it.each([
    { how: "with a script", body: parts({ "0": "[]" }), headers: [`Next-Action: ${"5".repeat(42)}`] },
    { how: "without one", body: parts({ $ACTION_ID_constructor: "" }) },
    {
      how: "among what belongs to another",
      body: parts({ $ACTION_REF_1: "", "$ACTION_1:0": '{"id":"5","bound":null}' }),
    },
  ])("that no page of this build has is told to load its page again, $how", async ({ body, headers = [] }) => {
    const refused = await send_(body, headers);
    expect(refused).toMatchObject({ status: 409, headers: { "x-nextjs-action-not-found": "1" } });
    expect(refused.body).toContain("load the page again");
  });

  const plain = (bound: string, rest: Readonly<Record<string, string>> = {}) => ({
    $ACTION_REF_1: "",
    "$ACTION_1:0": `{"id":"${known}","bound":${bound}}`,
    ...rest,
  });
  const sentAlong = ["$a", "$1:a:b", "$F0", "$T", "$B7", "$A7", "$S1", "$n9", "\\u0024n9", "$R1", "$Q2", "$Q3"];

  it.each([
    { $ACTION_REF_1: "" },
    ...['"$@1"', '"\\u0024@1"', '"$@1:a"', "5"].map((bound) => plain(bound)),
    ...["{}", "null", "5", "[]", '{"id":7,"bound":null}'].map((called) => ({
      $ACTION_REF_1: "",
      "$ACTION_1:0": called,
    })),
    ...sentAlong.map((text) =>
      plain('"$@1"', { "$ACTION_1:1": `["${text}"]`, "$ACTION_1:2": "5", "$ACTION_1:3": "[1]" }),
    ),
    { "0": '["$1:x:y"]' },
    { "0": '["$0:x"]' },
    { "0": '["$W1f"]' },
    { "0": '["$1"]', "1": '["$0","$1"]' },
    { "0": '["$1","$1"]', "1": "[]" },
    { "0": `[${Array(201).fill('"$K1"').join()}]` },
  ] as Readonly<Record<string, string>>[])(
    "is refused where it names what is not there, or cannot be: %j",
    async (all) => {
      expect((await send_(parts(all))).status).toBe(400);
    },
  );

  it("is refused where what it calls comes as a file, or twice", async () => {
    const head = 'Content-Disposition: form-data; name="$ACTION_1:0"; filename="x"';
    const file = `--b\r\n${head}\r\n\r\n{"id":"${known}","bound":null}\r\n`;
    expect((await send_(`${file}--b\r\n${field("$ACTION_REF_1", "")}--b--\r\n`)).status).toBe(400);
    const once = `--b\r\n${field("0", "[]")}`;
    expect((await send_(`${once}${once}--b--\r\n`, [`Next-Action: ${known}`])).status).toBe(400);
  });

  it("may name again what it has named before, where a script sends it", async () => {
    const body = parts({ "0": '[{"issues":[{"path":"/a"}]},"$0:0:issues:0","$K1","$T"]' });
    expect((await send_(body, [`Next-Action: ${known}`])).status).toBe(200);
  });
});
