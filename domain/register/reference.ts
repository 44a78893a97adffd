/**
 * References between records, as schemas that remember which kind they point at. Back-links, the
 * broken-reference check and pickers in forms all read this memory; none of them knows a field by name.
 */
import { z } from "zod";
import { limits } from "#domain/limits.ts";
import { slugSchema } from "#domain/text.ts";

/** Each kind with the first part of the address of its records: `machines` in `/machines/luo-session`. */
export const collections = {
  charter: "charter",
  person: "people",
  component: "components",
  machine: "machines",
  term: "terms",
  kernel: "kernels",
  pair: "pairs",
  topic: "topics",
  decision: "decisions",
  meeting: "meetings",
  action: "actions",
} as const;

export type KindName = keyof typeof collections;
export const kindNames = Object.keys(collections) as [KindName, ...KindName[]]; // its own keys

export type Collection = (typeof collections)[KindName];

/** What a schema of a reference points at: one kind by its slug, or any record by `collection/slug`. */
export const references = z.registry<{ kind: KindName | "any" }>();

/** Said of a reference of which there is no more to say. */
export const toSlugWords = (kind: KindName): string => `Slug of a ${kind}.`;

/**
 * A reference to a record of one kind, written as its slug. The description is given here because
 * `.describe()` on the result would copy the schema and lose what it points at.
 */
export const ref = (kind: KindName, description = toSlugWords(kind)) =>
  slugSchema.describe(description).register(references, { kind });

const anyReference = new RegExp(`^(?:${Object.values(collections).join("|")})/[a-z0-9]+(?:[.-][a-z0-9]+)*$`);

/** A reference to a record of any kind, written `machines/luo-session`. */
export const anyRef = () =>
  z
    .string({ error: "must name a record, such as `machines/luo-session`" })
    .max(limits.slug + 12)
    .regex(anyReference, {
      error: `must name a record as collection/slug, such as \`machines/luo-session\`; the collections are ${Object.values(collections).join(", ")}`,
    })
    .register(references, { kind: "any" });

/** The address of a record inside the register, `machines/luo-session`: unique over all kinds. */
export const toRecordId = (kind: KindName, slug: string): string => `${collections[kind]}/${slug}`;

const kindByCollection = new Map<string, KindName>(kindNames.map((kind) => [collections[kind], kind]));

export const findKindByCollection = (collection: string): KindName | undefined => kindByCollection.get(collection);
