/** Reads what an export says about where its files come from. */
import path from "node:path";
import { parseWith } from "#domain/register/parse.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { parseJsonText } from "#texts/json/parse-json-text.ts";
import { readIfThere } from "#server/files/read-if-there.ts";
import { ORIGIN_FILE, originSchema, type Origin } from "#exports/export-origin.ts";

/** Undefined where the folder was not exported. */
export async function readOrigin(directory: string): Promise<Result<Origin | undefined, string>> {
  const file = path.join(directory, ORIGIN_FILE);
  const bytes = await readIfThere(file);
  if (!bytes) return ok(undefined);
  const read = parseJsonText(bytes.toString("utf8"));
  const origin = read.ok ? parseWith(originSchema, read.value) : read;
  return origin.ok ? origin : fail(`${file} cannot be read; export again, or remove it to start from the last import`);
}
