/** Writes rows that came as lines of JSON into a table of a file, be it of today's schema or an older one. */
import { fail, ok, type Result } from "#domain/result.ts";
import { measureRow, type Row } from "#server/store/copy/read-rows.ts";
import { parseLine } from "#server/store/copy/row-lines.ts";
import { tables } from "#server/store/copy/tables.ts";
import { writeRows } from "#server/store/copy/write-rows.ts";
import type { Writer } from "#server/store/write-transaction.ts";

/** Bytes: the largest row is a note with the mail that it came in. */
const LONGEST_LINE = 64_000_000;
/** Characters that are held before they are written. */
const HELD = 2_000_000;

/** Fails with what is the matter with the lines. */
export async function writeLines(
  writer: Writer,
  name: string,
  content: AsyncIterable<Buffer>,
): Promise<Result<void, string>> {
  const table = tables.find((known) => known.name === name);
  if (!table) return fail(`${name} is no table of this program`);
  const columns = await readColumns(writer, name);
  let held: Row[] = [];
  let size = 0;
  const write = async () => {
    if (held.length > 0) await writeRows(writer, "sqlite", table, held);
    [held, size] = [[], 0];
  };
  for await (const line of toLines(content)) {
    const row = line.ok ? parseLine(line.value) : line;
    if (!row.ok) return fail(`${name}: ${row.failure}`);
    if (Object.keys(row.value).sort().join() !== columns)
      return fail(`${name}: a row has other columns than the table`);
    held.push(row.value);
    size += measureRow(row.value);
    if (size > HELD || held.length >= 500) await write();
  }
  await write();
  return ok(undefined);
}

async function readColumns(writer: Writer, name: string): Promise<string> {
  const columns = await writer.$queryRaw<{ readonly name: string }[]>`SELECT "name" FROM pragma_table_info(${name})`;
  return columns
    .map((column) => column.name)
    .sort()
    .join();
}

/** Ends with a failure where one is too long, or does not end. */
async function* toLines(content: AsyncIterable<Buffer>): AsyncGenerator<Result<string, string>> {
  let begun: Buffer[] = [];
  let length = 0;
  for await (const piece of content) {
    let rest = piece;
    for (let end = rest.indexOf(0x0a); end >= 0; end = rest.indexOf(0x0a)) {
      begun.push(rest.subarray(0, end));
      yield ok(Buffer.concat(begun).toString("utf8"));
      [begun, length, rest] = [[], 0, rest.subarray(end + 1)];
    }
    if (rest.length > 0) begun.push(rest);
    length += rest.length;
    if (length > LONGEST_LINE) return void (yield fail("a line is too long"));
  }
  if (length > 0) yield fail("it ends in the middle of a line");
}
