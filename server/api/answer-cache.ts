/**
 * Answers that are functions of a Spec alone, kept as bytes while that Spec is. A new revision is a new Spec, so
 * nothing here is ever out of date.
 */
import type { Spec } from "#domain/register/spec.ts";

export interface Entity {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  readonly tag: string;
  /** The Link header. */
  readonly links: string;
  /** What it has to be called where it is kept. */
  readonly fileName?: string;
}

export interface AnswerCache {
  readonly find: (spec: Spec, key: string) => Entity | undefined;
  readonly keep: (spec: Spec, key: string, entity: Entity) => void;
}

/** `mostBytes` for each Spec; a Spec that goes over it starts again with nothing kept. */
export function openAnswerCache(mostBytes: number): AnswerCache {
  const cached = new WeakMap<Spec, { bytes: number; readonly entities: Map<string, Entity> }>();
  return {
    find: (spec, key) => cached.get(spec)?.entities.get(key),
    keep: (spec, key, entity) => {
      const shelf = cached.get(spec) ?? { bytes: 0, entities: new Map<string, Entity>() };
      if (shelf.bytes + entity.bytes.length > mostBytes) {
        shelf.entities.clear();
        shelf.bytes = 0;
      }
      if (entity.bytes.length > mostBytes) return;
      shelf.entities.set(key, entity);
      shelf.bytes += entity.bytes.length;
      cached.set(spec, shelf);
    },
  };
}
