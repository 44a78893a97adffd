import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { answeringApi, withApi, type AnswerApi } from "./with-api.ts";
import { aFront, send } from "#server/http/test-builders.ts";

const theRest = withApi(
  answeringApi(async (request) => answer(request)),
  (request, response) => {
    response.end(`next: ${request.url}`);
    return Promise.resolve();
  },
);
let answer: AnswerApi;

const sending = (method: string, path: string, body = "", more = "") =>
  `${method} ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: ${body.length}\r\n${more}\r\n${body}`;

describe("an address of the API", () => {
  it("is answered with the status, the headers and the bytes that the contract makes", async () => {
    answer = async (request) =>
      new Response(`${request.method} ${new URL(request.url).search} ${await request.text()}`, {
        status: 201,
        headers: { "x-seen": request.headers.get("x-mine") ?? "" },
      });
    expect(
      await send(await aFront(theRest), sending("POST", "/api/v1/proposals?a=1", "{}", "X-Mine: yes\r\n")),
    ).toMatchObject({
      status: 201,
      headers: { "x-seen": "yes" },
      body: "POST ?a=1 {}",
    });
  });

  it("has no body where only the head was asked for, and the same head", async () => {
    answer = () => Promise.resolve(new Response("{}", { headers: { etag: '"x"' } }));
    const front = await aFront(theRest);
    const [head, get] = [
      await send(front, sending("HEAD", "/api/v1/spec")),
      await send(front, sending("GET", "/api/v1/spec")),
    ];
    expect([head.body, get.body]).toEqual(["", "{}"]);
    const names = ["etag", "content-length", "content-type", "content-digest"];
    for (const name of names) expect(head.headers[name]).toBe(get.headers[name]);
    expect(get.headers["content-digest"]).toBe(`sha-256=:${createHash("sha256").update("{}").digest("base64")}:`);
  });

  it.each(["/machines", "/api/v1/", "/api/v1//spec", "/api/v1/spec/", "/api/v10", "/api"])(
    "is not %s, which goes to whoever comes next",
    async (path) => {
      answer = () => Promise.resolve(new Response("api"));
      const { status, body } = await send(await aFront(theRest), sending("GET", path));
      expect(status === 404 ? "next" : body.slice(0, 4)).toMatch(/^next/);
    },
  );

  it("may be answered before its body has been read, and the connection goes on", async () => {
    answer = async (request) => {
      const first = await request.body?.getReader().read();
      return new Response(`${(first?.value as Uint8Array | undefined)?.length ?? 0}`, { status: 413 });
    };
    const large = "x".repeat(3_000_000);
    const both = sending("POST", "/api/v1/proposals", large).replace("Connection: close\r\n", "");
    const answers = await send(await aFront(theRest), `${both}${sending("GET", "/machines")}`);
    expect(answers.status).toBe(413);
    expect(answers.body).toContain("next: /machines");
  });

  it("has its body to the last byte, however large", async () => {
    answer = async (request) => new Response(String((await request.arrayBuffer()).byteLength));
    const { body } = await send(await aFront(theRest), sending("POST", "/api/v1/proposals", "x".repeat(5_000_000)));
    expect(body).toBe("5000000");
  });
});
