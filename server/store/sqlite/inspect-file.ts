/**
 * Looks at a database file before anything may write to it: is it whole, is it ours, is it of our age.
 * Reads through SQLite's read-only mode, so that a file that is refused stays as it is, byte for byte; and
 * through nothing else, because closing a file of one's own drops the locks SQLite holds on it in this process.
 */
import { statSync } from "node:fs";
import path from "node:path";
import Libsql from "libsql";
import { compareHistory, type Applied, type DatabaseState } from "#server/store/applied-migrations.ts";
import type { Migration } from "#server/store/migrations.ts";
import { toFileUrl } from "#server/store/sqlite/open-file.ts";
import { fail, ok, type Result } from "#domain/result.ts";

/** Fails with one sentence that says what is the matter and what to do. */
export async function inspectFile(
  file: string,
  migrations: readonly Migration[],
): Promise<Result<DatabaseState, string>> {
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) return ok("absent");
  // SQLite takes an empty file for an empty database; for us it is what a full disk or a bad copy left.
  if (size === 0) return fail(notADatabase(file));
  try {
    const found = readHistory(file);
    if (found.damage !== undefined)
      return fail(`${file} is damaged (${found.damage}); restore a backup in its place, nothing was changed`);
    if (!found.applied)
      return fail(`${file} is a database of another program; set DATA_DIR to a folder of its own for the register`);
    return compareHistory(file, found.applied, migrations);
  } catch (error) {
    if (error instanceof Libsql.SqliteError && error.code === "SQLITE_NOTADB") return fail(notADatabase(file));
    return fail(`${file} cannot be read (${toReason(error)}); restore a backup in its place, nothing was changed`);
  }
}

/** The names of the migrations that a file has seen. */
export const listApplied = (file: string): readonly string[] =>
  (readHistory(file).applied ?? []).map(({ name }) => name);

function readHistory(file: string): { damage?: string; applied?: readonly Applied[] } {
  const connection = new Libsql(`${toFileUrl(path.resolve(file))}?mode=ro`, { timeout: 5_000 } as Libsql.Options);
  try {
    const read = (sql: string) => connection.prepare(sql).raw().all() as unknown[][];
    const check = String(read("PRAGMA quick_check(1)")[0]?.[0]);
    if (check !== "ok") return { damage: toLine(check) };
    if (read("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_prisma_migrations'").length === 0)
      return {};
    const rows = read(
      "SELECT migration_name, checksum, finished_at IS NOT NULL FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at",
    );
    return {
      applied: rows.map(([name, checksum, finished]) => ({
        name: String(name),
        checksum: String(checksum),
        finished: Number(finished) === 1,
      })),
    };
  } finally {
    connection.close();
  }
}

const notADatabase = (file: string): string =>
  `${file} is not a database; move it away to start with an empty register, or restore a backup in its place`;

const toReason = (error: unknown): string => toLine(error instanceof Error ? error.message : String(error));

const toLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();
