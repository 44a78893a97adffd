/** Keeps the Specs that were asked for last. A revision never changes, so what is kept is never stale. */
import type { Spec } from "#domain/register/spec.ts";

/** Reads one revision, sharing what it can with a Spec that is known already. */
export type LoadSpec = (revision: number, known: Spec | undefined) => Promise<Spec>;

/** The newest one, and some old ones that people compare with. */
const KEPT = 4;

export function openSpecCache(load: LoadSpec): (revision: number) => Promise<Spec> {
  const kept = new Map<number, Promise<Spec>>();
  let newest: Spec | undefined;

  return (revision) => {
    const found = kept.get(revision);
    const spec = found ?? load(revision, newest);
    // Last in the map is asked for last.
    kept.delete(revision);
    kept.set(revision, spec);
    if (found) return found;
    spec.then(
      (loaded) => {
        if (loaded.revision > (newest?.revision ?? 0)) newest = loaded;
        dropOldest();
      },
      () => kept.delete(revision),
    );
    return spec;
  };

  // The newest is what most readers read and what others are loaded from: visitors of old ones never push it out.
  function dropOldest(): void {
    for (const revision of kept.keys()) {
      if (kept.size <= KEPT) return;
      if (revision !== newest?.revision) kept.delete(revision);
    }
  }
}
