import { findRecord } from "#domain/register/spec.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { toPath, type PageContext } from "#ui/page-context.ts";

/** The path of a machine as a page shows it: a version that is no longer the newest has one of its own. */
export function toShownPath(
  { spec }: Pick<PageContext, "spec">,
  { slug, number }: Pick<RegisterRecord<"machine">, "slug" | "number">,
): string {
  const path = toPath("machine", slug);
  return findRecord(spec, "machine", slug)?.number === number ? path : `${path}/versions/${number}`;
}
