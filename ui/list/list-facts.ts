import { kinds } from "#domain/register/kinds.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { collections, type KindName } from "#domain/register/reference.ts";
import type { PageFacts } from "#ui/frame/site-frame.tsx";
import { toList } from "#ui/kinds/faces.ts";
import { toChosen, type ListQuery } from "#ui/list/list.ts";

/** What the page of all records of a kind says about itself; `last` is the record after which it goes on. */
export function toListFacts(kind: KindName, query: ListQuery, last?: AnyRecord): PageFacts {
  const { heading, holds, collection } = kinds[kind];
  return {
    title: heading,
    description: holds,
    path: toListPath(kind, toChosen(toList(kind).filters, query), last?.slug),
    json: `/api/v1/${collection}`,
    current: collection,
  };
}

export function toListPath(kind: KindName, chosen: ReadonlyMap<string, string>, after?: string): string {
  const query = new URLSearchParams([...chosen]);
  if (after !== undefined) query.set("after", after);
  return query.size > 0 ? `/${collections[kind]}?${query.toString()}` : `/${collections[kind]}`;
}
