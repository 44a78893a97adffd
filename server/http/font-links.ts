/**
 * What has a browser fetch the fonts while it reads a page. Next says it with every page but those for what is not there,
 * which would come in another type: a font that comes too late is left for the next page.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Handler } from "./front.ts";

/** Where `next build` writes which fonts each page has. */
const MANIFEST = ".next/server/next-font-manifest.json";

interface Manifest {
  readonly app: Readonly<Record<string, readonly string[]>>;
}

/** As a `Link` header; undefined where nothing was built. */
export function readFontLinks(folder = process.cwd()): string | undefined {
  const file = join(folder, MANIFEST);
  if (!existsSync(file)) return undefined;
  const { app } = JSON.parse(readFileSync(file, "utf8")) as Manifest; // written by `next build`
  const fonts = [...new Set(Object.values(app).flat())];
  return fonts.length === 0 ? undefined : fonts.map(toLink).join(", ");
}

const toLink = (font: string): string => `</_next/${font}>; rel=preload; as="font"; crossorigin=""; type="font/woff2"`;

/** For requests that are answered with the page for what is not there. */
export const withFontLinks =
  (links: string | undefined, handle: Handler): Handler =>
  (request, response) => {
    if (links !== undefined) response.setHeader("link", links);
    return handle(request, response);
  };
