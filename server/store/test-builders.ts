/** Real databases and content folders for tests, each in a folder of its own that goes when the test ends. */
import { randomBytes } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { inject, onTestFinished } from "vitest";
import { kinds, type Bodies } from "#domain/register/kinds.ts";
import type { Role } from "#domain/policy.ts";
import { collections, type KindName } from "#domain/register/reference.ts";
import { aBody } from "#domain/test-builders.ts";
import type { Clock } from "#server/clock.ts";
import { acceptImport } from "#server/store/at-start/accept-import.ts";
import { toText } from "#server/store/changes.ts";
import { openDatabase, type Database } from "#server/store/database.ts";
import type { DatabasePlace, ServerPlace } from "#server/store/place.ts";
import { openFile } from "#server/store/sqlite/open-file.ts";
import { loadLastImported } from "#server/store/at-start/last-imported.ts";
import { emptySpec, loadSpec } from "#server/store/load-spec.ts";
import { planImport, type ImportedContent } from "#server/store/at-start/plan-import.ts";
import { writeTransaction } from "#server/store/write-transaction.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of what scripts/set-up/test-bundle.mjs makes. */
    readonly bundle: string;
    /** Where databases of the PostgreSQL server are that these tests run on; undefined where they run on files. */
    readonly postgresql: string | undefined;
  }
}

export const noon: Clock = () => new Date("2025-02-01T12:00:00Z");

export function aFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "concordance-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function aDatabaseFile(): string {
  const file = path.join(aFolder(), "concordance.db");
  copyFileSync(path.join(inject("bundle"), "empty.db"), file);
  return file;
}

/** Of an empty register, on the engine that these tests run on. */
export async function aPlace(): Promise<DatabasePlace> {
  const server = inject("postgresql");
  return server === undefined ? { engine: "sqlite", file: aDatabaseFile() } : copyOnServer(server, "empty");
}

/** The same on a PostgreSQL server, and where that is missing the test ends. */
export async function aServerPlace(from: "empty" | "template0" = "empty"): Promise<ServerPlace> {
  const server = inject("postgresql");
  if (server === undefined)
    throw new Error("this test is of a PostgreSQL server: run it by vitest.postgresql.config.ts");
  return copyOnServer(server, from);
}

/** Connections to a test's own database: enough for what it does at once. */
const CONNECTIONS = 4;

export async function aDatabase(place?: DatabasePlace): Promise<Database> {
  const database = await openDatabase(place ?? (await aPlace()), { connections: CONNECTIONS });
  onTestFinished(() => database.$disconnect());
  return database;
}

/** Of a file, whatever the engine is that these tests run on. */
export const aFileDatabase = (file = aDatabaseFile()): Promise<Database> => aDatabase({ engine: "sqlite", file });

/** Databases that begin as `fill` leaves one. It is filled once, and each is a copy, because to fill one takes long. */
export function defineDatabase(
  fill: (database: Database) => Promise<unknown>,
): (place?: DatabasePlace) => Promise<Database> {
  let filled: Promise<Buffer> | undefined;
  let filledOnServer: Promise<string> | undefined;
  return async (place) => {
    const server = inject("postgresql");
    if (place === undefined && server !== undefined)
      return aDatabase(await copyOnServer(server, await (filledOnServer ??= fillOnServer(server, fill))));
    if (place?.engine === "postgresql") throw new Error("only a file can be chosen beforehand");
    const { file } = place ?? { file: aDatabaseFile() };
    filled ??= readFilled(fill);
    writeFileSync(file, await filled);
    return aFileDatabase(file);
  };
}

/** A database of the server that begins as another one, and goes when the test ends. */
async function copyOnServer(server: string, from: string): Promise<ServerPlace> {
  const name = await makeOnServer(server, from);
  onTestFinished(() => askServer(server, `DROP DATABASE "${name}" WITH (FORCE)`));
  return { engine: "postgresql", url: `${server}${name}` };
}

/** Stays until the server goes: others are copies of it. */
async function fillOnServer(server: string, fill: (database: Database) => Promise<unknown>): Promise<string> {
  const name = await makeOnServer(server, "empty");
  const database = await openDatabase({ engine: "postgresql", url: `${server}${name}` }, { connections: CONNECTIONS });
  await fill(database);
  await database.$disconnect();
  return name;
}

async function makeOnServer(server: string, from: string): Promise<string> {
  const name = `test_${randomBytes(8).toString("hex")}`;
  await askServer(server, `CREATE DATABASE "${name}" TEMPLATE "${from}"`);
  return name;
}

/** One server is asked from many workers; of each the next question waits for the last, as copies of one database have to. */
let asked = Promise.resolve();
async function askServer(server: string, sql: string): Promise<void> {
  const asking = asked.then(async () => {
    const client = new Client({ connectionString: `${server}postgres` });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  });
  asked = asking.catch(() => {});
  await asking;
}

async function readFilled(fill: (database: Database) => Promise<unknown>): Promise<Buffer> {
  const file = aDatabaseFile();
  const database = await openFile(file);
  await fill(database);
  // What is written last stands in a file beside it.
  await database.$queryRawUnsafe("PRAGMA wal_checkpoint(TRUNCATE)");
  await database.$disconnect();
  return readFileSync(file);
}

/** The next revision, with what content says in place of what it said before: as if people had accepted it. */
export async function acceptContent(database: Database, content: ImportedContent): Promise<number> {
  return writeTransaction(database, async (writer, current) => {
    const spec = current === 0 ? emptySpec : await loadSpec(writer, current);
    const plan = planImport(spec, await loadLastImported(writer, spec), content);
    const signed = { at: noon().toISOString(), folder: "content/", message: "Changed." };
    const presentExceptions = toText(spec.exceptions);
    await acceptImport(writer, { ...plan, ...signed, revision: current + 1, presentExceptions });
    return current + 1;
  });
}

/** Somebody who may sign in, as their id. */
export async function anAccount(database: Database, id: string, role: Role = "member"): Promise<string> {
  await database.account.create({
    data: { id, email: `${id}@example.org`, name: id, affiliation: "", role, createdAt: noon().toISOString() },
  });
  return id;
}

/** A session, a link, a sign-in by a provider, a token and a draft of theirs. */
export async function addOneOfEverythingPeopleHave(database: Database, accountId: string): Promise<void> {
  const [createdAt, expiresAt] = ["2025-02-01T12:00:00.000Z", "2025-02-02T12:00:00.000Z"];
  await database.session.create({
    data: { id: "s", accountId, userAgent: "Lynx", createdAt, lastSeenAt: createdAt, expiresAt },
  });
  await database.oneTimeLink.create({
    data: { purpose: "password-reset", tokenHash: "h", accountId, createdBy: accountId, createdAt, expiresAt },
  });
  await database.providerAccount.create({ data: { provider: "github", subject: "1", accountId, createdAt } });
  await database.personalToken.create({
    data: { accountId, name: "ci", hash: "h", scope: "proposal:write", createdAt, expiresAt },
  });
  await database.draft.create({
    data: { id: "d", accountId, title: "A term", form: "{}", createdAt, updatedAt: createdAt },
  });
}

/** `terms/kexec` with the meaning given, as content hands it to the import. */
export const aTerm = (slug: string, meaning: string) => ({
  kind: "term" as const,
  slug,
  body: aBody("term", { meaning }),
});

/** A content folder that passes every check: a charter, a person, and a term for each slug with its meaning. */
export function aContentFolder(terms: Readonly<Record<string, string>>): string {
  const folder = aFolder();
  writeContentFile(folder, "charter", "group", aBody("charter"));
  for (const [slug, meaning] of Object.entries(terms))
    writeContentFile(folder, "term", slug, aBody("term", { title: slug, meaning }));
  return folder;
}

export function writeContentFile<Kind extends KindName>(
  folder: string,
  kind: Kind,
  slug: string,
  body: Bodies[Kind],
): void {
  const file = path.join(folder, toContentFile(kind, slug));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, toContentText(kind, body));
}

export function toContentFile(kind: KindName, slug: string): string {
  if (kind === "charter") return "charter.yaml";
  return `${collections[kind]}/${slug}.${kinds[kind].prose === undefined ? "yaml" : "md"}`;
}

// JSON is YAML.
function toContentText<Kind extends KindName>(kind: Kind, body: Bodies[Kind]): string {
  const { prose } = kinds[kind];
  if (prose === undefined) return JSON.stringify(body, null, 2);
  const { [prose]: text, ...fields } = body;
  return `---\n${JSON.stringify(fields, null, 2)}\n---\n\n${String(text)}\n`;
}
