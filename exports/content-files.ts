/**
 * The register as the files of `content/`: the same Spec gives the same bytes, and what server/content reads from them
 * has the same content hashes. What has no record, such as claims and comments, is not written.
 */
import type { z } from "zod";
import { Document, visit } from "yaml";
import { kinds, type Bodies } from "#domain/register/kinds.ts";
import { toCanonicalJson, type Json } from "#domain/register/record/canonical.ts";
import { isObject, type JsonObject } from "#domain/register/record/match-items.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import type { KindName } from "#domain/register/reference.ts";
import { listRecords, type Spec } from "#domain/register/spec.ts";
import { EXCEPTIONS_FILE, ORIGINAL_ENDING, toContentPath, toCorrectionEnding } from "#exports/content-path.ts";

export interface ContentFile {
  /** Relative to the content folder, with forward slashes. */
  readonly path: string;
  /** Written as UTF-8. */
  readonly text: string;
}

/** Retired records have no file. In the order of their paths. */
export function toContentFiles(spec: Spec): readonly ContentFile[] {
  const records = listRecords(spec).flatMap((record) => toRecordFiles(record));
  const exceptions = spec.exceptions as unknown as Json; // they hold JSON only
  const files =
    spec.exceptions.length === 0 ? records : [...records, { path: EXCEPTIONS_FILE, text: toYaml(exceptions) }];
  return files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** A meeting has more: its note lies beside it, and so does each corrected one. */
export function toRecordFiles(record: AnyRecord): ContentFile[] {
  const file = { path: toContentPath(record), text: toContentText(record.kind, record.body) };
  if (record.kind !== "meeting" || !record.body.original) return [file];
  const beside = file.path.slice(0, -".md".length);
  const { original, corrections = [] } = record.body;
  return [
    file,
    { path: `${beside}${ORIGINAL_ENDING}`, text: original.text },
    ...corrections.map((one, index) => ({
      path: `${beside}${toCorrectionEnding(index + 1)}`,
      text: one.original.text,
    })),
  ];
}

/** What the file of a record says; the note of a meeting lies beside it and is left out. */
export function toContentText<Kind extends KindName>(kind: Kind, body: Bodies[Kind]): string {
  const { schema, prose } = kinds[kind];
  const { [prose ?? ""]: below, ...above } = withoutDefaults(schema, body as unknown as Json) as JsonObject; // bodies hold JSON only
  const fields = kind === "meeting" ? withoutNote(above) : above;
  if (prose === undefined) return toYaml(fields);
  // Below the front matter a text is trimmed; one that would not come back as it is stays above.
  const isTrimmed = typeof below === "string" && below === below.trim() && !below.includes("\r");
  return isTrimmed
    ? `---\n${toYaml(fields)}---\n\n${below}\n`
    : `---\n${toYaml({ ...fields, [prose]: below ?? "" })}---\n`;
}

function withoutNote(fields: JsonObject): JsonObject {
  const { corrections, ...rest } = withoutText(fields);
  if (!Array.isArray(corrections)) return rest;
  return { ...rest, corrections: corrections.map((one: Json) => (isObject(one) ? withoutText(one) : one)) };
}

function withoutText(holder: JsonObject): JsonObject {
  const { original } = holder;
  if (!isObject(original)) return holder;
  const { text: _text, ...described } = original;
  return { ...holder, original: described };
}

/** Without what the schema would put in anyway; fields in the order of the schema. */
function withoutDefaults(schema: z.core.$ZodType, value: Json): Json {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  switch (def.type) {
    case "object":
      return isObject(value) ? withoutDefaultFields(def.shape, value) : value;
    case "array":
      return Array.isArray(value) ? value.map((item: Json) => withoutDefaults(def.element, item)) : value;
    case "optional":
    case "default":
      return withoutDefaults(def.innerType, value);
    default:
      return value;
  }
}

function withoutDefaultFields(shape: Readonly<Record<string, z.core.$ZodType>>, value: JsonObject): JsonObject {
  const entries = Object.entries(shape).flatMap(([name, schema]) => {
    const field = value[name];
    return field === undefined || isDefault(schema, field) ? [] : [[name, withoutDefaults(schema, field)] as const];
  });
  return Object.fromEntries(entries);
}

function isDefault(schema: z.core.$ZodType, value: Json): boolean {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  return def.type === "default" && toCanonicalJson(def.defaultValue as Json) === toCanonicalJson(value);
}

const WIDTH = 100;
/** A text longer than this does not stand beside its name. */
const LONGEST_BESIDE = 80;

export function toYaml(value: Json): string {
  const document = new Document(value, { schema: "core", aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (key, node) => {
      if (key === "key" || typeof node.value !== "string") return;
      const style = toStyle(node.value);
      if (style) node.type = style;
    },
  });
  // Over several lines, quotes would lose blanks beside line breaks.
  return document.toString({ lineWidth: WIDTH, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER });
}

// Blocks lose blanks at their edges, and line breaks of other systems; quotes keep everything.
function toStyle(text: string): "QUOTE_DOUBLE" | "BLOCK_LITERAL" | "BLOCK_FOLDED" | undefined {
  const isPlain =
    !/[^\P{Cc}\n\t]|[\p{Zl}\p{Zp}\p{Cs}\uFEFF]/u.test(text) && !/^\s|\s$|\s\n|\t/.test(text.replaceAll("\n\n", "\n"));
  if (!isPlain) return "QUOTE_DOUBLE";
  if (text.includes("\n")) return "BLOCK_LITERAL";
  return text.length > LONGEST_BESIDE && !text.includes("  ") ? "BLOCK_FOLDED" : undefined;
}
