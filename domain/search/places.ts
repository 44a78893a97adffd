/** The fields of a record as places that can be found: texts by their sentences, items of lists one by one. */
import { toPlainText } from "#domain/plain-text.ts";
import type { Json } from "#domain/register/record/canonical.ts";
import { listElements } from "#domain/register/record/elements.ts";
import { isObject } from "#domain/register/record/match-items.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import type { SearchPlace } from "#domain/search/place.ts";
import { toSequence } from "#domain/search/words.ts";
import { toPointer } from "#domain/register/record/at-path.ts";

interface Listed {
  readonly places: readonly SearchPlace[];
  readonly identifiers: readonly string[];
}

/** Fields that are read elsewhere: as the record's title, and as the sentences of its note. */
const readElsewhere = ["title", "name", "original", "sections", "corrections"];

/** Fields whose words are of a closed set, or for programs. */
const unread: ReadonlySet<string> = new Set([
  ...["standing", "status", "kind", "type", "form", "raisedBy", "stance", "attribution", "burden", "severity"],
  ...["implementation", "blackout", "marked", "day", "time", "timeZone", "rrule", "start", "formerly", "url", "log"],
  "received",
]);

/** A full stop, then a capital: as notes are cut, but of texts that were written here. */
const BORDER = /(?<=[.!?][)"”’]*)\s+(?=["“(]?[\p{Lu}\p{N}])/u;
/** Nobody reads a longer one at a glance. */
const MOST_LETTERS = 1_000;

/** `references`: JSON Pointers of what leads to other records. */
export function listPlaces({ body }: AnyRecord, references: ReadonlySet<string>): Listed {
  const identifiers = new Set<string>();
  const places = listElements(body).flatMap(({ path, label, value }): readonly SearchPlace[] => {
    const field = path.split("/")[1] ?? "";
    if (unread.has(field) || readElsewhere.includes(field)) return [];
    if (field === "sources") return toAround(toSourceWords(value), path, "source");
    const said = listSaid(value, path, references);
    for (const { text, isReference } of said) if (!isReference && !/\s/.test(text)) identifiers.add(text);
    const own = said.filter(({ isReference }) => !isReference);
    const around = [...said.filter(({ isReference }) => isReference).map(({ text }) => text), ...listInner(value)];
    return [...toOwn(value, own, path, label), ...toAround(around.join(", "), path, label)];
  });
  return { places, identifiers: [...identifiers] };
}

interface Said {
  readonly key: string;
  readonly text: string;
  readonly isReference: boolean;
}

/** The texts inside a value, in its order, without its sources. */
function listSaid(value: Json, path: string, references: ReadonlySet<string>, key = ""): readonly Said[] {
  if (typeof value === "string") return [{ key, text: value, isReference: references.has(path) }];
  if (Array.isArray(value)) return value.flatMap((item, index) => listSaid(item, `${path}/${index}`, references, key));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    member === undefined || name === "sources" || unread.has(name)
      ? []
      : listSaid(member, path + toPointer([name]), references, name),
  );
}

function toOwn(value: Json, said: readonly Said[], path: string, label: string): readonly SearchPlace[] {
  const texts =
    typeof value === "string" ? toPlainText(value).split(BORDER) : said.length === 0 ? [] : [toItemText(value, said)];
  const id = isObject(value) ? value["id"] : undefined;
  if (typeof id !== "string") return texts.map((text) => toPlace(text, path, label));
  // Its name stands before the text, and is not said again.
  return texts.map((text) => ({ ...toPlace(text, path, label), item: id, sequence: toSequence(`${id} ${text}`) }));
}

/** `freeze: prepared → frozen; when all files agree`. */
function toItemText(value: Json, said: readonly Said[]): string {
  const of = (key: string) => said.find((one) => one.key === key)?.text;
  const [from, to, event, state] = ["from", "to", "event", "state"].map(of);
  const isStep = isObject(value) && from !== undefined && to !== undefined && event !== undefined;
  const isRefused = isObject(value) && state !== undefined && event !== undefined;
  if (!isStep && !isRefused) {
    const unnamed = said.filter(({ key }) => key !== "id");
    return (unnamed.length > 0 ? unnamed : said).map(({ text }) => toPlainText(text)).join("; ");
  }
  const rest = said.filter(({ key }) => !["from", "to", "event", "state"].includes(key));
  const head = isStep ? `${event}: ${from} → ${to}` : `${event} in ${state}`;
  return [head, ...rest.map(({ text }) => toPlainText(text))].join("; ");
}

const toAround = (words: string, path: string, label: string): readonly SearchPlace[] =>
  words === "" ? [] : [{ ...toPlace(words, path, label), isAround: true }];

/** The sources inside of an item. */
const listInner = (value: Json): readonly string[] =>
  isObject(value) && value["sources"] !== undefined
    ? [toSourceWords(value["sources"])].filter((words) => words !== "")
    : [];

/** What a source is called. The words of a note that one quotes are found in the note. */
const toSourceWords = (sources: Json): string =>
  (Array.isArray(sources) ? sources : [sources])
    .filter(isObject)
    .flatMap((source) => ["title", "note", "repository", "path"].map((name) => source[name]))
    .filter((words) => typeof words === "string")
    .join("; ");

function toPlace(words: string, path: string, label: string): SearchPlace {
  const text = words.length > MOST_LETTERS ? `${words.slice(0, MOST_LETTERS)}…` : words;
  return { label, path, text, sequence: toSequence(text) };
}
