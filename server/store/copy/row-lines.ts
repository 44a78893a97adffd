/** Rows as lines of JSON. */
import { z } from "zod";
import { fail, ok, type Result } from "#domain/result.ts";
import type { Row } from "#server/store/copy/read-rows.ts";
import { parseJsonText } from "#texts/json/parse-json-text.ts";

export const toLine = (row: Row): string => `${JSON.stringify(row)}\n`;

const rowSchema = z.record(z.string().regex(/^[A-Za-z0-9]+$/), z.union([z.string(), z.int(), z.boolean(), z.null()]));

export function parseLine(line: string): Result<Row, string> {
  const text = parseJsonText(line);
  const row = text.ok ? rowSchema.safeParse(text.value).data : undefined;
  return row ? ok(row) : fail("a line is no row of a table");
}
