/**
 * What a start does with `content/`: an empty register is founded with it, whole; a register that exists takes nothing
 * by itself, and what changed in the files is proposed to its group.
 */
import type { Spec } from "#domain/register/spec.ts";
import type { Clock } from "#server/clock.ts";
import type { Database } from "#server/store/database.ts";
import { foundRegister, type FoundingContent } from "#server/store/at-start/found-register.ts";
import { loadSpec } from "#server/store/load-spec.ts";
import { proposeImport, type Imported } from "#server/store/at-start/propose-import.ts";
import { findNewestRevision } from "#server/store/revisions.ts";

/** `spec` is the newest one the caller has; another process may have gone further. */
export async function importContent(
  database: Database,
  spec: Spec,
  content: FoundingContent,
  clock: Clock,
): Promise<Imported> {
  if (spec.revision > 0) return proposeImport(database, spec, content, clock);
  const founded = await foundRegister(database, content, clock);
  if (founded) return { ...founded, founded: true, heldBack: [] };
  const revision = await findNewestRevision(database);
  return proposeImport(database, await loadSpec(database, revision), content, clock);
}
