/** The body of a record as YAML for somebody to type in, and back. Says the line of what cannot be read. */
import { LineCounter, parseDocument, stringify } from "yaml";
import type { Issue } from "#domain/problem.ts";
import { fail, ok, type Result } from "#domain/result.ts";

export const toRecordText = (body: unknown): string =>
  stringify(body, { lineWidth: 110, schema: "core", aliasDuplicateObjects: false, defaultStringType: "PLAIN" });

/** `path` is where the text stands in the form. */
export function parseRecordText(text: string, path: string): Result<unknown, readonly Issue[]> {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter,
    prettyErrors: false,
    schema: "core",
    strict: true,
    uniqueKeys: true,
    merge: false,
  });
  const issues = [...document.errors, ...document.warnings].map(({ pos: [offset], message }) => ({
    path,
    message: `line ${lineCounter.linePos(offset).line}: is not YAML that can be read here: ${lowerFirst(message)}`,
  }));
  if (issues.length > 0) return fail(issues);
  try {
    // Nothing that people write by hand needs aliases, and a few lines of them can stand for millions.
    return ok(document.toJS({ maxAliasCount: 0 }));
  } catch {
    return fail([{ path, message: "uses aliases (*name), which are not read here; write the value out" }]);
  }
}

const lowerFirst = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
