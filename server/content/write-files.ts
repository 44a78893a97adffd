/** Writes files of content into a folder, and says which others lie there. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { ContentFile } from "#exports/content-files.ts";
import { listFiles } from "#server/content/list-files.ts";

/** Answers the records whose files are not among those written: they are left where they are. */
export async function writeFiles(directory: string, files: readonly ContentFile[]): Promise<readonly string[]> {
  for (const file of files) {
    const place = path.join(directory, file.path);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, file.text);
  }
  const written = new Set(files.map((file) => file.path));
  const { records } = await listFiles(directory);
  return records.map(({ file }) => file).filter((file) => !written.has(file));
}
