/** What a person said and promised, as the records of the register have it. */
import { groupBy } from "#domain/group-by.ts";
import type { Links } from "#domain/register/links.ts";
import { findAt } from "#domain/register/record/at-path.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { toRecordId } from "#domain/register/reference.ts";
import type { Source } from "#domain/register/source.ts";
import type { Spec } from "#domain/register/spec.ts";
import type { Position } from "#domain/topic/schema.ts";

type Quote = Extract<Source, { type: "passage" }>;

/** One sentence of a note, however many records rest on it. */
export interface Said {
  readonly quote: Quote;
  /** `collection/slug`, in the order of the register. */
  readonly holders: readonly string[];
}

export interface SaidAt {
  /** Its slug. */
  readonly meeting: string;
  /** In the order of the note. */
  readonly said: readonly Said[];
}

export interface HeldOn {
  readonly topic: RegisterRecord<"topic">;
  readonly positions: readonly Position[];
}

interface Register {
  readonly spec: Spec;
  readonly links: Links;
}

/** What notes have them say, by meeting, the first meeting first. */
export function listSaid({ spec, links }: Register, person: string): readonly SaidAt[] {
  const cited = (links.byTarget.get(toRecordId("person", person)) ?? []).flatMap(({ from, path }) => {
    const quote = findAt(spec.byId.get(from)?.body, path.slice(0, path.lastIndexOf("/")));
    return isQuote(quote) ? [{ from, quote }] : [];
  });
  const sentences = [
    ...groupBy(cited, ({ quote }) => `${quote.meeting} ${quote.sha256} ${quote.offset} ${quote.length}`).values(),
  ];
  const said = sentences.flatMap(([first, ...more]): readonly Said[] =>
    first ? [{ quote: first.quote, holders: [...new Set([first, ...more].map(({ from }) => from))] }] : [],
  );
  return [...groupBy(said, ({ quote }) => quote.meeting)]
    .map(([meeting, of]) => ({ meeting, said: of.toSorted((a, b) => a.quote.offset - b.quote.offset) }))
    .sort((a, b) => (a.meeting < b.meeting ? -1 : 1));
}

/** Their positions, by topic, in the order of the register. */
export const listHeld = ({ spec }: Pick<Register, "spec">, person: string): readonly HeldOn[] =>
  spec.records.topic.flatMap((topic) => {
    const positions = topic.body.positions.filter(({ speaker }) => speaker === person);
    return positions.length > 0 ? [{ topic, positions }] : [];
  });

export const listPromised = ({ spec }: Pick<Register, "spec">, person: string): readonly RegisterRecord<"action">[] =>
  spec.records.action.filter(({ body }) => body.owner === person);

const isQuote = (value: unknown): value is Quote =>
  typeof value === "object" && value !== null && "type" in value && value.type === "passage";
