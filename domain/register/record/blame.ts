/**
 * Which version put a value where it stands, and which changed it last: for every field, state, event and transition
 * of the newest body. Items are followed by what names them, so a moved one keeps its blame.
 */
import { toCanonicalJson, type Json } from "#domain/register/record/canonical.ts";
import { isObject, matchItems } from "#domain/register/record/match-items.ts";
import type { Version } from "#domain/register/record/record.ts";
import type { KindName } from "#domain/register/reference.ts";
import { toPointer } from "#domain/register/record/at-path.ts";

export interface Origin<Kind extends KindName = KindName> {
  readonly added: Version<Kind>;
  /** The version that last changed it or anything inside it; `added` where none did. */
  readonly changed: Version<Kind>;
}

/** By JSON Pointer into the newest body; the empty pointer is the body as a whole. */
export type Blame<Kind extends KindName = KindName> = ReadonlyMap<string, Origin<Kind>>;

interface Node<Kind extends KindName> extends Origin<Kind> {
  readonly value: Json;
  readonly members: ReadonlyMap<string | number, Node<Kind>>;
}

/** All versions of one record, oldest first. */
export function blame<Kind extends KindName>(versions: readonly Version<Kind>[]): Blame<Kind> {
  const root = versions.reduce<Node<Kind> | undefined>(
    (before, version) => grow(before, version.body as unknown as Json, version), // bodies hold JSON only
    undefined,
  );
  if (!root) throw new Error("a record has at least one version");
  return new Map(listOrigins(root, ""));
}

/** The origin of what a pointer leads to; of what encloses it, where the newest body holds nothing there. */
export function findBlame<Kind extends KindName>(origins: Blame<Kind>, path: string): Origin<Kind> | undefined {
  return origins.get(path) ?? (path === "" ? undefined : findBlame(origins, path.slice(0, path.lastIndexOf("/"))));
}

function grow<Kind extends KindName>(before: Node<Kind> | undefined, value: Json, version: Version<Kind>): Node<Kind> {
  if (before && toCanonicalJson(before.value) === toCanonicalJson(value)) return before;
  const members = Array.isArray(value)
    ? growItems(before, value, version)
    : isObject(value)
      ? growFields(before, value, version)
      : new Map<string, never>();
  return { value, members, added: before?.added ?? version, changed: version };
}

function growFields<Kind extends KindName>(
  before: Node<Kind> | undefined,
  value: { readonly [field: string]: Json | undefined },
  version: Version<Kind>,
): Node<Kind>["members"] {
  const fields = Object.entries(value).filter((entry): entry is [string, Json] => entry[1] !== undefined);
  return new Map(fields.map(([field, member]) => [field, grow(before?.members.get(field), member, version)]));
}

function growItems<Kind extends KindName>(
  before: Node<Kind> | undefined,
  items: readonly Json[],
  version: Version<Kind>,
): Node<Kind>["members"] {
  const matched = before && Array.isArray(before.value) ? matchItems(before.value, items) : new Map<number, number>();
  return new Map(
    items.map((item, index) => {
      const older = matched.get(index);
      return [index, grow(older === undefined ? undefined : before?.members.get(older), item, version)];
    }),
  );
}

function* listOrigins<Kind extends KindName>(node: Node<Kind>, path: string): Generator<[string, Origin<Kind>]> {
  yield [path, { added: node.added, changed: node.changed }];
  for (const [step, member] of node.members) yield* listOrigins(member, `${path}${toPointer([step])}`);
}
