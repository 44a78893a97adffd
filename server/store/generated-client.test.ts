import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");

// Prisma aligns its columns anew.
const withoutColumns = (schema: string) => schema.replaceAll(/ +/g, " ");

it.each([
  { client: "generated", schema: "schema.prisma" },
  { client: "generated-postgresql", schema: "postgresql.prisma" },
])("a start needs no generator, because $client was made from today's $schema", ({ client, schema }) => {
  const inlined = /^ {2}"inlineSchema": (".*"),$/m.exec(read(`./${client}/internal/class.ts`))?.[1] ?? '""';
  expect(withoutColumns(JSON.parse(inlined))).toBe(withoutColumns(read(`../../prisma/${schema}`)));
});
