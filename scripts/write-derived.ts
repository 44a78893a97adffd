/** Writes the files that are made from code, or with --check says which of them are out of date. */
import { readFile, writeFile } from "node:fs/promises";
import { toDataFormat } from "#exports/data-format.ts";
import { fillNotationTables } from "#exports/notation-tables.ts";

const derived = [
  { file: "docs/data-format.md", toText: toDataFormat },
  { file: "docs/notations.md", toText: fillNotationTables },
];

const stale: string[] = [];
for (const { file, toText } of derived) {
  const now = await readFile(file, "utf8").catch(() => "");
  const text = toText(now);
  if (now === text) continue;
  if (process.argv.includes("--check")) stale.push(file);
  else await writeFile(file, text);
}
if (stale.length > 0) {
  console.error(`out of date: ${stale.join(", ")}; run: npm run derive`);
  process.exitCode = 1;
}
