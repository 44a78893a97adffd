/** Which documents a query's filters let through, and whom `by:` means. */
import { listNearest } from "#domain/nearest.ts";
import type { Problem } from "#domain/problem.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { Filters } from "#domain/search/filters.ts";
import type { Fits } from "#domain/search/match.ts";
import type { SearchIndex } from "#domain/search/search-index.ts";
import { toSequence } from "#domain/search/words.ts";

/** `people`: those whom `by:` means; undefined where nobody is asked for. */
export const toFits =
  ({ kinds, statuses, before, after }: Filters, people: ReadonlySet<string> | undefined): Fits =>
  ({ kind, status, day, people: own }) =>
    (!kinds || kinds.includes(kind)) &&
    (!statuses || (status !== undefined && statuses.includes(status))) &&
    (before === undefined || day < before) &&
    (after === undefined || day > after) &&
    (!people || own.some((one) => people.has(one)));

/** An account, and what it is called on pages. */
export interface NamedAccount {
  readonly id: string;
  readonly name: string;
}

/** Slugs of persons by their address, a name or a part of one; and accounts, which write proposals, by theirs. */
export function findPeople(
  index: SearchIndex,
  by: string,
  named: readonly NamedAccount[] = [],
): Result<ReadonlySet<string>, Problem> {
  const asked = toSequence(by);
  const known = [...index.documents.values()];
  const persons = known.filter(({ kind }) => kind === "person");
  const accounts = known.filter(({ kind }) => kind === "proposal").flatMap(({ people }) => people);
  const found = [
    ...persons.flatMap(({ id, title, also }) =>
      [title, ...also].some((name) => toSequence(name).includes(asked)) ? [id.slice("people/".length)] : [],
    ),
    ...accounts.filter((account) => toSequence(account).includes(asked)),
    ...named.flatMap(({ id, name }) => ([id, name].some((one) => toSequence(one).includes(asked)) ? [id] : [])),
  ];
  if (found.length > 0) return ok(new Set(found));
  const near = listNearest(by, [
    ...persons.flatMap(({ title, also }) => [title, ...also]),
    ...accounts,
    ...named.map(({ name }) => name),
  ]);
  const message = `has ${toShown(by)} after \`by:\`, which is part of nobody's name here${near.length > 0 ? `; near it: ${near.join(", ")}` : ""}`;
  return fail({ type: "bad-parameter", parameter: "q", message });
}

const MOST_SHOWN = 40;
const toShown = (name: string): string => `\`${name.length > MOST_SHOWN ? `${name.slice(0, MOST_SHOWN)}…` : name}\``;
