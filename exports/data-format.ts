/** The fields of every kind as Markdown, written from the schemas, so that the document cannot drift from them. */
import { z } from "zod";
import { listKinds, type Kind } from "#domain/register/kinds.ts";
import { limits } from "#domain/limits.ts";
import { sourceSchema } from "#domain/register/source.ts";

type JsonSchema = z.core.JSONSchema.JSONSchema;

interface Row {
  readonly field: string;
  readonly type: string;
  readonly description: string;
}

export function toDataFormat(): string {
  return [
    "# Data format",
    "",
    "Written from the schemas by `npm run derive`; do not edit. The same schemas are published at `/api/v1/schemas/{name}`.",
    "",
    "A field marked `?` may be left out. A list that is left out is empty. `sources` is left out of the tables: every record and most of its parts may have them, as described at the end.",
    "",
    ...listKinds().flatMap(toKindSection),
    "## Sources",
    "",
    "A fact carries a list of sources. Each has a `type`:",
    "",
    ...toSourceTables(),
    "## Limits",
    "",
    "| limit | most |",
    "| --- | --- |",
    ...Object.entries(limits).map(([name, most]) => `| ${name} | ${most} |`),
    "",
  ].join("\n");
}

function toKindSection(kind: Kind): string[] {
  const home = kind.prose === undefined ? `content/${kind.collection}` : `content/${kind.collection}/*.md`;
  const where =
    kind.name === "charter"
      ? "In `content/charter.yaml`."
      : kind.prose === undefined
        ? `In \`${home}/*.yaml\`.`
        : `In \`${home}\`; \`${kind.prose}\` is the Markdown below the front matter.`;
  return [`## ${kind.label}`, "", `${kind.holds} ${where}`, "", ...toTable(toRows(toInputSchema(kind.schema))), ""];
}

function toSourceTables(): string[] {
  return (toInputSchema(sourceSchema).oneOf ?? []).flatMap((option) => {
    const type = String(
      (option as JsonSchema).properties?.["type"] && constantOf((option as JsonSchema).properties?.["type"]),
    );
    return [`### ${type}`, "", ...toTable(toRows(option as JsonSchema).filter((row) => row.field !== "type")), ""];
  });
}

const toInputSchema = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, { io: "input", reused: "inline" }) as JsonSchema;

const toTable = (rows: readonly Row[]): string[] => [
  "| field | type | meaning |",
  "| --- | --- | --- |",
  ...rows.map((row) => `| \`${row.field}\` | ${row.type} | ${row.description} |`),
];

function toRows(schema: JsonSchema, prefix = ""): Row[] {
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).flatMap(([name, member]) => {
    const field = member as JsonSchema;
    const path = `${prefix}${name}${required.has(name) ? "" : "?"}`;
    const row = { field: path, type: toTypeWord(name, field), description: field.description ?? "" };
    // Described once, at the end of the document.
    return name === "sources" ? [] : [row, ...toInnerRows(field, path)];
  });
}

function toInnerRows(field: JsonSchema, path: string): Row[] {
  const inner = path.replace(/\?$/, "");
  if (field.properties) return toRows(field, `${inner}.`);
  const items = field.items as JsonSchema | undefined;
  return items?.properties ? toRows(items, `${inner}[].`) : [];
}

function toTypeWord(name: string, field: JsonSchema): string {
  if (name === "sources") return "list of sources";
  if (field.type === "array") return `list of ${toTypeWord("", (field.items ?? {}) as JsonSchema)}`;
  if (field.enum) return field.enum.map((word) => `\`${String(word)}\``).join(", ");
  if (field.const !== undefined) return `\`${String(field.const)}\``;
  const options = field.anyOf ?? field.oneOf;
  if (options) return options.map((option) => toTypeWord("", option as JsonSchema)).join(" or ");
  if (field.type === "object") return "object";
  if (field.type === "string")
    return field.format ?? (field.maxLength === undefined ? "text" : `text, up to ${field.maxLength}`);
  return String(field.type ?? "any");
}

const constantOf = (schema: z.core.JSONSchema._JSONSchema | undefined): unknown =>
  (schema as JsonSchema | undefined)?.const;
