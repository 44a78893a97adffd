/**
 * Members that an object of a JSON text has twice. Parsers take one of the two and each another one, so what a person
 * reads in such a text need not be what it does.
 */
import { scanJson } from "#texts/json/scan-json.ts";

/** The first name that stands twice in one object. The text has been parsed, so it is known to be JSON. */
export function findNameTwice(json: string): string | undefined {
  // Of each list and object that is open; a list has no names.
  const open: Set<string>[] = [];
  let twice: string | undefined;
  scanJson(json, (piece, start, end) => {
    if (piece === "end") open.pop();
    else if (piece === "list" || piece === "object") open.push(new Set());
    else if (piece === "name") {
      const names = open.at(-1);
      const name = JSON.parse(json.slice(start, end)) as string; // a string of JSON
      if (names?.has(name)) twice = name;
      names?.add(name);
    }
    return twice === undefined;
  });
  return twice;
}
