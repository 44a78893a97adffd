import type { IncomingMessage } from "node:http";
import { createElement, Fragment } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { Handler } from "./front.ts";
import { findNonce } from "./nonce.ts";
import { putReadingPage } from "./reading-pages.ts";
import { findReader, findStaticMarkup, tellRefusal } from "./static-markup.ts";
import { withStaticPages } from "./static-pages.ts";
import { aFront } from "./test-builders.ts";

const options = {
  scripts: { script: "/islands.js", parts: {} },
  findSession: () => Promise.resolve(undefined),
  report: () => {},
};

const OURS = '<link rel="preload" as="script" nonce="NONCE" href="/a.js"/><script nonce="NONCE">start()</script>';
const THEIRS = "<script>steal()</script>";
const WANTED = '<script async="" src="/meanings.js"></script>';

/** Answers as Next does: a page around the markup that was made for it, with scripts. */
const page: Handler = (request, response) => {
  const markup = findStaticMarkup();
  const text = markup?.toMarkup(createElement("p", {}, "as it is, $& once")) ?? "as a tree";
  const written = markup?.keep(text) ?? text;
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.setHeader("set-cookie", ["a=1", "b=2"]);
  response.end(OURS.replaceAll("NONCE", findNonce(request) ?? "") + WANTED + THEIRS + written);
  return Promise.resolve();
};

async function read(handler: Handler, path = "/terms/kho", headers: HeadersInit = {}) {
  const front = await aFront(withStaticPages(handler, options));
  const answer = await fetch(`http://127.0.0.1:${front.port}${path}`, { headers });
  return { answer, text: await answer.text() };
}

it("sends a page without the scripts that were rendered for it, and no other thing less", async () => {
  const { answer, text } = await read(page);
  expect(text).toBe(`${WANTED}${THEIRS}<p>as it is, $&amp; once</p>`);
  expect(answer.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
});

it("sends a page whose address ends as that of a file would without scripts, too", async () => {
  expect((await read(page, "/kernels/6.12?revision=1")).text).not.toContain("start()");
});

it.each(["rsc", "next-router-state-tree", "next-action"])(
  "makes a tree for a page that is there and says %s",
  async (name) => {
    expect((await read(page, "/terms/kho", { [name]: "1" })).text).toContain("as a tree");
  },
);

it.each(["/_next/static/chunks/a.js", "/api/auth/csrf", "/icon.svg?1", "/meanings.js"])(
  "touches nothing at %s",
  async (path) => {
    expect((await read(page, path)).text).toContain("as a tree");
  },
);

it("answers a form with a page without scripts, and hands the form on as it came", async () => {
  const echo: Handler = async (request, response) => {
    let body = "";
    for await (const part of request) body += String(part);
    const said = `${request.method} ${request.headers["content-type"]} ${body}`;
    response.writeHead(200, { "content-type": "text/html", "set-cookie": ["a=1", "b=2"] });
    response.end(OURS.replaceAll("NONCE", findNonce(request) ?? "") + said);
  };
  const front = await aFront(withStaticPages(echo, options));
  const headers = { "content-type": "text/plain" };
  const answer = await fetch(`http://127.0.0.1:${front.port}/terms/new`, { method: "POST", body: "é&a=1", headers });
  expect(await answer.text()).toBe("POST text/plain é&a=1");
  expect(answer.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
});

it.each([
  [400, "Invalid Server Action request.", "The form does not say what it is for"],
  [409, "Server Action unavailable.", "This form is of another page"],
])("says %i to a form in words, on a page to who has a browser", async (status, raw, words) => {
  const unknown: Handler = (_, response) => {
    response.writeHead(status, { "content-type": "text/plain" });
    response.end(raw);
    return Promise.resolve();
  };
  const front = await aFront(withStaticPages(unknown, options));
  const send = (accept: string) =>
    fetch(`http://127.0.0.1:${front.port}/terms`, { method: "POST", body: "", headers: { accept } });
  const [page, line] = [await send("text/html"), await send("*/*")];
  expect([page.status, line.status]).toEqual([status, status]);
  expect(page.headers.get("content-type")).toContain("text/html");
  expect(await page.text()).toContain(words);
  expect(line.headers.get("content-type")).toContain("text/plain");
  expect((await line.text()).toLowerCase()).toContain(words.toLowerCase());
});

it("leaves what a form sends while it is typed to its route, which answers bit by bit", async () => {
  const front = await aFront(withStaticPages(page, options));
  const answer = await fetch(`http://127.0.0.1:${front.port}/propose/live`, { method: "POST" });
  expect(await answer.text()).toContain("as a tree");
});

it("codes a page itself, for it has to be read as it is before", async () => {
  const asked: object[] = [];
  const long: Handler = (request, response) => {
    asked.push(request.headers);
    response.setHeader("content-type", "text/html");
    response.end("as it is ".repeat(300));
    return Promise.resolve();
  };
  const { answer, text } = await read(long, "/", { "accept-encoding": "br" });
  expect(answer.headers.get("content-encoding")).toBe("br");
  expect(text).toBe("as it is ".repeat(300));
  expect(asked.every((headers) => !("accept-encoding" in headers))).toBe(true);
});

it("says of a page what it would send, to who asks for its head alone", async () => {
  const front = await aFront(withStaticPages(page, options));
  const [whole, head] = await Promise.all(
    ["GET", "HEAD"].map((method) => fetch(`http://127.0.0.1:${front.port}/terms/kho`, { method })),
  );
  for (const name of ["content-length", "content-digest", "content-type"])
    expect(head?.headers.get(name), name).toBe(whole?.headers.get(name));
  expect(await head?.text()).toBe("");
});

it("ends the answer where a page breaks, instead of keeping its reader waiting", async () => {
  const broken: Handler = () => Promise.reject(new Error("broken"));
  expect((await read(broken)).answer.status).toBe(500);
});

it("says in words that a page failed, and leaves it the scripts that say more", async () => {
  const failed: Handler = (request, response) => {
    findStaticMarkup()?.keep("made before it failed");
    response.writeHead(500, { "content-type": "text/html" });
    response.end(`<body>${OURS.replaceAll("NONCE", findNonce(request) ?? "")}</body>`);
    return Promise.resolve();
  };
  const { answer, text } = await read(failed);
  expect(answer.status).toBe(500);
  expect(text).toMatch(/start\(\)<\/script><noscript><h1>This page could not be shown<\/h1>.*<\/noscript><\/body>$/);
});

it.each([
  ["nothing", "no"],
  ["the same", ""],
])("leaves out what is kept for a page that says %s itself", async (said, shown) => {
  const answer: Handler = (_, response) => {
    tellRefusal({ message: "no", written: [] });
    const markup = findStaticMarkup();
    response.setHeader("content-type", "text/html");
    response.end(`${said} ${markup?.keep(markup.refusal?.message ?? "", "the same") ?? ""}`);
    return Promise.resolve();
  };
  expect((await read(answer)).text).toBe(`${said} ${shown}`);
});

it("fills in what is kept inside of what is kept", async () => {
  const answer: Handler = (_, response) => {
    const keep = findStaticMarkup()?.keep;
    const inner = keep?.("said") ?? "";
    response.setHeader("content-type", "text/html");
    response.end(keep?.(`<p>${inner}</p>`) ?? "");
    return Promise.resolve();
  };
  expect((await read(answer)).text).toBe("<p>said</p>");
});

it("keeps the markup of one request from all others", async () => {
  const texts = await Promise.all(["ada", "eve"].map(async (name) => (await read(named(name))).text));
  expect(texts.map((text) => text.trim())).toEqual(["ada", "eve"]);
});

/** Keeps a markup, waits, and writes what stands in its place. */
const named =
  (text: string): Handler =>
  async (_, response) => {
    const standIn = findStaticMarkup()?.keep(text) ?? "";
    await new Promise((resolve) => setTimeout(resolve, 20));
    response.setHeader("content-type", "text/html");
    response.end(standIn);
  };

it("makes a reading page without Next once it knows how, for each reader their own", async () => {
  const Pairs = async () => {
    const standIn = findStaticMarkup()?.keep(`pairs of ${findReader()?.session ?? "anybody"}`) ?? "";
    const site = createElement("div", { className: "site", dangerouslySetInnerHTML: { __html: standIn } });
    return createElement(Fragment, {}, createElement("title", {}, "Pairs"), site);
  };
  putReadingPage("/pairs", Pairs);
  let count = 0;
  const next: Handler = async (_, response) => {
    count += 1;
    response.setHeader("content-type", "text/html");
    response.end(`<html>${renderToStaticMarkup(await Pairs())}</html>`);
  };
  const findSession = ({ headers: { cookie } }: IncomingMessage) => Promise.resolve(cookie);
  const front = await aFront(withStaticPages(next, { ...options, findSession }));
  const ask = async (headers: HeadersInit = {}) =>
    await (await fetch(`http://127.0.0.1:${front.port}/pairs`, { headers })).text();
  const toPage = (name: string) => `<html><title>Pairs</title><div class="site">pairs of ${name}</div></html>`;
  for (const _ of [1, 2, 3]) expect(await ask()).toBe(toPage("anybody"));
  expect(await ask({ cookie: "ada" })).toBe(toPage("ada"));
  expect(await ask()).toBe(toPage("anybody"));
  expect(count).toBe(2);
});
