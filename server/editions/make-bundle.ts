/** Makes the bundle of an edition, as a thread of the pool does it, and keeps it as a file. */
import path from "node:path";
import { toEditionNotes } from "#domain/edition/notes.ts";
import type { Spec } from "#domain/register/spec.ts";
import { toBundleFiles, type Drawing } from "#api/bundle-files.ts";
import type { FoundEdition } from "#api/row.ts";
import { toBundleFolder } from "#exports/edition-bundle.ts";
import { findBundle, keepBundle, type KeptBundle } from "#server/editions/kept-bundles.ts";
import { packFiles } from "#server/editions/pack-files.ts";
import { signWith } from "#server/editions/signing-keys.ts";
import { withProcessLock } from "#server/store/process-lock.ts";

export interface BundleOrder {
  readonly found: FoundEdition;
  readonly base: string;
  /** By the slug of the machine. */
  readonly drawings: ReadonlyMap<string, Drawing>;
  /** Where bundles and keys are kept. */
  readonly folder: string;
  readonly keys: string;
  /** ISO 8601, UTC. */
  readonly now: string;
}

export function makeBundle(
  { found, base, drawings, folder, keys, now }: BundleOrder,
  findSpec: (revision: number) => Promise<Spec>,
): Promise<KeptBundle> {
  const { edition, before } = found;
  // Another process may be making the same.
  return withProcessLock(path.join(folder, "lock"), async () => {
    const kept = await findBundle(folder, edition);
    if (kept) return kept;
    const spec = await findSpec(edition.revision);
    const notes = toEditionNotes(before && (await findSpec(before.revision)), spec);
    const packed = await packFiles({
      files: toBundleFiles({ spec, noted: { ...found, notes }, base, drawings }),
      folder: toBundleFolder(edition.tag),
      at: new Date(edition.at),
      sign: (content) => signWith(keys, now, content),
    });
    return keepBundle(folder, edition, packed);
  });
}
