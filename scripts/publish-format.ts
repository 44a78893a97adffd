/**
 * Compares today's schemas with those that were published last. With --check it says whether the version of the format
 * has gone on as far as it has to; without, it publishes today's ones under that version.
 */
import { readFile, writeFile } from "node:fs/promises";
import { compareOutlines, type FormatChange } from "#api/format/compare-outlines.ts";
import { toOutline } from "#api/format/outline.ts";
import { publishedSchema } from "#api/format/published.ts";
import { compareVersions, toNextVersion } from "#api/format/version-step.ts";
import { FORMAT_VERSION } from "#api/schemas.ts";

const FILE = "api/format/published.json";
const MOST_SHOWN = 20;

const published = publishedSchema.parse(JSON.parse(await readFile(FILE, "utf8")));
const outline = toOutline();
const changes = compareOutlines(published.outline, outline);
const least = toNextVersion(published.version, changes);

if (changes.length === 0 && published.version === FORMAT_VERSION) {
  console.log(`the schemas are those of ${published.version}`);
} else if (compareVersions(FORMAT_VERSION, least) < 0 || compareVersions(FORMAT_VERSION, published.version) <= 0) {
  end(`FORMAT_VERSION in api/schemas.ts is ${FORMAT_VERSION}, and has to be at least ${least}`);
} else if (process.argv.includes("--check")) {
  end(`these are not published yet as ${FORMAT_VERSION}; run: npm run publish:format`);
} else {
  const on = new Date().toISOString().slice(0, 10);
  const history = [{ version: FORMAT_VERSION, on, changes }, ...published.history];
  await writeFile(FILE, `${JSON.stringify({ version: FORMAT_VERSION, outline, history }, null, 2)}\n`);
  console.log(`published ${FORMAT_VERSION}: ${changes.length} changes since ${published.version}`);
}

function end(reason: string): void {
  console.error(`since ${published.version}, ${changes.length} places of the schemas have changed:`);
  for (const change of changes.slice(0, MOST_SHOWN)) console.error(`  ${toLine(change)}`);
  if (changes.length > MOST_SHOWN) console.error(`  and ${changes.length - MOST_SHOWN} more`);
  console.error(reason);
  process.exitCode = 1;
}

function toLine({ op, place, before, after, isBreaking }: FormatChange): string {
  const what = [before, after].filter((text) => text !== undefined).join(" -> ");
  return `${isBreaking ? "breaks: " : ""}${op} ${place}: ${what}`;
}
