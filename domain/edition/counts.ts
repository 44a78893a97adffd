/** How many records each edition has, and how many became what since the one before: for a list, without their bodies. */
import type { Edition } from "#domain/edition/edition.ts";
import { findEditionStep, type EditionStep, type Standing } from "#domain/edition/step.ts";

export interface EditionCounts extends Readonly<Record<EditionStep, number>> {
  /** That are not retired. */
  readonly records: number;
}

export interface CountedVersion extends Standing {
  /** `collection/slug`. */
  readonly id: string;
  readonly revision: number;
}

/** Both oldest first. One for each edition. */
export function countEditions(
  editions: readonly Pick<Edition, "revision">[],
  versions: Iterable<CountedVersion>,
): readonly EditionCounts[] {
  const standing = new Map<string, Standing>();
  const iterator = versions[Symbol.iterator]();
  let version = iterator.next();
  return editions.map(({ revision }) => {
    const before = new Map<string, Standing | undefined>();
    for (; !version.done && version.value.revision <= revision; version = iterator.next()) {
      const { id } = version.value;
      if (!before.has(id)) before.set(id, standing.get(id));
      standing.set(id, version.value);
    }
    const counts = { added: 0, changed: 0, retired: 0 };
    for (const [id, was] of before) {
      const step = findEditionStep(was, standing.get(id));
      if (step) counts[step] += 1;
    }
    return { ...counts, records: [...standing.values()].filter(({ retired }) => !retired).length };
  });
}
