/** Writes the files that are made from code, or with --check says which of them are out of date. */
import { readFile, writeFile } from "node:fs/promises";
import { contract } from "#api/contract.ts";
import { FORMAT_VERSION } from "#api/schemas.ts";
import { toDataFormat } from "#exports/data-format.ts";
import { fillNotationTables } from "#exports/notation-tables.ts";
import { toOperations } from "./client/operations.ts";
import { toSchemaTypes } from "./client/schema-types.ts";
import { toPostgresqlSchema } from "./database/postgresql-schema.ts";

interface Derived {
  readonly file: string;
  /** From what stands there now. */
  readonly toText: (now: string) => string | Promise<string>;
}

const derived: readonly Derived[] = [
  {
    file: "prisma/postgresql.prisma",
    toText: async () => toPostgresqlSchema(await readFile("prisma/schema.prisma", "utf8")),
  },
  { file: "docs/data-format.md", toText: toDataFormat },
  { file: "docs/notations.md", toText: fillNotationTables },
  { file: "clients/typescript/src/schemas.ts", toText: toSchemaTypes },
  { file: "clients/typescript/src/operations.ts", toText: () => toOperations(contract) },
  {
    file: "clients/typescript/package.json",
    toText: (now) => now.replace(/^( {2}"version": )"[^"]*"/m, `$1"${FORMAT_VERSION}"`),
  },
];

const stale: string[] = [];
for (const { file, toText } of derived) {
  const now = await readFile(file, "utf8").catch(() => "");
  const text = await toText(now);
  if (now === text) continue;
  if (process.argv.includes("--check")) stale.push(file);
  else await writeFile(file, text);
}
if (stale.length > 0) {
  console.error(`out of date: ${stale.join(", ")}; run: npm run derive`);
  process.exitCode = 1;
}
