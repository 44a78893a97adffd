/** A field for a record takes what the record is called as well as its address, where one alone is called so. */
import type { AnyRecord } from "#domain/register/record/record.ts";
import type { KindName } from "#domain/register/reference.ts";
import { toTitle, type Spec } from "#domain/register/spec.ts";
import { asList, asObject } from "#forms/form-tree.ts";
import { kindFacts } from "#forms/kind-facts.ts";
import type { ProposalForm } from "#forms/kept-form.ts";
import type { Shape } from "#forms/shape.ts";

type FindSlug = (kind: KindName, text: string) => string;

export function withNamedRecords(form: ProposalForm, { records }: Pick<Spec, "records">): ProposalForm {
  const titles = new Map<KindName, ReadonlyMap<string, readonly string[]>>();
  const findSlug: FindSlug = (kind, text) => {
    const known = titles.get(kind) ?? listTitles(records[kind] as readonly AnyRecord[]); // of one kind
    titles.set(kind, known);
    const [slug, ...others] = known.get(toKey(text)) ?? [];
    return slug === undefined || others.length > 0 ? text : slug;
  };
  const changes = form.changes.map((change) =>
    change.text === undefined
      ? { ...change, body: toAddressed(kindFacts[change.kind].shape, change.body, findSlug) }
      : change,
  );
  return { ...form, changes };
}

function listTitles(records: readonly AnyRecord[]): ReadonlyMap<string, readonly string[]> {
  const titles = new Map<string, readonly string[]>();
  for (const record of records) {
    const key = toKey(toTitle(record));
    titles.set(key, [...(titles.get(key) ?? []), record.slug]);
  }
  return titles;
}

const toKey = (text: string): string => text.trim().replace(/\s+/gu, " ").toLowerCase();

/** What looks like an address is one, whatever else is called so. */
const ADDRESS = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;

function toAddressed(shape: Shape, value: unknown, findSlug: FindSlug): unknown {
  switch (shape.type) {
    case "text": {
      const { reference } = shape.text;
      if (reference === undefined || reference === "any" || typeof value !== "string" || ADDRESS.test(value))
        return value;
      return findSlug(reference, value);
    }
    case "list":
    case "word-or-list":
      return Array.isArray(value) ? asList(value).map((row) => toAddressed(shape.item, row, findSlug)) : value;
    case "group":
      return withFields(shape.fields, value, findSlug);
    case "variants":
      return withFields(shape.variants.get(String(asObject(value)["type"]))?.fields ?? [], value, findSlug);
    default:
      return value;
  }
}

function withFields(
  fields: readonly { readonly name: string; readonly shape: Shape }[],
  value: unknown,
  findSlug: FindSlug,
): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const body = asObject(value);
  const found = fields
    .filter(({ name }) => Object.hasOwn(body, name))
    .map(({ name, shape }) => [name, toAddressed(shape, body[name], findSlug)] as const);
  return { ...body, ...Object.fromEntries(found) };
}
