import { readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { findAccept } from "./refusal.ts";
import { toRefusalPage } from "./refusal-page.ts";
import { aFront, send, type Answer } from "./test-builders.ts";

const BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

async function ask(line: string, { accept, more = [] }: { accept?: string; more?: readonly string[] } = {}) {
  const front = await aFront(async () => {
    throw new Error("internal detail");
  });
  const headers = ["Host: x", ...(accept === undefined ? [] : [`Accept: ${accept}`]), ...more, "Connection: close"];
  return send(front, [line, ...headers, "", ""].join("\r\n"));
}

const isPage = ({ headers, body }: Answer) => headers["content-type"]?.startsWith("text/html") && /<h1>/.test(body);

describe("who asks with a browser reads on a page why the request was refused", () => {
  it.each([
    { title: "an address that is too long", line: `GET /${"x".repeat(4_096)} HTTP/1.1`, status: 414 },
    { title: "an address that no text decodes to", line: "GET /machines/%E0%A4%A HTTP/1.1", status: 400 },
    { title: "a method that does nothing", line: "PUT /terms HTTP/1.1", status: 405 },
    { title: "signing in at an address that cannot be read", line: "GET /api/auth/x?a=%00 HTTP/1.1", status: 400 },
    { title: "something that failed", line: "GET / HTTP/1.1", status: 500 },
    { title: "a method that nobody knows, before it is read at all", line: "FOO /terms HTTP/1.1", status: 400 },
  ])("$title", async ({ line, status }) => {
    const [page, plain] = [await ask(line, { accept: BROWSER }), await ask(line, { accept: "*/*" })];
    expect([page.status, plain.status]).toEqual([status, status]);
    expect(isPage(page)).toBe(true);
    expect(isPage(plain)).toBe(false);
    expect(page.headers["cache-control"]).toBe("no-store");
    expect(page.body).toContain('<a href="/">overview</a>');
  });

  it("more headers than are taken, such as too many cookies", async () => {
    const more = [`Cookie: a=${"x".repeat(16_384)}`];
    const page = await ask("GET / HTTP/1.1", { accept: BROWSER, more });
    expect([page.status, isPage(page)]).toEqual([431, true]);
    expect(isPage(await ask("GET / HTTP/1.1", { more }))).toBe(false);
  });

  it("with the words that a program reads", async () => {
    const line = "PUT /terms HTTP/1.1";
    const { body } = await ask(line);
    expect(body).toBe("PUT does nothing here; the methods are GET, HEAD, POST\n");
    expect((await ask(line, { accept: BROWSER })).body).toContain(`<p class="lede">${body.trim()}.</p>`);
  });

  it("and before the register is open that it is worth while to come back", async () => {
    const front = await aFront();
    const answer = await send(front, `GET / HTTP/1.1\r\nHost: x\r\nAccept: ${BROWSER}\r\nConnection: close\r\n\r\n`);
    expect([answer.status, answer.headers["retry-after"]]).toEqual([503, "2"]);
    expect(answer.body).toContain("Load the page again in a moment");
  });

  it("and of what failed under which name the log knows it, and nothing else", async () => {
    const { headers, body } = await ask("GET / HTTP/1.1", { accept: BROWSER });
    expect(body).toContain(`<code>${headers["x-request-id"]}</code>`);
    expect(body).not.toContain("internal detail");
  });
});

it("answers the API with problem details, also where a browser asks", async () => {
  const { headers } = await ask("GET /api/v2 HTTP/1.1", { accept: BROWSER });
  expect(headers["content-type"]).toBe("application/problem+json");
});

it("answers a browser that asks for the head alone with no page", async () => {
  expect((await ask("HEAD / HTTP/1.1", { accept: BROWSER })).body).toBe("");
});

describe("the page of a refusal", () => {
  it("loads and runs nothing, and its policy lets its style in and nothing besides", async () => {
    const { headers, body } = await ask("PUT /terms HTTP/1.1", { accept: BROWSER });
    const [, style = ""] = /<style>([^]*)<\/style>/.exec(body) ?? [];
    const hash = createHash("sha256").update(style).digest("base64");
    expect(headers["content-security-policy"]).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    expect(body).not.toMatch(/<script|<link|<img|\sstyle=|\son\w+=|url\(/);
  });

  it("shows what somebody sent as it was sent, and names as code", () => {
    const page = toRefusalPage({ status: 400, text: "the header `<b>` is no \"<script>\" & 'no' end" });
    expect(page).toContain(
      "The header <code>&lt;b&gt;</code> is no &quot;&lt;script&gt;&quot; &amp; &#39;no&#39; end.",
    );
  });

  it("has the colours of the site, light and dark", () => {
    const tokens = readFileSync("ui/styles/tokens.css", "utf8");
    const page = toRefusalPage({ status: 400, text: "no" });
    const shown = [...page.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name = "", value = ""]) => [
      name,
      value,
    ]);
    const [light, dark] = [shown.slice(0, shown.length / 2), shown.slice(shown.length / 2)];
    expect(light.map(([name]) => name)).toEqual(dark.map(([name]) => name));
    for (const [at, [name, value]] of light.entries())
      expect(tokens).toContain(`--${name}: light-dark(${value}, ${dark[at]?.[1]});`);
    expect(light.length).toBeGreaterThan(5);
  });
});

it("finds what a request says of its answer in a piece of it, and only there", () => {
  expect(findAccept(Buffer.from("GET / HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\nX: y"))).toBe(" text/html");
  expect(findAccept(Buffer.from("GET /accept:text/html HTTP/1.1\r\nX-Accept: text/html"))).toBeUndefined();
  expect(findAccept(undefined)).toBeUndefined();
});
