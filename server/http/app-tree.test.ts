import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { aRecord, aSpec } from "#domain/test-builders.ts";
import { findMissing, singlePages } from "#exports/find-missing.ts";
import { listAllowed, sentTo } from "#server/http/allowed-methods.ts";

const files = readdirSync(new URL("../../app/", import.meta.url), { recursive: true }) as string[];

/** Where Next serves the files of this name, with what the parts of an address that vary are here. */
const listAddresses = (name: string): readonly string[] =>
  files
    .filter((file) => file === name || file.endsWith(`/${name}`))
    .map((file) => `/${file.slice(0, -name.length - 1)}`)
    .map((path) =>
      path
        .replace("[kind]", "machines")
        .replace("[slug]", "light")
        .replace(/\[(?:number|id)\]/, "1"),
    );

const newest = aSpec([aRecord("machine", "light")]);
const pages = listAddresses("page.tsx");
const routes = listAddresses("route.ts").filter((path) => !path.startsWith("/api/"));

it("reads the tree that Next serves", () => {
  expect(pages).toEqual(expect.arrayContaining(["/", "/machines/light/versions/1", "/proposals/1/edit", "/pairs"]));
  expect(pages.filter((path) => /[[\]]/.test(path))).toEqual([]);
});

it.each([...pages, ...routes])("answers 404 at no page there is: %s", (address) => {
  expect(findMissing({ newest, spec: newest }, address)).toBeUndefined();
});

it.each(singlePages)("knows of no page that is not there: %s", (address) => {
  expect([...pages, ...routes, "/icon.svg"]).toContain(address);
});

it("takes forms at every page, and nothing else where nothing else is", () => {
  for (const page of pages) expect(listAllowed(page), page).toEqual(["GET", "HEAD", "POST"]);
  expect([...sentTo].sort()).toEqual([...routes].sort());
});
