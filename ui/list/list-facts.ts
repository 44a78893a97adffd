import { kinds } from "#domain/register/kinds.ts";
import type { KindName } from "#domain/register/reference.ts";
import type { PageFacts } from "#ui/frame/site-frame.tsx";

/** What the page of all records of a kind says about itself. */
export function toListFacts(kind: KindName): PageFacts {
  const { heading, holds, collection } = kinds[kind];
  return {
    title: heading,
    description: holds,
    path: `/${collection}`,
    json: `/api/v1/${collection}`,
    current: collection,
  };
}
