/** Copies a register from one database into another, of whichever engines, and proves that the copy says the same. */
import { createHash } from "node:crypto";
import { fail, ok, type Result } from "#domain/result.ts";
import { fillDatabase } from "#server/store/copy/fill-database.ts";
import { proveState, type Proof } from "#server/store/copy/prove-state.ts";
import { readRows, type Row } from "#server/store/copy/read-rows.ts";
import { toLine } from "#server/store/copy/row-lines.ts";
import { tables, type Table } from "#server/store/copy/tables.ts";
import { writeRows } from "#server/store/copy/write-rows.ts";
import type { Database, Reader } from "#server/store/database.ts";
import { readingOneState } from "#server/store/one-state.ts";
import type { Engine } from "#server/store/place.ts";

interface Target {
  /** Migrated, and empty. */
  readonly database: Database;
  readonly engine: Engine;
  /** Kept as rows by the same transaction; for an engine that keeps its secrets so. */
  readonly secrets?: ReadonlyMap<string, string>;
}

/** All or nothing. Fails with one sentence, also where the history of the source is broken. */
export function copyRegister(source: Database, target: Target): Promise<Result<Proof, string>> {
  const { database, engine, secrets } = target;
  return readingOneState(source, async (reader) => {
    const before = await proveState(reader);
    if (!before.ok) return before;
    const sums = new Map<Table, string>();
    return fillDatabase(database, {
      engine,
      fill: async (writer) => {
        for (const table of tables) {
          const sum = openRowSum();
          for await (const page of readRows(reader, table)) {
            sum.add(page);
            const written = await writeRows(writer, engine, table, page);
            if (!written.ok) return written;
          }
          sums.set(table, sum.toHex());
        }
        const rows = [...(secrets ?? [])].map(([name, value]) => ({ name, value }));
        return rows.length === 0 ? ok(undefined) : writeRows(writer, engine, { name: "Secret", key: ["name"] }, rows);
      },
      prove: async (copy) => {
        for (const [table, sum] of sums)
          if ((await sumRows(copy, table)) !== sum) return fail(`the rows of ${table.name} did not come out the same`);
        const after = await proveState(copy);
        if (!after.ok || JSON.stringify(after.value) === JSON.stringify(before.value)) return after;
        return fail("the copy does not say the same as what it was made of");
      },
    });
  });
}

async function sumRows(reader: Reader, table: Table): Promise<string> {
  const sum = openRowSum();
  for await (const page of readRows(reader, table)) sum.add(page);
  return sum.toHex();
}

function openRowSum() {
  const sum = createHash("sha256");
  return {
    add: (page: readonly Row[]) => {
      for (const row of page) sum.update(toLine(row));
    },
    toHex: () => sum.digest("hex"),
  };
}
