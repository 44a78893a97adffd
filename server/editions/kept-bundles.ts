/** The bundles that were made, as files: one that was made is never made otherwise, and one that is gone is made again. */
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { Edition } from "#domain/edition/edition.ts";
import { BUNDLE_ENDING } from "#exports/edition-bundle.ts";
import { replaceFile } from "#server/files/replace-file.ts";

const keptSchema = z.strictObject({
  /** When the edition was cut: a database that was restored may have gone on otherwise. */
  at: z.string(),
  /** Its name in the folder. */
  file: z.string(),
  size: z.int().min(1),
  /** Of the whole file, in hex. */
  sha256: z.string(),
  /** Id of the key that signed it. */
  key: z.string(),
});
export type KeptBundle = z.infer<typeof keptSchema>;

const toStateFile = (folder: string, tag: string): string => path.join(folder, `${tag}.json`);

export async function findBundle(
  folder: string,
  { tag, at }: Pick<Edition, "tag" | "at">,
): Promise<KeptBundle | undefined> {
  try {
    const kept = keptSchema.parse(JSON.parse(await readFile(toStateFile(folder, tag), "utf8")));
    const { size } = await stat(path.join(folder, kept.file));
    return kept.at === at && kept.size === size ? kept : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined;
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

interface MadeBundle {
  readonly bytes: Uint8Array;
  readonly key: string;
}

/** The file before what leads to it; it is named after its bytes, so that nobody who reads an older one is disturbed. */
export async function keepBundle(
  folder: string,
  { tag, at }: Pick<Edition, "tag" | "at">,
  { bytes, key }: MadeBundle,
): Promise<KeptBundle> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const kept = { at, file: `${tag}-${sha256.slice(0, 16)}${BUNDLE_ENDING}`, size: bytes.length, sha256, key };
  await replaceFile(path.join(folder, kept.file), bytes);
  await replaceFile(toStateFile(folder, tag), JSON.stringify(kept));
  return kept;
}
