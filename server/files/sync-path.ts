/** Resolves once a file, or the names in a folder, are on the disk and outlast a loss of power. */
import { open } from "node:fs/promises";

export async function syncPath(place: string): Promise<void> {
  const handle = await open(place, "r");
  await handle.sync().finally(() => handle.close());
}
