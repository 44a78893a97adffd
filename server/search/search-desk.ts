/** Answers searches in a thread: from an index of the revision that is asked about, or from one that follows there. */
import type { AnyRecord, RegisterRecord } from "#domain/register/record/record.ts";
import { kindNames, type KindName } from "#domain/register/reference.ts";
import type { Problem } from "#domain/problem.ts";
import { ok, type Result } from "#domain/result.ts";
import type { Found } from "#domain/search/found.ts";
import { toProposalDocument, type SaidProposal } from "#domain/search/proposal-document.ts";
import { parseQuery } from "#domain/search/query.ts";
import { openSearchIndex, toSource, type SearchIndex, type Source } from "#domain/search/search-index.ts";
import { search } from "#domain/search/search.ts";
import { listTermUses, type TermUses } from "#domain/search/term-uses.ts";
import { toTermIndex } from "#domain/term/link.ts";
import type { SearchOrder, UsesOrder } from "#server/search/search-order.ts";

export interface SearchDesk {
  /** What of a kind differs between a revision and a known one, as it is at the first. */
  readonly readChanged: (revision: number, known: number, kind: KindName) => Promise<readonly AnyRecord[]>;
  /** What everybody may see; the same list as long as nothing has happened. */
  readonly findSaid: () => Promise<readonly SaidProposal[]>;
  /** What its author alone may see. */
  readonly listUnshown: (author: string) => Promise<readonly SaidProposal[]>;
  /** How many indexes are kept. */
  readonly most: number;
}

interface Kept {
  readonly index: SearchIndex;
  /** Live terms by their ids, which know what a text means by a word. */
  readonly terms: Map<string, RegisterRecord<"term">>;
  /** 0 before it holds any. */
  revision: number;
  said: readonly SaidProposal[];
}

const nothingSaid: readonly SaidProposal[] = [];

/** One question after the other: an index follows for each where it has to. */
export function openSearchDesk({ readChanged, findSaid, listUnshown, most }: SearchDesk) {
  /** The one that was asked last comes last. */
  let kept: readonly Kept[] = [];

  async function requireIndex({ revision, withProposals }: Omit<SearchOrder, "asked">): Promise<Kept> {
    const said = withProposals ? await findSaid() : nothingSaid;
    const known = kept.find((one) => one.revision === revision) ?? (kept.length < most ? undefined : kept[0]);
    const one = known ?? { index: openSearchIndex(), terms: new Map(), revision: 0, said: nothingSaid };
    // Where it breaks off on the way it is neither here nor there, and is made anew.
    kept = kept.filter((other) => other !== one);
    await follow(one, revision, said);
    kept = [...kept, one];
    return one;
  }

  async function follow(one: Kept, revision: number, said: readonly SaidProposal[]): Promise<void> {
    const { index, terms } = one;
    if (one.revision !== revision) {
      // What is not read again is gone: it was not there yet at an older revision.
      const gone = new Set(index.listSince(revision));
      for (const kind of kindNames) {
        const read = await readChanged(revision, one.revision, kind);
        for (const record of read) if (record.kind === "term") terms.set(toSource(record).id, record);
        const changed = read.map((record) => [record.retired, toSource(record)] as const);
        for (const [retired, { id }] of changed) if (retired) gone.add(id);
        for (const [retired, { id }] of changed) if (!retired) gone.delete(id);
        index.change(
          changed.flatMap(([retired, source]) => (retired ? [] : [source])),
          [],
        );
      }
      index.change([], gone);
      for (const id of gone) terms.delete(id);
      one.revision = revision;
    }
    if (one.said !== said) index.change(said.map(toSaidSource), []);
    one.said = said;
  }

  async function answer(order: SearchOrder): Promise<Result<Found, Problem>> {
    const { index } = await requireIndex(order);
    const { text, viewer, ...wish } = order.asked;
    const query = parseQuery(text);
    if (!query.ok) return query;
    const found = search(index, query.value, wish);
    if (viewer === undefined || !order.withProposals || !found.ok) return found;
    // Indexed for this question alone, so that no word of a draft is in what others ask.
    const own = openSearchIndex();
    own.change((await listUnshown(viewer)).map(toSaidSource), []);
    const drafts = search(own, query.value, { ...wish, passed: 0 });
    return ok({ ...found.value, drafts: drafts.ok ? drafts.value.groups.flatMap(({ hits }) => hits) : [] });
  }

  return {
    search: answer,
    findUses: async ({ uses, ...order }: UsesOrder): Promise<TermUses> => {
      const { index, terms } = await requireIndex(order);
      return listTermUses(index.documents.values(), toTermIndex([...terms.values()]), uses);
    },
  };
}

const toSaidSource = (proposal: SaidProposal): Source => ({
  id: `proposals/${proposal.id}`,
  version: proposal.length,
  revision: 0,
  toDocument: () => toProposalDocument(proposal),
});
