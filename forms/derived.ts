/** What nobody has to type: it is made of what is typed, where the field for it is left empty. */
import { toElementId } from "#domain/element-id.ts";
import { toRank, toVersionSlug } from "#domain/kernel/version.ts";
import { listSectionBorders } from "#domain/meeting/section-borders.ts";
import { toSlug } from "#domain/slug.ts";
import type { KindName } from "#domain/register/reference.ts";
import { asList, asObject } from "#forms/form-tree.ts";
import type { Shape } from "#forms/shape.ts";

/** Of a name that is a sentence: so long that the address says what it is about. */
const MOST_LETTERS = 60;

interface SlugSource {
  /** As the form names it. */
  readonly words: string;
  readonly fields: readonly string[];
  /** Of what the fields say. */
  readonly toSlug: (said: (field: string) => string) => string;
}

const ofTitle: SlugSource = { words: "title", fields: ["title"], toSlug: (said) => toShort(said("title")) };
const slugSources: Partial<Record<KindName, SlugSource>> = {
  kernel: { words: "version", fields: ["version"], toSlug: (said) => toVersionSlug(said("version")) },
  pair: {
    words: "two kernels",
    fields: ["from", "to"],
    toSlug: (said) => (said("from") === "" || said("to") === "" ? "" : `${said("from")}-to-${said("to")}`),
  },
  meeting: { words: "day", fields: ["day"], toSlug: (said) => said("day") },
  person: { words: "name", fields: ["name"], toSlug: (said) => toShort(said("name")) },
};

/** Empty where nothing is typed yet that it could be made of. */
export const toDerivedSlug = (kind: KindName, body: unknown): string =>
  (slugSources[kind] ?? ofTitle).toSlug((field) => toText(asObject(body)[field]));

/** What the address of a new record is made of, after "made of the". */
export const toSlugSource = (kind: KindName): string => (slugSources[kind] ?? ofTitle).words;

/** Whether all is typed that the address would be made of, and none can be made of it: `日本語`, or `!!!`. */
export const hasNoSlugInIt = (kind: KindName, body: unknown): boolean =>
  toDerivedSlug(kind, body) === "" &&
  (slugSources[kind] ?? ofTitle).fields.every((field) => toText(asObject(body)[field]) !== "");

const toText = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

/** Whole words, as many as fit. */
function toShort(name: string): string {
  const slug = toSlug(name);
  if (slug.length <= MOST_LETTERS) return slug;
  const cut = slug.slice(0, MOST_LETTERS + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf("-"), 0)) || slug.slice(0, MOST_LETTERS);
}

/** The ids of rows that have a name or a text but none, and the rank of a kernel. */
export function withDerived(kind: KindName, shape: Shape, body: unknown): unknown {
  const named = withBorders(kind, withIds(shape, body));
  const { version, rank } = asObject(named);
  const derived = kind === "kernel" && rank === undefined ? toRank(toText(version)) : undefined;
  return derived === undefined ? named : { ...asObject(named), rank: derived };
}

/** Of a note whose author drew lines between as many sections as are named. */
function withBorders(kind: KindName, body: unknown): unknown {
  const sections = asList(asObject(body)["sections"]);
  const { text } = asObject(asObject(body)["original"]);
  if (kind !== "meeting" || typeof text !== "string" || sections.every(hasBorders)) return body;
  const borders = listSectionBorders(text);
  if (borders.length !== sections.length) return body;
  const cut = sections.map((section, number) => ({ number, ...borders[number], ...asObject(section) }));
  return { ...asObject(body), sections: cut };
}

const hasBorders = (section: unknown): boolean =>
  ["number", "offset", "length"].every((field) => asObject(section)[field] !== undefined);

function withIds(shape: Shape, value: unknown): unknown {
  if (shape.type === "list" && Array.isArray(value)) {
    const inside = asList(value).map((row) => withIds(shape.item, row));
    const rows = hasId(shape.item) ? nameRows(inside) : inside;
    return rows.every((row, index) => row === value[index]) ? value : rows;
  }
  if (shape.type !== "group" || typeof value !== "object" || value === null) return value;
  const members = shape.fields.flatMap(({ name, shape: inner }) => {
    const member = asObject(value)[name];
    const made = withIds(inner, member);
    return made === member ? [] : [[name, made] as const];
  });
  return members.length === 0 ? value : { ...value, ...Object.fromEntries(members) };
}

const hasId = (shape: Shape): boolean =>
  shape.type === "group" &&
  shape.fields.some(({ name, isOptional, shape: { type } }) => name === "id" && type === "text" && !isOptional);

function nameRows(rows: readonly unknown[]): readonly unknown[] {
  const taken = new Set(rows.map((row) => toText(asObject(row)["id"])));
  return rows.map((row) => {
    const plain = toText(asObject(row)["id"]) === "" ? toRowId(asObject(row)) : "";
    if (plain === "") return row;
    let id = plain;
    for (let number = 2; taken.has(id); number += 1) id = `${plain.slice(0, 59)}-${number}`;
    taken.add(id);
    return { ...asObject(row), id };
  });
}

/** How many words of a sentence tell it from others. */
const MOST_WORDS = 5;

/** A label is a name already; of a text the first words are one. */
function toRowId(row: Readonly<Record<string, unknown>>): string {
  const label = toText(row["label"]) || toText(row["title"]) || toText(row["name"]);
  if (label !== "") return toElementId(label, "x");
  const words = toSlug(toText(row["text"])).split("-").slice(0, MOST_WORDS).join("-");
  return words === "" ? "" : toElementId(words, "x");
}
