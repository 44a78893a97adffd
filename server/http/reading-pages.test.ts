import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { listAddresses } from "./page-tree.ts";

const pages = listAddresses("page.tsx").flatMap((address) => {
  const text = readFileSync(`app${address}/page.tsx`, "utf8");
  const said = /^putReadingPage\("([^"]+)", Page\);$/m.exec(text)?.[1];
  return said === undefined ? [] : [{ address, said }];
});

it("is told by each page where that page stands", () => {
  for (const { address, said } of pages) expect(said).toBe(address);
});

it("is told by the pages that everybody may read", () => {
  expect(pages.map(({ said }) => said).sort()).toEqual([
    "/",
    "/[kind]",
    "/[kind]/[slug]",
    "/[kind]/[slug]/versions/[number]",
    "/difference",
    "/docs/api",
    "/docs/properties",
    "/editions",
    "/editions/[tag]",
    "/findings",
    "/meetings/next",
    "/pairs",
    "/pairs/path",
    "/proposals",
    "/proposals/[id]",
    "/search",
  ]);
});
