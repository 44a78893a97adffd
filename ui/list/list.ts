/**
 * How a kind's records are listed: the columns of its table, and the questions a reader can narrow it by.
 * A filter reads one word off a record; the page offers the words that occur, each with its count.
 */
import { countUpTo, cut, type Cut } from "#domain/register/cut.ts";
import type { AnyRecord, RegisterRecord } from "#domain/register/record/record.ts";
import type { KindName } from "#domain/register/reference.ts";
import { compareRecords } from "#domain/register/spec.ts";
import { SHOWN } from "#ui/list/shown.ts";
import type { PageContext } from "#ui/page-context.ts";
import type { Column } from "#ui/table/table.tsx";

export interface Filter<Kind extends KindName> {
  /** The parameter in the address: `status`. */
  readonly name: string;
  readonly label: string;
  readonly wordOf: (record: RegisterRecord<Kind>, context: PageContext) => string | undefined;
  /** What people read, where the word is for addresses. */
  readonly labelOf?: (word: string, context: PageContext) => string;
  /** Without it the words stand as they first occur. */
  readonly compare?: (a: Choice, b: Choice) => number;
}

export interface List<Kind extends KindName> {
  readonly columns: (context: PageContext) => readonly Column<RegisterRecord<Kind>>[];
  readonly filters: readonly Filter<Kind>[];
  /** Another page about records of the kind, which the list leads to. */
  readonly also?: PageOf;
}

export interface PageOf {
  readonly label: string;
  /** Its path. */
  readonly href: string;
}

export interface Choice {
  readonly word: string;
  readonly label: string;
  readonly count: number;
}

/** The words a filter offers, with how many records each leaves. */
export function listChoices<Kind extends KindName>(
  records: readonly RegisterRecord<Kind>[],
  { wordOf, labelOf = toLabel, compare }: Filter<Kind>,
  context: PageContext,
): readonly Choice[] {
  const counts = new Map<string, number>();
  for (const record of records) {
    const word = wordOf(record, context);
    if (word !== undefined) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const choices = [...counts].map(([word, count]) => ({ word, label: labelOf(word, context), count }));
  return compare ? choices.sort(compare) : choices;
}

const toLabel = (word: string): string => word.replaceAll("-", " ");

/** The records that every chosen word fits; a parameter that is no filter of the kind chooses nothing. */
export function narrow<Kind extends KindName>(
  records: readonly RegisterRecord<Kind>[],
  filters: readonly Filter<Kind>[],
  chosen: ReadonlyMap<string, string>,
  context: PageContext,
): readonly RegisterRecord<Kind>[] {
  const asked = filters.filter(({ name }) => chosen.has(name));
  return asked.length === 0
    ? records
    : records.filter((record) => asked.every(({ name, wordOf }) => wordOf(record, context) === chosen.get(name)));
}

/** What of them a page shows: from the beginning, or after where the last record of the page before stands. */
export const cutAfter = <Kind extends KindName>(
  records: readonly RegisterRecord<Kind>[],
  last: AnyRecord | undefined,
): Cut<RegisterRecord<Kind>> =>
  // A record pairs a kind with its own body, which TypeScript cannot follow through the union.
  cut(
    records,
    last ? countUpTo(records as readonly unknown[] as readonly AnyRecord[], last, compareRecords) : 0,
    SHOWN,
  );

/** What the address of a list asks for. */
export type ListQuery = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The words an address chooses, by filter. A form sends an empty one for "all". */
export const toChosen = (filters: readonly Filter<KindName>[], query: ListQuery): ReadonlyMap<string, string> =>
  new Map(
    filters.flatMap(({ name }): [string, string][] => {
      const word = query[name];
      return typeof word === "string" && word !== "" ? [[name, word]] : [];
    }),
  );
