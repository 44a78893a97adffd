/**
 * All references between records, both ways, read off the schemas: which field points where. Knows no
 * field by name. Whether a target exists is a rule's business.
 */
import type { z } from "zod";
import { groupBy } from "#domain/group-by.ts";
import { kinds } from "#domain/register/kinds.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { references, toRecordId } from "#domain/register/reference.ts";
import { listRecords, type Spec } from "#domain/register/spec.ts";
import { remember } from "#domain/remember.ts";

export interface Link {
  /** `collection/slug` of the record that holds the reference. */
  readonly from: string;
  /** JSON Pointer to the reference inside the body of `from`. */
  readonly path: string;
  readonly to: string;
}

export interface Links {
  readonly all: readonly Link[];
  readonly byTarget: ReadonlyMap<string, readonly Link[]>;
}

export function listLinks(spec: Spec): Links {
  const all = listRecords(spec).flatMap(linksOf);
  return { all, byTarget: groupBy(all, ({ to }) => to) };
}

/** The references that one record holds. */
export const linksOf = remember((record: AnyRecord): readonly Link[] => {
  const from = toRecordId(record.kind, record.slug);
  return listReferences(kinds[record.kind].schema, record.body).map((found) => ({ from, ...found }));
});

/** The references inside one value of a schema, in the order of the schema's fields. */
function listReferences(schema: z.core.$ZodType, value: unknown, path = ""): Omit<Link, "from">[] {
  if (value === undefined || value === null || holdsNone(schema)) return [];
  const target = references.get(schema as never);
  if (target && typeof value === "string")
    return [{ path, to: target.kind === "any" ? value : toRecordId(target.kind, value) }];
  const def = (schema as z.core.$ZodTypes)._zod.def;
  switch (def.type) {
    case "object":
      return Object.entries(def.shape).flatMap(([key, member]) =>
        listReferences(member, (value as Record<string, unknown>)[key], `${path}/${key}`),
      );
    case "array":
      return (value as unknown[]).flatMap((item, index) => listReferences(def.element, item, `${path}/${index}`));
    case "optional":
    case "default":
      return listReferences(def.innerType, value, path);
    default: {
      // Of all else only a union may hold one.
      const option = def.type === "union" && def.options.find((candidate) => isOptionFor(candidate, value));
      return option ? listReferences(option, value, path) : [];
    }
  }
}

const known = new WeakMap<z.core.$ZodType, boolean>();

/** Whether no value of a schema can hold a reference: most fields, which then need not be looked into. */
function holdsNone(schema: z.core.$ZodType): boolean {
  const none = known.get(schema) ?? (!references.has(schema as never) && listInside(schema).every(holdsNone));
  known.set(schema, none);
  return none;
}

function listInside(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  switch (def.type) {
    case "object":
      return Object.values(def.shape);
    case "array":
      return [def.element];
    case "optional":
    case "default":
      return [def.innerType];
    case "union":
      return def.options;
    default:
      return [];
  }
}

// Our unions of objects are told apart by `type`; the others hold no references.
function isOptionFor(option: z.core.$ZodType, value: unknown): boolean {
  const def = (option as z.core.$ZodTypes)._zod.def;
  if (def.type !== "object" || typeof value !== "object" || value === null) return false;
  const tag = def.shape["type"];
  const tagDef = tag && (tag as z.core.$ZodTypes)._zod.def;
  return tagDef?.type === "literal" && tagDef.values.includes((value as { type?: never }).type as never);
}
