/** Keeps the Specs that were asked for last. A revision never changes, so what is kept is never stale. */
import type { Spec } from "#domain/register/spec.ts";

/** Reads one revision, sharing what it can with a Spec that is known already. */
export type LoadSpec = (revision: number, known: Spec | undefined) => Promise<Spec>;

/** The newest one, and some old ones that people compare with. */
const KEPT = 4;

export function openSpecCache(load: LoadSpec): (revision: number) => Promise<Spec> {
  const cached = new Map<number, Promise<Spec>>();
  let newest: Spec | undefined;

  return (revision) => {
    const found = cached.get(revision);
    const spec = found ?? load(revision, newest);
    // Last in the map is asked for last.
    cached.delete(revision);
    cached.set(revision, spec);
    if (found) return found;
    spec.then(
      (loaded) => {
        if (loaded.revision > (newest?.revision ?? 0)) newest = loaded;
        dropOldest();
      },
      () => cached.delete(revision),
    );
    return spec;
  };

  // The newest is what most readers read and what others are loaded from: visitors of old ones never push it out.
  function dropOldest(): void {
    for (const revision of cached.keys()) {
      if (cached.size <= KEPT) return;
      if (revision !== newest?.revision) cached.delete(revision);
    }
  }
}
