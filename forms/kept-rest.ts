/** What a form sends along of a record, or of a row of it, whose other fields it does not show. */
import { limits } from "#domain/limits.ts";
import { isWithinDepth } from "#domain/proposal/depth.ts";
import { isObject } from "#domain/register/record/match-items.ts";
import { parseJsonText } from "#texts/json/parse-json-text.ts";

/** Undefined for what none of our forms sends. */
export function parseRest(json: string | undefined): Readonly<Record<string, unknown>> | undefined {
  const read = json === undefined ? undefined : parseJsonText(json);
  return read?.ok && isObject(read.value) && isWithinDepth(read.value, limits.proposalDepth) ? read.value : undefined;
}
