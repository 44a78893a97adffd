/** Where a quote stands in a note, in bytes, and of which note it is: found wherever the words stand there once. */
import { toOriginalIndex } from "#domain/meeting/original.ts";
import { listOriginals } from "#domain/meeting/originals.ts";
import { listQuotePlaces } from "#domain/meeting/passage.ts";
import { findRecord, type Spec } from "#domain/register/spec.ts";
import type { Issue } from "#domain/problem.ts";
import { findAt } from "#domain/register/record/at-path.ts";
import { listDraftNotes } from "#forms/draft-notes.ts";
import { asList, asObject } from "#forms/form-tree.ts";
import type { ProposalForm } from "#forms/kept-form.ts";

interface Note {
  readonly text: string;
  readonly sha256: string;
}

/** The originals of a meeting: the newest first, which says best what was said. */
type ListNotes = (meeting: string) => readonly Note[];

/** That in which the words stand; the newest one where they stand in none. */
const findNote = (notes: readonly Note[], quote: string): Note | undefined =>
  notes.find((note) => note.text.includes(quote)) ?? notes[0];

/** The form with the places of all its quotes that have none yet. Notes of the register, and of the form itself. */
export function withFoundPassages(form: ProposalForm, spec: Pick<Spec, "byId" | "records">): ProposalForm {
  const list = toListNotes(form, spec);
  return {
    ...form,
    changes: form.changes.map((change) =>
      change.text === undefined ? { ...change, body: fill(change.body, list) } : change,
    ),
  };
}

/** So many places are told one by one; whoever sees them chooses on the page of the note. */
const MOST_TOLD = 4;
/** Characters on each side that tell a place from another one. */
const AROUND = 24;

/** What is wrong with quotes whose place nobody can tell, in words: bytes that are missing are nothing that a person typed. */
export function withQuoteIssues(
  issues: readonly Issue[],
  form: ProposalForm,
  spec: Pick<Spec, "byId" | "records">,
): readonly Issue[] {
  const list = toListNotes(form, spec);
  const told = new Set<string>();
  return issues.flatMap((issue) => {
    const [, source = "", field = ""] = /^(\/changes\/\d+\/body\/.+)\/(offset|length|sha256)$/.exec(issue.path) ?? [];
    const { type, meeting, quote, [field]: typed } = asObject(source === "" ? undefined : findAt(form, source));
    if (type !== "passage" || typed !== undefined || typeof meeting !== "string" || typeof quote !== "string")
      return [issue];
    if (meeting === "" || quote === "") return [];
    if (told.has(source)) return [];
    told.add(source);
    const message = toQuoteMessage(findNote(list(meeting), quote), meeting, quote);
    return [message === undefined ? issue : { path: `${source}/quote`, message }];
  });
}

function toQuoteMessage(note: Note | undefined, meeting: string, quote: string): string | undefined {
  if (!note)
    return `cannot be looked up: the note of \`meetings/${meeting}\` is not kept here; cite its address instead`;
  const places = listQuotePlaces(toOriginalIndex(note), quote);
  if (places.length === 0)
    return `stands nowhere in the note of \`meetings/${meeting}\`: copy the words as they are there, or press “Choose the sentence in a note”`;
  if (places.length === 1) return undefined;
  const shown = places.slice(0, MOST_TOLD).map(({ offset }) => `“${toSurroundings(note, offset, quote)}”`);
  const more = places.length > MOST_TOLD ? `, and ${places.length - MOST_TOLD} more` : "";
  return `stands in the note of \`meetings/${meeting}\` ${places.length} times: ${shown.join(", ")}${more}; press “Choose the sentence in a note” to say which, or quote more of it`;
}

/** In one line, with what stands before it and after it. */
function toSurroundings(note: Note, offset: number, quote: string): string {
  const at = toOriginalIndex(note).findIndex(offset) ?? 0;
  const before = note.text.slice(Math.max(0, at - AROUND), at);
  const after = note.text.slice(at + quote.length, at + quote.length + AROUND);
  const middle = quote.length > 2 * AROUND ? `${quote.slice(0, AROUND)} … ${quote.slice(-AROUND)}` : quote;
  return `… ${before}${middle}${after} …`.replace(/\s+/gu, " ");
}

/** Where the words that are typed for a source stand in its note, where nobody can tell which of them is meant. */
export function listTypedPlaces(note: Note | undefined, quote: unknown): readonly QuotePlace[] {
  if (!note || typeof quote !== "string") return [];
  const places = listQuotePlaces(toOriginalIndex(note), quote);
  if (places.length < 2) return [];
  return places.slice(0, MOST_OFFERED).map(({ offset, length }) => ({
    stretch: `${offset}-${length}`,
    text: toSurroundings(note, offset, quote),
  }));
}

const MOST_OFFERED = 50;

export interface QuotePlace {
  /** In bytes: `4361-121`. */
  readonly stretch: string;
  readonly text: string;
}

function toListNotes(form: ProposalForm, spec: Pick<Spec, "byId" | "records">): ListNotes {
  const known = new Map<string, readonly Note[]>();
  const typed = [...listDraftNotes(form).values()];
  return (meeting) => {
    const body = findRecord(spec, "meeting", meeting)?.body;
    const own = typed.filter((note) => note.meeting === meeting);
    const listed = known.get(meeting) ?? [
      ...own.toReversed(),
      ...listOriginals(body ?? {})
        .map(({ original }) => original)
        .toReversed(),
    ];
    known.set(meeting, listed);
    return listed;
  };
}

function fill(value: unknown, list: ListNotes): unknown {
  if (Array.isArray(value))
    return replaced(
      value,
      asList(value).map((item) => fill(item, list)),
    );
  if (typeof value !== "object" || value === null) return value;
  if (asObject(value)["type"] === "passage") return { ...value, ...findPlace(asObject(value), list) };
  const members = Object.entries(value).flatMap(([name, member]) => {
    const filled = fill(member, list);
    return filled === member ? [] : [[name, filled] as const];
  });
  return members.length === 0 ? value : { ...value, ...Object.fromEntries(members) };
}

const replaced = (before: readonly unknown[], after: readonly unknown[]): readonly unknown[] =>
  after.every((item, index) => item === before[index]) ? before : after;

/** Nothing where it is known already, where the words stand nowhere, and where nobody can tell which place is meant. */
function findPlace(
  { meeting, quote, offset, length, sha256 }: Readonly<Record<string, unknown>>,
  list: ListNotes,
): object {
  if (typeof meeting !== "string" || typeof quote !== "string") return {};
  if (offset !== undefined && length !== undefined && sha256 !== undefined) return {};
  const note = findNote(list(meeting), quote);
  const places = note ? listQuotePlaces(toOriginalIndex(note), quote) : [];
  const [place] = places;
  return note && place && places.length === 1 ? { ...place, sha256: note.sha256 } : {};
}
