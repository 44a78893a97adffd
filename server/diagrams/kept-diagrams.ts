/** Drawings on disk, by the hash of all that they are made from. A file that is not what was written counts as absent. */
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { toSha256 } from "#domain/register/record/canonical.ts";
import type { Diagram } from "#server/register/register.ts";

// The last line seals the file: half a file, or an edited one, does not match it.
const KEPT = /^(<svg [^>]*\bwidth="(\d+)" height="(\d+)"[^>]*>.*<\/svg>)\n<!-- ([0-9a-f]{64}) -->\n$/s;

const toPath = (directory: string, key: string): string => join(directory, `${key}.svg`);

export async function findCached(directory: string, key: string): Promise<Diagram | undefined> {
  const text = await readFile(toPath(directory, key), "utf8").catch(() => "");
  const [, svg, width, height, seal] = KEPT.exec(text) ?? [];
  if (svg === undefined || toSha256(svg) !== seal) return undefined;
  return { svg, width: Number(width), height: Number(height) };
}

export async function keep(directory: string, key: string, { svg }: Diagram): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const path = toPath(directory, key);
  const draft = `${path}.${process.pid}.new`;
  try {
    await writeFile(draft, `${svg}\n<!-- ${toSha256(svg)} -->\n`, { mode: 0o600 });
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}
