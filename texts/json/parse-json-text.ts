/** JSON as a value, where a text is some: what is to be said of one that is not depends on whose it is. */
import { fail, ok, type Result } from "#domain/result.ts";

export function parseJsonText(text: string): Result<unknown, undefined> {
  try {
    return ok(JSON.parse(text));
  } catch {
    return fail(undefined);
  }
}
