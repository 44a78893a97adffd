/**
 * What search knows of one record or proposal: what it is called, the names in it, and each place that says something,
 * sentence by sentence. Decides what can be found; not what ranks before what.
 */
import { linksOf } from "#domain/register/links.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { toRecordId, type KindName } from "#domain/register/reference.ts";
import { toStatus, toTitle } from "#domain/register/spec.ts";
import { toDay } from "#domain/search/day.ts";
import { listNotePlaces } from "#domain/search/note-places.ts";
import type { SearchPlace } from "#domain/search/place.ts";
import { listPlaces } from "#domain/search/places.ts";

/** What is found: records of each kind, and proposals with what was said about them. */
export type FoundKind = KindName | "proposal";

export interface SearchDocument {
  /** `collection/slug`, or `proposals/12`. */
  readonly id: string;
  readonly kind: FoundKind;
  readonly title: string;
  readonly status: string | undefined;
  /** The calendar day that it speaks of, or on which it was written. */
  readonly day: string;
  /** Slugs of the persons who wrote it, speak in it or are named; of a proposal, accounts. */
  readonly people: readonly string[];
  /** Other spellings of its title, and its slug. */
  readonly also: readonly string[];
  /** Names of states, events, formats and the like, as they are written. */
  readonly identifiers: readonly string[];
  readonly places: readonly SearchPlace[];
}

/** Fields whose words are the record's name in another spelling. */
const spellings = ["otherNames", "synonyms", "deprecated", "shortTitle", "version"];

export function toDocument(record: AnyRecord): SearchDocument {
  const { kind, slug } = record;
  const links = linksOf(record);
  const { places, identifiers } = listPlaces(record, new Set(links.map(({ path }) => path)));
  const body: Readonly<Record<string, unknown>> = record.body;
  return {
    id: toRecordId(kind, slug),
    kind,
    title: toTitle(record),
    status: toStatus(record),
    day: toDay(record),
    people: listPeople(links.map(({ to }) => to)),
    also: [slug, ...spellings.flatMap((field) => toTexts(body[field]))],
    identifiers,
    places: record.kind === "meeting" ? [...listNotePlaces(record.body), ...places] : places,
  };
}

const listPeople = (ids: readonly string[]): readonly string[] => [
  ...new Set(ids.flatMap((id) => (id.startsWith("people/") ? [id.slice("people/".length)] : []))),
];

const toTexts = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((item): item is string => typeof item === "string");
