import { describe, expect, it } from "vitest";
import { aFront, send } from "./test-builders.ts";

const handled = async (head: string) => {
  const front = await aFront(async (request, response) => void response.end(`handled ${request.url}`));
  return send(front, `${head}\r\nConnection: close\r\n\r\n`);
};

const ask = (line: string, ...headers: readonly string[]) => handled([line, "Host: x:1", ...headers].join("\r\n"));

describe("a request", () => {
  it.each([
    { line: "GET /terms?revision=1 HTTP/1.1", url: "/terms?revision=1" },
    { line: "POST /proposals/1 HTTP/1.1", url: "/proposals/1" },
    { line: "DELETE /api/v1/spec HTTP/1.1", url: "/api/v1/spec" }, // answered there, with more words
    { line: "OPTIONS /api/v1/spec HTTP/1.1", url: "/api/v1/spec" },
    { line: "GET http://x:1/terms?a=b HTTP/1.1", url: "/terms?a=b" },
    { line: "GET HTTP://X:1 HTTP/1.1", url: "/" },
    { line: "GET /machines/%E2%86%92?q=% HTTP/1.1", url: "/machines/%E2%86%92?q=%" },
    { line: "GET /api/ HTTP/1.1", url: "/api/" },
    { line: "GET /%74erms/%6Bho%2D%31%5f%7E?q=%6B HTTP/1.1", url: "/terms/kho-1_~?q=%6B" },
    { line: "GET /terms/%2E%2e%2Fa%41%5B%60%20 HTTP/1.1", url: "/terms/%2E%2e%2FaA%5B%60%20" },
  ])("$line gets to the pages as $url", async ({ line, url }) => {
    expect(await ask(line)).toMatchObject({ status: 200, body: expect.stringContaining(`handled ${url}`) as string });
  });

  it("of HTTP/1.0 needs no host", async () => {
    expect((await handled("GET / HTTP/1.0")).status).toBe(200);
  });

  it("may offer another protocol, and is answered in this one", async () => {
    const front = await aFront(async (_request, response) => void response.end("handled"));
    const answer = await send(
      front,
      "GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings, close\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n",
    );
    expect(answer).toMatchObject({ status: 200 });
  });
});

it("is not made right by putting letters for what is behind a percent sign", async () => {
  expect((await ask("GET /terms/%2%35 HTTP/1.1")).status).toBe(400);
});

describe("a method that does nothing at an address", () => {
  const pages = "GET, HEAD, POST";
  it.each([
    ...["PUT", "DELETE", "TRACE", "PATCH", "OPTIONS", "PROPFIND", "QUERY", "M-SEARCH", "PURGE"].map((method) => ({
      line: `${method} /terms`,
      allow: pages,
    })),
    { line: "PUT /", allow: pages },
    { line: "POST /healthz", allow: "GET, HEAD" },
    { line: "POST /icon.svg", allow: "GET, HEAD" },
    { line: "POST /_next/static/x.js", allow: "GET, HEAD" },
    { line: "GET /propose/keep", allow: "POST" },
    { line: "DELETE /api/auth/signin", allow: "GET, POST" },
    { line: "TRACE /api/v1/spec", allow: "GET, HEAD, OPTIONS" },
    { line: "PROPFIND /api/v1/proposals", allow: "GET, HEAD, OPTIONS, POST" },
  ])("is refused with those that do: $line", async ({ line, allow }) => {
    const { status, headers, body } = await ask(`${line} HTTP/1.1`);
    expect([status, headers["allow"]]).toEqual([405, allow]);
    expect(body).toContain("does nothing here");
    const isApi = line.includes("/api/");
    expect(headers["content-type"]).toBe(isApi ? "application/problem+json" : "text/plain; charset=utf-8");
  });

  it("is refused as well where it would make a tunnel", async () => {
    expect(await ask("CONNECT example.org:443 HTTP/1.1")).toMatchObject({ status: 405, body: "this is no proxy\n" });
  });
});

describe("a request that is wrong in itself is refused with a sentence", () => {
  it.each([
    { title: "a target that is no address", line: "OPTIONS * HTTP/1.1", status: 400 },
    { title: "the same, to be read", line: "GET * HTTP/1.1", status: 400 },
    { title: "more parameters than any page has", line: `GET /terms?${"a=1&".repeat(100)} HTTP/1.1`, status: 400 },
    { title: "a character nobody sees, for the sign-in", line: "GET /api/auth/error?error=%00 HTTP/1.1", status: 400 },
    { title: "a character nobody sees, in the path of a page", line: "GET /terms/%00 HTTP/1.1", status: 400 },
    { title: "a body where none is read", line: "GET / HTTP/1.1\r\nContent-Length: 9", status: 400 },
    { title: "an address of another host", line: "GET http://evil.example/ HTTP/1.1", status: 421 },
    { title: "an address of the API at another host", line: "GET http://evil.example/api/v1 HTTP/1.1", status: 421 },
    { title: "another scheme", line: "GET ftp://x:1/ HTTP/1.1", status: 400 },
    { title: "an address that cannot be read", line: "GET //[ HTTP/1.1", status: 400 },
    { title: "an address that no text decodes to", line: "GET /machines/%E0%A4%A HTTP/1.1", status: 400 },
    { title: "an address that is too long", line: `GET /${"x".repeat(4_096)} HTTP/1.1`, status: 414 },
    { title: "a part of the API that is not there", line: "GET /api/v2/spec HTTP/1.1", status: 404 },
    { title: "another version of HTTP", line: "GET / HTTP/2.0", status: 505 },
    { title: "a method that nobody knows", line: "FOO /terms HTTP/1.1", status: 400 },
    { title: "something else than HTTP", line: "\x16\x03\x01", status: 400 },
  ])("$title", async ({ line, status }) => {
    const answer = await ask(line);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatch(/\w+ \w+ \w+/);
    if (line.includes("/api")) expect(answer.headers["content-type"]).toBe("application/problem+json");
  });

  it.each([
    { headers: ["Host: y"], status: 400 },
    { headers: ["Origin: http://a", "Origin: http://b"], status: 400 },
    { headers: ["Content-Type: text/plain", "Content-Type: multipart/form-data"], status: 400 },
    { headers: ["Content-Length: 3", "Content-Length: 4"], status: 400 },
    { headers: ["Content-Length: 3", "Transfer-Encoding: chunked"], status: 400 },
    { headers: ["Content-Length: -1"], status: 400 },
    { headers: ["Transfer-Encoding: gzip"], status: 400 },
    { headers: ["Content-Encoding: gzip", "Content-Length: 0"], status: 415 },
    { headers: ["Expect: tea"], status: 417 },
    { headers: [`X-Large: ${"x".repeat(16_384)}`], status: 431 },
    { headers: ["X: a\0b"], status: 400 },
  ])("headers $headers", async ({ headers, status }) => {
    const answer = await ask("POST /terms HTTP/1.1", ...headers);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatch(/\w+ \w+ \w+/);
  });

  it("no host at all", async () => {
    expect(await handled("GET / HTTP/1.1")).toMatchObject({ status: 400 });
  });

  it.each(["a b", "evil.example/x", "user@evil.example", "a?b", "[::1", "x:port"])(
    "a host such as %s",
    async (host) => {
      expect(await handled(`GET / HTTP/1.1\r\nHost: ${host}`)).toMatchObject({ status: 400 });
    },
  );

  it.each(["x", "127.0.0.1:3000", "[::1]:3000", "register.example.org"])("but not the host %s", async (host) => {
    expect(await handled(`GET / HTTP/1.1\r\nHost: ${host}`)).toMatchObject({ status: 200 });
  });
});

it("does not write a refusal into an answer that has begun", async () => {
  const front = await aFront(async (_request, response) => void response.write("begun"));
  const answer = await send(front, ["GET / HTTP/1.1\r\nHost: x\r\n\r\n", "\x16\x03\x01\r\n\r\n"], 100);
  expect(answer.status).toBe(200);
  expect(answer.body).not.toContain("HTTP/1.1");
});
