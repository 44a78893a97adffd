/** An edition: a revision with a name. Which may be cut, so that the notes of those that exist stay what they are. */
import type { NewEdition } from "#domain/edition/schema.ts";
import type { Issue } from "#domain/problem.ts";

export interface Edition extends NewEdition {
  /** Account. */
  readonly by: string;
  /** What that was called when it was cut. */
  readonly authorName: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

interface CutInto {
  /** Oldest first. */
  readonly editions: readonly Edition[];
  readonly newestRevision: number;
}

/** Why it cannot be cut, by the fields that say otherwise; empty where it can. */
export function listHindrances({ tag, revision }: NewEdition, { editions, newestRevision }: CutInto): readonly Issue[] {
  const taken = editions.find((known) => known.tag === tag);
  const last = editions.at(-1);
  return [
    ...(taken ? [{ path: "/tag", message: `is the name of revision ${taken.revision}; choose another` }] : []),
    ...(revision > newestRevision
      ? [{ path: "/revision", message: `is not there yet; the newest is ${newestRevision}` }]
      : []),
    // The notes of an edition begin at the one before: none may come in between afterwards.
    ...(last && revision <= last.revision
      ? [
          {
            path: "/revision",
            message: `must be later than ${last.revision}, which is edition ${last.tag}; editions follow one another`,
          },
        ]
      : []),
  ];
}

/** Whether a form that was sent twice has done already what it asks for. */
export const isSameEdition = (known: Edition, asked: NewEdition, by: string): boolean =>
  known.by === by &&
  known.tag === asked.tag &&
  known.revision === asked.revision &&
  known.title === asked.title &&
  known.message === asked.message;
