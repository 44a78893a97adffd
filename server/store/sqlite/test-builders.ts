/** Database files as releases before this one left them. */
import Libsql from "libsql";
import { toCanonicalJson, toContentHash, toSha256 } from "#domain/register/record/canonical.ts";
import { aBody } from "#domain/test-builders.ts";
import type { Database } from "#server/store/database.ts";

const at = "2025-02-01T12:00:00.000Z";

/** An import as it was written before proposals had events: rows, and one audit entry. */
export async function importAsBefore(database: Database): Promise<void> {
  const body = toCanonicalJson(aBody("term"));
  const hash = toSha256(body);
  const change = { record: "terms/kexec", op: "create", version: 1, hash };
  const detail = { revision: 1, exceptions: toSha256("[]"), changes: [change] };
  const entry = { seq: 1, at, actor: "content", action: "accept", subject: "proposals/1", detail, previousHash: "" };
  await database.$executeRaw`INSERT INTO "Proposal" VALUES (1, 'Import of "it"', '1 created', 'content', 'open', NULL, ${at}, NULL)`;
  await database.$executeRaw`INSERT INTO "Change" VALUES (1, 'term', 'kexec', 'create', NULL, ${body})`;
  await database.$executeRaw`INSERT INTO "Revision" VALUES (1, ${at}, 1, '[]')`;
  await database.$executeRaw`INSERT INTO "Record" VALUES ('term', 'kexec')`;
  await database.$executeRaw`INSERT INTO "Version" VALUES ('term', 'kexec', 1, 1, ${hash}, ${body}, FALSE, 'content', '1 created', 1, ${at})`;
  await database.$executeRaw`UPDATE "Proposal" SET "state" = 'accepted', "closedAt" = ${at}`;
  await database.$executeRaw`UPDATE "Register" SET "revision" = 1`;
  await database.$executeRaw`INSERT INTO "Audit" VALUES (1, ${at}, 'content', 'accept', 'proposals/1', ${toCanonicalJson(detail)}, '', ${toContentHash(entry)})`;
}

/** What the tables of an older schema take of the rows of today, as its release would have written them. */
export function fillAsBefore(file: string, rows: Readonly<Record<string, readonly unknown[]>>): void {
  const connection = new Libsql(file);
  const list = (sql: string) => connection.prepare(sql).raw().all() as string[][];
  const names = list("SELECT name FROM sqlite_master WHERE type = 'table'").flat();
  const triggers = list("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'");
  connection.exec("BEGIN");
  for (const [name] of triggers) connection.exec(`DROP TRIGGER "${name}"`);
  connection.exec(`DELETE FROM "Register"`);
  for (const [table, found] of Object.entries(rows).filter(([name]) => names.includes(name))) {
    const columns = list(`SELECT name FROM pragma_table_info('${table}')`).flat();
    const sql = `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join()}) VALUES (${columns.map(() => "?").join()})`;
    for (const row of (table === "Audit" ? toLog(found, names) : found) as Record<string, unknown>[])
      connection.prepare(sql).run(...columns.map((column) => toValue(row[column])));
  }
  for (const [, sql = ""] of triggers) connection.exec(sql);
  connection.exec("COMMIT");
  connection.close();
}

const toValue = (cell: unknown): unknown => (typeof cell === "boolean" ? Number(cell) : cell);

/** Until the first thing that was not yet done then. */
function toLog(entries: readonly unknown[], tables: readonly string[]): readonly unknown[] {
  const later = [
    ...(tables.includes("Edition") ? [] : ["cut-edition"]),
    ...(tables.includes("SentMail") ? [] : ["send-mail"]),
  ];
  const end = entries.findIndex((entry) => later.includes((entry as { readonly action: string }).action));
  return end < 0 ? entries : entries.slice(0, end);
}
