/** What a backup says of itself: the first file in it. */
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { editionTagSchema } from "#domain/edition/schema.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { BUNDLE_ENDING } from "#exports/edition-bundle.ts";
import { isSecretName } from "#server/secrets/collect-secrets.ts";
import { listMigrations, type Migration } from "#server/store/migrations.ts";
import { parseJsonText } from "#texts/json/parse-json-text.ts";

/** Of the files in a backup and what they hold; a program reads those that it knows. */
const FORMAT = 1;

/** What a backup unpacks into. */
export const FOLDER = "concordance-backup";
export const MANIFEST = "manifest.json";

/** Bytes of the manifest: a line for each of ten thousand editions takes less. */
export const MANIFEST_LIMIT = 8_000_000;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const partSchema = z.strictObject({
  name: z.string().refine(isPartName, { error: "is no part of a backup" }),
  bytes: z.int().min(0),
  sha256,
});
export type Part = z.infer<typeof partSchema>;

const migrationsSchema = z.array(z.strictObject({ name: z.string(), checksum: sha256 }));

const manifestSchema = z.strictObject({
  program: z.literal("concordance"),
  format: z.literal(FORMAT),
  /** Of the program that made it. */
  version: z.string(),
  /** ISO 8601, UTC. */
  madeAt: z.iso.datetime(),
  engine: z.enum(["sqlite", "postgresql"]),
  revision: z.int().min(0),
  audit: z.strictObject({ entries: z.int().min(0), head: z.string() }),
  spec: z.strictObject({ format: z.string(), sha256 }),
  withSecrets: z.boolean(),
  /** Those that the program had: they make the tables that the rows fit into, on each engine. */
  migrations: z.strictObject({ sqlite: migrationsSchema, postgresql: migrationsSchema }),
  /** In the order in which they follow. */
  parts: z.array(partSchema),
});
export type Manifest = z.infer<typeof manifestSchema>;

const outerSchema = z.object({ program: z.literal("concordance"), format: z.int(), version: z.string().max(100) });

/** Fails with what is the matter with a backup that begins so. */
export async function parseManifest(text: string): Promise<Result<Manifest, string>> {
  const read = parseJsonText(text);
  const outer = read.ok ? outerSchema.safeParse(read.value).data : undefined;
  if (!read.ok || !outer) return fail("is no backup of a register: its manifest is not one of this program");
  if (outer.format > FORMAT)
    return fail(`was made by a newer version of this program (${outer.version}); restore it with that version`);
  const manifest = manifestSchema.safeParse(read.value);
  if (!manifest.success) return fail(`is damaged: its manifest has ${describe(manifest.error)}`);
  if (new Set(manifest.data.parts.map(({ name }) => name)).size < manifest.data.parts.length)
    return fail("is damaged: its manifest names a part twice");
  return requireKnown(manifest.data);
}

const describe = ({ issues: [issue] }: z.ZodError): string =>
  `${issue?.path.join(".") ?? "a member"} that cannot be (${issue?.message ?? "unknown"})`;

/** Older is what begins as ours does. */
async function requireKnown(manifest: Manifest): Promise<Result<Manifest, string>> {
  for (const engine of ["sqlite", "postgresql"] as const) {
    const ours = await listMigrations(engine);
    for (const [index, { name, checksum }] of manifest.migrations[engine].entries()) {
      const known = ours[index];
      if (known?.name !== name)
        return fail(
          `was made by a newer version of this program (${manifest.version}, with the migration ${name}); restore it with that version`,
        );
      if (known.checksum !== checksum)
        return fail(
          `was made with another text of the migration ${name}; restore prisma/migrations as it was released`,
        );
    }
  }
  return ok(manifest);
}

/** What makes a manifest, but for what it says of the register. */
export async function describeProgram(): Promise<Pick<Manifest, "program" | "format" | "version" | "migrations">> {
  const text = await readFile(new URL("../../package.json", import.meta.url), "utf8");
  const { version } = JSON.parse(text) as { version: string };
  const [sqlite, postgresql] = await Promise.all((["sqlite", "postgresql"] as const).map(listMigrations));
  const head = (all: readonly Migration[] = []) => all.map(({ name, checksum }) => ({ name, checksum }));
  return {
    program: "concordance",
    format: FORMAT,
    version,
    migrations: { sqlite: head(sqlite), postgresql: head(postgresql) },
  };
}

export const toTablePart = (table: string): string => `tables/${table}.jsonl`;
export const toSecretPart = (name: string): string => `secrets/${name}`;
export const toEditionPart = (file: string): string => `editions/${file}`;

/** The table, secret or file that a part holds. */
export function readPartName(
  name: string,
): { readonly in: "tables" | "secrets" | "editions"; readonly name: string } | undefined {
  const [folder, rest] = [name.slice(0, name.indexOf("/")), name.slice(name.indexOf("/") + 1)];
  if (folder === "tables" && /^[A-Za-z]+\.jsonl$/.test(rest))
    return { in: folder, name: rest.slice(0, -".jsonl".length) };
  if (folder === "secrets" && isSecretName(rest)) return { in: folder, name: rest };
  if (folder === "editions" && isEditionFile(rest)) return { in: folder, name: rest };
  return undefined;
}

function isPartName(name: string): boolean {
  return readPartName(name) !== undefined;
}

/** A bundle, which is named after its tag and its hash, or what leads to it. */
function isEditionFile(file: string): boolean {
  const tag = file.endsWith(BUNDLE_ENDING)
    ? /^(.+)-[0-9a-f]{16}$/.exec(file.slice(0, -BUNDLE_ENDING.length))?.[1]
    : /^(.+)\.json$/.exec(file)?.[1];
  return tag !== undefined && editionTagSchema.safeParse(tag).success;
}
