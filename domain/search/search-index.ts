/**
 * The index of the register at one revision, and at another once it has followed there: what did not change in between is
 * not indexed again. Holds what can be found; what is found, and in which order, is search.ts.
 */
import { toDocument, type SearchDocument } from "#domain/search/document.ts";
import { openTermIndex, type TermIndex } from "#domain/search/terms.ts";
import { toSequence } from "#domain/search/words.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { listRecords, type Spec } from "#domain/register/spec.ts";

/** Something to be found, and what tells whether it has changed: a record's version, a proposal's length. */
export interface Source {
  readonly id: string;
  readonly version: number;
  /** The revision that brought it; 0 for what belongs to none. */
  readonly revision: number;
  readonly toDocument: () => SearchDocument;
}

export interface SearchIndex {
  readonly terms: TermIndex;
  readonly documents: ReadonlyMap<string, SearchDocument>;
  /** Those whose title, or another name, is this sequence of words. */
  readonly findNamed: (sequence: string) => ReadonlySet<string>;
  /** What came after a revision. */
  readonly listSince: (revision: number) => readonly string[];
  /** How many had to be indexed, or forgotten: what is there as it was stays. */
  readonly change: (sources: Iterable<Source>, gone: Iterable<string>) => number;
}

export const toSource = (record: AnyRecord): Source => ({
  id: toRecordId(record.kind, record.slug),
  version: record.number,
  revision: record.revision,
  toDocument: () => toDocument(record),
});

/** From now on it holds what a Spec does, and nothing else. */
export function followSpec(index: SearchIndex, spec: Spec): number {
  const sources = listRecords(spec).map(toSource);
  const ids = new Set(sources.map(({ id }) => id));
  return index.change(
    sources,
    [...index.documents.keys()].filter((id) => !ids.has(id)),
  );
}

const nobody: ReadonlySet<string> = new Set();

export function openSearchIndex(): SearchIndex {
  const terms = openTermIndex();
  const documents = new Map<string, SearchDocument>();
  const sources = new Map<string, Pick<Source, "version" | "revision">>();
  const named = new Map<string, Set<string>>();

  function add({ id, version, revision, toDocument: make }: Source): void {
    const document = make();
    terms.add(document);
    documents.set(id, document);
    sources.set(id, { version, revision });
    for (const name of listNames(document)) {
      const holders = named.get(name) ?? new Set();
      named.set(name, holders.add(id));
    }
  }

  function remove(id: string): void {
    const document = documents.get(id);
    if (!document) return;
    terms.remove(document);
    documents.delete(id);
    sources.delete(id);
    for (const name of listNames(document)) {
      const holders = named.get(name);
      holders?.delete(id);
      if (holders?.size === 0) named.delete(name);
    }
  }

  return {
    terms,
    documents,
    findNamed: (sequence) => named.get(sequence) ?? nobody,
    listSince: (revision) => [...sources].flatMap(([id, source]) => (source.revision > revision ? [id] : [])),
    change: (put, gone) => {
      const dropped = [...gone].filter((id) => documents.has(id));
      const changed = [...put].filter(({ id, version }) => sources.get(id)?.version !== version);
      for (const id of dropped) remove(id);
      for (const source of changed) {
        remove(source.id);
        add(source);
      }
      return dropped.length + changed.length;
    },
  };
}

const listNames = ({ title, also }: SearchDocument): ReadonlySet<string> => new Set([title, ...also].map(toSequence));
