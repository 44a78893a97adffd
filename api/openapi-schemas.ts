/**
 * The published schemas as the components of an OpenAPI document: each once, and each part that several use once,
 * with references that stay inside the document.
 */
import { schemaNames, toJsonSchema, type SchemaName } from "#api/json-schema.ts";

type Schemas = Readonly<Record<string, object>>;

let known: Schemas | undefined;

/** The same for every register, and too dear to be written at each revision. */
export const listSchemaComponents = (): Schemas => (known ??= toComponents());

function toComponents(): Schemas {
  const parts: Record<string, object> = {};
  const whole = schemaNames.map((name) => {
    // Their own addresses would be the base of the references in them.
    const { $schema: _dialect, $id: _address, $defs, ...schema } = toJsonSchema(name, "") as Published;
    Object.assign(parts, $defs);
    return [name, withinDocument(schema)] as const;
  });
  return Object.fromEntries([...whole, ...Object.entries(parts).map(([name, part]) => [name, withinDocument(part)])]);
}

interface Published {
  readonly $schema?: unknown;
  readonly $id?: unknown;
  readonly $defs?: Schemas;
}

const withinDocument = (schema: object): object =>
  JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    key === "$ref" && typeof value === "string" ? value.replace(/^#\/\$defs\//, "#/components/schemas/") : value,
  ) as object; // an object goes in

export const toSchemaRef = (name: SchemaName): object => ({ $ref: `#/components/schemas/${name}` });
