import { expect, it } from "vitest";
import { aRecord, aSpec } from "#domain/test-builders.ts";
import { findMissing } from "#exports/nearest-pages.ts";
import { listAllowed } from "#server/http/allowed-methods.ts";
import { findPage, listAddresses, sentTo, singlePages } from "#server/http/page-tree.ts";

/** With what the parts of an address that vary are here. */
const fill = (address: string): string =>
  address
    .replace("[kind]", "machines")
    .replace(/\[(?:slug|tag)\]/, "light")
    .replace(/\[(?:number|id)\]/, "1");

/** Three forms belong to a draft or to a note, which their addresses name. */
const named: Readonly<Record<string, string>> = {
  "/propose/passage": "/propose/passage?draft=a&at=/changes/0",
  "/propose/note": "/propose/note?meeting=2025-01-27",
  "/propose/correction": "/propose/correction?meeting=2025-01-27",
};

const newest = aSpec([aRecord("machine", "light"), aRecord("meeting", "2025-01-27")]);
const pages = listAddresses("page.tsx").map(fill);

it("reads the tree that Next serves", () => {
  expect(pages).toEqual(expect.arrayContaining(["/", "/machines/light/versions/1", "/proposals/1/edit", "/pairs"]));
  expect(pages.filter((path) => /[[\]]/.test(path))).toEqual([]);
  expect(singlePages).toEqual(
    expect.arrayContaining(["/", "/signin", "/docs/api", "/icon.svg", "/meanings.js", "/propose/keep"]),
  );
  expect(sentTo).toEqual(expect.arrayContaining(["/propose/keep", "/propose/live"]));
});

it.each([...pages, ...singlePages])("answers 404 at no page there is: %s", (address) => {
  expect(
    findMissing({ singlePages, newest, spec: newest, today: "2025-03-01" }, named[address] ?? address),
  ).toBeUndefined();
});

it("takes forms at every page, and nothing else where nothing else is", () => {
  for (const page of pages) expect(listAllowed(page), page).toEqual(["GET", "HEAD", "POST"]);
  for (const route of sentTo) expect(listAllowed(route), route).toEqual(["POST"]);
});

it.each([
  ["/", "/", {}],
  ["/terms", "/[kind]", { kind: "terms" }],
  ["/terms/kho", "/[kind]/[slug]", { kind: "terms", slug: "kho" }],
  ["/terms/new", "/[kind]/new", { kind: "terms" }],
  ["/pairs", "/pairs", {}],
  ["/pairs/6.12-to-6.13", "/[kind]/[slug]", { kind: "pairs", slug: "6.12-to-6.13" }],
  ["/proposals/1", "/proposals/[id]", { id: "1" }],
  ["/propose/keep", "/propose/keep", {}],
  ["/docs/api", "/docs/api", {}],
  ["/terms/kho/versions/2", "/[kind]/[slug]/versions/[number]", { kind: "terms", slug: "kho", number: "2" }],
])("takes for %s the page that Next takes", (path, address, params) => {
  expect(findPage(path)).toEqual({ address, params });
});

it("takes none where Next has none", () => {
  expect(findPage("/terms/kho/versions")).toBeUndefined();
  expect(findPage("/terms/kho/versions/1/2")).toBeUndefined();
});
