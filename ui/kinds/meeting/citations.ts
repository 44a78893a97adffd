/** The passages of a note that records rest on, read off the references of the register. */
import { toRecordId } from "#domain/register/reference.ts";
import type { PageContext } from "#ui/page-context.ts";

export interface Citation {
  /** In bytes of the original. */
  readonly offset: number;
  readonly length: number;
  /** `collection/slug` of each record that rests on the passage, in the order of the kinds. */
  readonly holders: readonly string[];
}

/** In the order of the note. Equal passages are one. */
export function listCitations({ links, spec }: PageContext, meeting: string): readonly Citation[] {
  const byPlace = new Map<string, { offset: number; length: number; holders: Set<string> }>();
  for (const link of links.byTarget.get(toRecordId("meeting", meeting)) ?? []) {
    const source = readAt(spec.byId.get(link.from)?.body, link.path.slice(0, link.path.lastIndexOf("/")));
    if (!isStretch(source)) continue;
    const { offset, length } = source;
    const known = byPlace.get(`${offset}-${length}`) ?? { offset, length, holders: new Set() };
    known.holders.add(link.from);
    byPlace.set(`${offset}-${length}`, known);
  }
  return [...byPlace.values()]
    .map(({ holders, ...stretch }) => ({ ...stretch, holders: [...holders] }))
    .sort((a, b) => a.offset - b.offset || a.length - b.length);
}

/** The value that a JSON Pointer leads to. Our field names need no escapes. */
const readAt = (body: unknown, pointer: string): unknown =>
  pointer
    .split("/")
    .slice(1)
    .reduce((value: unknown, step) => (value as Record<string, unknown> | undefined)?.[step], body);

const isStretch = (value: unknown): value is { readonly offset: number; readonly length: number } =>
  typeof value === "object" && value !== null && "quote" in value && "offset" in value && "length" in value;
