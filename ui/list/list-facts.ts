import { kinds } from "#domain/register/kinds.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import type { KindName } from "#domain/register/reference.ts";
import type { PageFacts } from "#ui/frame/site-frame.tsx";

/** What the page of all records of a kind says about itself; `last` is the record after which it goes on. */
export function toListFacts(kind: KindName, last?: AnyRecord): PageFacts {
  const { heading, holds, collection } = kinds[kind];
  return {
    title: heading,
    description: holds,
    path: last ? `/${collection}?after=${last.slug}` : `/${collection}`,
    json: `/api/v1/${collection}`,
    current: collection,
  };
}
