/** The places of a body that readers ask about: its fields, and the items of its lists. Decides nothing about them. */
import type { Json } from "#domain/register/record/canonical.ts";
import { toFieldLabel, toItemLabel } from "#domain/register/record/label.ts";
import { isObject } from "#domain/register/record/match-items.ts";
import { toPointer } from "#domain/register/record/at-path.ts";

export interface Element {
  /** JSON Pointer into the body. */
  readonly path: string;
  /** As people read it: `states › frozen`. */
  readonly label: string;
  readonly value: Json;
}

/** In the order of the fields. A field that is an empty list is not there. */
export const listElements = (body: object): readonly Element[] =>
  Object.entries(body as Readonly<Record<string, Json | undefined>>).flatMap(([field, value]) => {
    if (value === undefined) return [];
    const label = toFieldLabel(field);
    if (!Array.isArray(value)) return [{ path: toPointer([field]), label, value }];
    if (value.length === 0) return [];
    if (!value.some(isObject)) return [{ path: toPointer([field]), label, value }];
    return (value as readonly Json[]).map((item, index) => ({
      path: toPointer([field, index]),
      label: `${label} › ${toItemLabel(item, index)}`,
      value: item,
    }));
  });
