import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { readFontLinks, withFontLinks } from "./font-links.ts";
import { aFront, send } from "./test-builders.ts";

function aBuild(manifest?: object): string {
  const folder = mkdtempSync(join(tmpdir(), "concordance-fonts-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, ".next/server"), { recursive: true });
  if (manifest) writeFileSync(join(folder, ".next/server/next-font-manifest.json"), JSON.stringify(manifest));
  return folder;
}

const shown = async (_request: unknown, response: ServerResponse) => void response.end("nothing is here");

it("has each font of the site fetched once, as Next has it for other pages", async () => {
  const fonts = ["static/media/inter.p.1.woff2", "static/media/mono.p.2.woff2"];
  const links = readFontLinks(aBuild({ app: { "[project]/app/page": fonts, "[project]/app/terms/page": fonts } }));
  const front = await aFront(withFontLinks(links, shown));
  const { headers } = await send(front, "GET /nowhere HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  expect(headers["link"]).toBe(
    '</_next/static/media/inter.p.1.woff2>; rel=preload; as="font"; crossorigin=""; type="font/woff2", ' +
      '</_next/static/media/mono.p.2.woff2>; rel=preload; as="font"; crossorigin=""; type="font/woff2"',
  );
});

it("says nothing of fonts where none were built", async () => {
  expect(readFontLinks(aBuild())).toBeUndefined();
  expect(readFontLinks(aBuild({ app: {} }))).toBeUndefined();
  const front = await aFront(withFontLinks(undefined, shown));
  const { headers } = await send(front, "GET /nowhere HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  expect(headers).not.toHaveProperty("link");
});
