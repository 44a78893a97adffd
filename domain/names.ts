/** How records, and what is in them, are named where a name is an address, an anchor or a word of a program. */
import { limits } from "#domain/limits.ts";

/** Of a record: lower-case words joined by single dashes or dots. */
export const SLUG = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;

export const isSlug = (text: string): boolean => text.length <= limits.slug && SLUG.test(text);

/** Of a state, an event or an entry of a list, inside one record. */
export const ELEMENT_ID = /^[A-Za-z][A-Za-z0-9_-]*$/;

export const elementIdFaults = {
  tooLong: `is longer than ${limits.elementId} characters`,
  unfit: "must start with a letter and go on with letters, digits, `_` or `-`; a `label` may hold any other spelling",
} as const;

/** What is wrong with an id; undefined where nothing is. */
export function findElementIdFault(id: string): string | undefined {
  if (id.length > limits.elementId) return elementIdFaults.tooLong;
  return ELEMENT_ID.test(id) ? undefined : elementIdFaults.unfit;
}
