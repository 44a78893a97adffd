/** Reads what an export says about where its files come from. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseWith } from "#domain/register/parse.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { parseJsonText } from "#texts/json/parse-json-text.ts";
import { ORIGIN_FILE, originSchema, type Origin } from "#exports/export-origin.ts";

/** Undefined where the folder was not exported. */
export async function readOrigin(directory: string): Promise<Result<Origin | undefined, string>> {
  const file = path.join(directory, ORIGIN_FILE);
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return ok(undefined);
  const read = parseJsonText(text);
  const origin = read.ok ? parseWith(originSchema, read.value) : read;
  return origin.ok ? origin : fail(`${file} cannot be read; export again, or remove it to start from the last import`);
}
