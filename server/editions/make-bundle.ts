/** Makes the bundle of an edition, as a thread of the pool does it, and keeps it as a file. */
import path from "node:path";
import { toEditionNotes } from "#domain/edition/notes.ts";
import type { Spec } from "#domain/register/spec.ts";
import { toBundleFiles, type Drawing } from "#api/bundle-files.ts";
import type { FoundEdition } from "#api/row.ts";
import { toBundleFolder } from "#exports/edition-bundle.ts";
import { findBundle, keepBundle, type KeptBundle } from "#server/editions/kept-bundles.ts";
import { packFiles } from "#server/editions/pack-files.ts";
import { openSecrets } from "#server/secrets/open-secrets.ts";
import type { SecretsPlace } from "#server/secrets/secrets.ts";
import { signWith } from "#server/secrets/signing-keys.ts";
import type { Database } from "#server/store/database.ts";
import { withProcessLock } from "#server/store/sqlite/process-lock.ts";

export interface BundleOrder {
  readonly found: FoundEdition;
  readonly base: string;
  /** By the slug of the machine. */
  readonly drawings: ReadonlyMap<string, Drawing>;
  /** Where bundles are kept. */
  readonly folder: string;
  /** Where keys are. */
  readonly secretsPlace: SecretsPlace;
  /** ISO 8601, UTC. */
  readonly now: string;
}

export function makeBundle(
  { found, base, drawings, folder, secretsPlace, now }: BundleOrder,
  database: Database,
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
      sign: (content) => signWith(openSecrets(secretsPlace, database), now, content),
    });
    return keepBundle(folder, edition, packed);
  });
}
