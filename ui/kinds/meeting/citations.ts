/** The passages of a note that records rest on, read off the references of the register. */
import type { Stretch } from "#domain/meeting/passage.ts";
import type { Link } from "#domain/register/links.ts";
import { findAt } from "#domain/register/record/at-path.ts";
import { toRecordId } from "#domain/register/reference.ts";
import type { Spec } from "#domain/register/spec.ts";
import type { PageContext } from "#ui/page-context.ts";

export interface Citation {
  /** In bytes of the original. */
  readonly offset: number;
  readonly length: number;
  /** `collection/slug` of each record that rests on the passage, in the order of the kinds. */
  readonly holders: readonly string[];
}

/** Those of the original with a hash, in its order. Equal passages are one. */
export function listCitations({ links, spec }: PageContext, meeting: string, sha256: string): readonly Citation[] {
  const byPlace = new Map<string, { offset: number; length: number; holders: Set<string> }>();
  for (const link of links.byTarget.get(toRecordId("meeting", meeting)) ?? []) {
    const cited = findCited(spec, link);
    if (cited?.sha256 !== sha256) continue;
    const { offset, length } = cited;
    const known = byPlace.get(`${offset}-${length}`) ?? { offset, length, holders: new Set() };
    known.holders.add(link.from);
    byPlace.set(`${offset}-${length}`, known);
  }
  return [...byPlace.values()]
    .map(({ holders, ...stretch }) => ({ ...stretch, holders: [...holders] }))
    .sort((a, b) => a.offset - b.offset || a.length - b.length);
}

/** A stretch of one original. */
export interface CitedStretch extends Stretch {
  readonly sha256: string;
}

/** The passage that a link to a meeting comes from; undefined where it points at the meeting as a whole. */
export function findCited(spec: Spec, { from, path }: Link): CitedStretch | undefined {
  const source = findAt(spec.byId.get(from)?.body, path.slice(0, path.lastIndexOf("/")));
  return isStretch(source) ? source : undefined;
}

export const isInside = (offset: number, stretch: Stretch): boolean =>
  offset >= stretch.offset && offset < stretch.offset + stretch.length;

const isStretch = (value: unknown): value is CitedStretch =>
  typeof value === "object" && value !== null && "quote" in value && "offset" in value && "length" in value;
