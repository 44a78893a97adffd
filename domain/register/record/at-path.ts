/** What stands at a JSON Pointer in a body, or in what a form holds of one. Our field names need no escapes. */
import { isObject } from "#domain/register/record/match-items.ts";

export const toSteps = (path: string): string[] => path.split("/").slice(1);

/** Undefined where the path leads nowhere. */
export function findAt(value: unknown, path: string): unknown {
  let at = value;
  for (const step of toSteps(path)) at = Array.isArray(at) ? at[Number(step)] : isObject(at) ? at[step] : undefined;
  return at;
}

export const toPointer = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
