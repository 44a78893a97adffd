/** What people call a place inside a body: words for its fields, names for the items of its lists. Decides no identity. */
import { limits } from "#domain/limits.ts";
import type { Json } from "#domain/register/record/canonical.ts";
import { findAt, toSteps } from "#domain/register/record/at-path.ts";
import { isObject } from "#domain/register/record/match-items.ts";

/** Fields whose names in the data are shorter than what people call them. */
const called: ReadonlyMap<string, string> = new Map([
  ["arch", "architecture"],
  ["by", "by whom"],
  ["held", "when it was held"],
  ["list", "mailing list"],
  ["logMapping", "patterns of a log"],
  ["met", "evidence"],
  ["offCadence", "moved or cancelled meetings"],
  ["ownerText", "about the owner"],
  ["rrule", "recurrence rule"],
  ["unknown", "what is not known"],
  ["url", "web address"],
]);

/** `supersededBy` reads "superseded by". */
export const toFieldLabel = (field: string): string =>
  called.get(field) ?? field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** What people call an item of a list: its name where it has one, else its number. */
export function toItemLabel(item: Json, index: number): string {
  if (typeof item === "string") return item;
  if (isObject(item)) {
    if (isShort(item["from"]) && isShort(item["event"])) return `${item["event"]} from ${item["from"]}`;
    if (isShort(item["state"]) && isShort(item["event"])) return `${item["event"]} in ${item["state"]}`;
    const name = ["id", "name", "title", "component", "format", "feature"].map((field) => item[field]).find(isShort);
    if (name !== undefined) return name;
  }
  return `no. ${index + 1}`;
}

/** `/states/3/id` of a body reads "states › frozen › id". */
export function toPathLabel(body: unknown, path: string): string {
  let at = body;
  const words = toSteps(path).map((step) => {
    const isItem = Array.isArray(at);
    at = findAt(at, `/${step}`);
    return isItem ? toItemLabel((at ?? null) as Json, Number(step)) : toFieldLabel(step); // bodies are made of JSON alone
  });
  return words.join(" › ");
}

const isShort = (value: Json | undefined): value is string => typeof value === "string" && value.length <= limits.line;
