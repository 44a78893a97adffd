/** The body of a record as YAML for somebody to type in, and back. Says the line of what cannot be read. */
import { stringify } from "yaml";
import type { Issue } from "#domain/problem.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { parseYamlDocument } from "#texts/yaml/parse-document.ts";

const toRecordText = (body: unknown): string =>
  stringify(body, { lineWidth: 110, schema: "core", aliasDuplicateObjects: false, defaultStringType: "PLAIN" });

/** A text that was read before, on a thread; or what reads it. `path` is where it stands in the form. */
export type ReadRecordText = (text: string, path: string) => Result<unknown, readonly Issue[]>;

/** Both ways. What does them is large, and no browser needs it. */
export interface RecordTexts {
  readonly read: ReadRecordText;
  readonly write: (body: unknown) => string;
}

/** `path` is where the text stands in the form. */
export function parseRecordText(text: string, path: string): Result<unknown, readonly Issue[]> {
  const parsed = parseYamlDocument(text);
  if (!parsed.ok)
    return fail(parsed.failure.map(({ line, message }) => ({ path, message: `line ${line}: ${message}` })));
  try {
    // Nothing that people write by hand needs aliases, and a few lines of them can stand for millions.
    return ok(parsed.value.document.toJS({ maxAliasCount: 0 }));
  } catch {
    return fail([{ path, message: "uses aliases (*name), which are not read here; write the value out" }]);
  }
}

export const recordTexts: RecordTexts = { read: parseRecordText, write: toRecordText };
