/** Writes files of content into a folder, and says which others lie there. */
import { lstatSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fail, ok, type Result } from "#domain/result.ts";
import type { ContentFile } from "#exports/content-files.ts";
import { listFiles } from "#server/content/list-files.ts";

/**
 * Answers the records whose files are not among those written: they are left where they are. Writes nothing at all
 * where it would go through a symbolic link to somewhere else; fails with one sentence then.
 */
export async function writeFiles(
  directory: string,
  files: readonly ContentFile[],
): Promise<Result<readonly string[], string>> {
  const places = new Set(files.flatMap((file) => [path.dirname(file.path), file.path]));
  for (const place of places) {
    const whole = path.join(directory, place);
    if (place !== "." && lstatSync(whole, { throwIfNoEntry: false })?.isSymbolicLink())
      return fail(`${whole} is a symbolic link; remove it, or write into another folder`);
  }
  for (const file of files) {
    const whole = path.join(directory, file.path);
    await mkdir(path.dirname(whole), { recursive: true });
    await writeFile(whole, file.text);
  }
  const written = new Set(files.map((file) => file.path));
  const { records } = await listFiles(directory);
  return ok(records.map(({ file }) => file).filter((file) => !written.has(file)));
}
