import { createElement, Fragment } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { findAsked, openAroundNext } from "./around-next.ts";
import type { Collected } from "./collect.ts";
import { putReadingPage, type ReadingPageProps } from "./reading-pages.ts";
import { findReader, findStaticMarkup } from "./static-markup.ts";

const making = { toMarkup: renderToStaticMarkup, scripts: { script: "/islands.js", parts: {} } };

let asked = 0;

/** Shows its address and who reads it, some with a script. Who is signed in has a form where something is new. */
async function Page({ params, searchParams }: ReadingPageProps) {
  asked += 1;
  const [{ kind = "", slug = "" }, query] = await Promise.all([params, searchParams]);
  if (slug === "missing") throw new Error("not found");
  const session = findReader()?.session;
  if (slug === "form" && session !== undefined) return createElement(Fragment, { hasForms: true } as object);
  const text = `${kind} ${slug} ${JSON.stringify(query)} ${session ?? ""}`;
  const html = findStaticMarkup()?.keep(`<p>${text}</p>`) ?? "";
  return createElement(
    Fragment,
    {},
    createElement("title", {}, slug),
    slug === "scripted" ? createElement("script", { async: true, src: "/a.js" }) : null,
    createElement("div", { className: "site", dangerouslySetInnerHTML: { __html: html } }),
  );
}

putReadingPage("/[kind]/[slug]", Page as (props: never) => ReturnType<typeof Page>);

const toRequest = (url: string, nonce = "one") => ({
  url,
  headers: { "content-security-policy": `script-src 'nonce-${nonce}'` },
});

/** A site whose Next writes around a page what `toAround` says of the address and the nonce. */
function aSite(toAround = (_url: string, nonce: string) => `<meta nonce="${nonce}"/>`) {
  const told: string[] = [];
  const { answer } = openAroundNext({ making, report: (message) => told.push(message) });
  let written = 0;
  const read = async (url: string, nonce = "one", session?: string) => {
    const found = findAsked(toRequest(url, nonce));
    if (!found) throw new Error("left to Next");
    const [, kind, slug = "", query] = /^\/(\w+)\/([\w.-]+)\??(.*)$/.exec(url) ?? [];
    const script = slug === "scripted" ? '<script async="" src="/a.js"></script>' : "";
    const text = `${kind} ${slug} ${JSON.stringify(Object.fromEntries(new URLSearchParams(query)))} ${session ?? ""}`;
    const html = `<html>${script}${toAround(url, nonce)}<title>${slug}</title><div class="site"><p>${text}</p></div></html>`;
    const write = async (): Promise<Collected> => {
      written += 1;
      return { status: 200, headers: { link: `; nonce="${nonce}"` }, bytes: Buffer.from(html) };
    };
    const before = written;
    const { bytes, headers } = await answer(found, { session }, write);
    expect(bytes.toString()).toBe(html);
    expect(headers).toEqual({ link: `; nonce="${nonce}"` });
    return written > before ? "by Next" : "without";
  };
  return { read, told };
}

it("has Next write two pages of a file, and makes the others to the same byte", async () => {
  const { read, told } = aSite();
  expect(await read("/terms/kho", "two")).toBe("by Next");
  expect(await read("/terms/luo", "three")).toBe("by Next");
  expect(await read("/terms/kho?revision=1", "four")).toBe("without");
  expect(await read("/machines/luo-session", "five")).toBe("without");
  expect(told).toEqual(["/[kind]/[slug] is made without Next from now on"]);
});

it("makes each reader's own page, also of what was learned from somebody else's", async () => {
  const { read } = aSite();
  expect(await read("/terms/kho", "one", "ada")).toBe("by Next");
  expect(await read("/terms/luo", "two")).toBe("by Next");
  for (const session of ["eve", undefined, "ada"]) expect(await read("/terms/kho", "three", session)).toBe("without");
});

it("looks up once what Next has to show, as it runs in the browser of who is signed in", async () => {
  const { read } = aSite();
  for (const slug of ["kho", "luo"]) await read(`/terms/${slug}`);
  const before = asked;
  for (const session of ["ada", "eve"]) expect(await read("/terms/form", "one", session)).toBe("by Next");
  expect(asked).toBe(before + 1);
  expect(await read("/terms/form")).toBe("without");
});

it("does not learn from one page what is around others", async () => {
  const { read } = aSite();
  for (const _ of [1, 2, 3]) expect(await read("/terms/kho")).toBe("by Next");
});

it("learns anew what is around a page with other scripts", async () => {
  const { read } = aSite();
  for (const slug of ["kho", "luo"]) await read(`/terms/${slug}`);
  expect(await read("/terms/scripted")).toBe("by Next");
  expect(await read("/machines/scripted")).toBe("by Next");
  expect(await read("/topics/scripted")).toBe("without");
});

it("leaves to Next for good what it writes otherwise each time, and says so", async () => {
  const { read, told } = aSite((url) => `<link rel="canonical" href="${url}"/>`);
  for (const slug of ["a", "b", "c", "d", "e", "f"]) expect(await read(`/terms/${slug}`)).toBe("by Next");
  expect(told).toEqual(["/[kind]/[slug] is left to Next, which writes it otherwise than it was made"]);
});

it("leaves to Next a page that cannot be made", async () => {
  const { read } = aSite();
  for (const slug of ["kho", "luo"]) await read(`/terms/${slug}`);
  expect(await read("/terms/missing")).toBe("by Next");
});

it.each([
  "/terms",
  "/terms/new",
  "/terms/kho/propose",
  "/terms/%6bho",
  "/terms/kho/",
  "//terms/kho",
  "/terms/..",
  "/terms/kho?a=%20",
  "/terms/kho?a=b+c",
  "/terms/kho?_rsc=1",
  "/terms/kho?nxtPslug=luo",
  "/terms/kho?a=1?b=2",
  "*",
])("leaves to Next what is asked for in another way, or is another page: %s", (url) => {
  expect(findAsked(toRequest(url))).toBeUndefined();
});

it("hands a page what its address asks for, as Next does", async () => {
  const found = findAsked(toRequest("/terms/kho?show=a/b&show=c&blame"));
  expect(await found?.props().params).toEqual({ kind: "terms", slug: "kho" });
  expect(await found?.props().searchParams).toEqual({ show: ["a/b", "c"], blame: "" });
});
