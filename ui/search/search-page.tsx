import type { FoundKind } from "#domain/search/document.ts";
import type { Found, HitGroup } from "#domain/search/found.ts";
import { toNarrowed } from "#domain/search/query.ts";
import { toCut } from "#domain/register/cut.ts";
import { kinds } from "#domain/register/kinds.ts";
import { toSearchPath } from "#exports/search-path.ts";
import { InHead } from "#ui/islands/island.tsx";
import { WithCutLinks } from "#ui/list/cut-links.tsx";
import { toHref, type InContext } from "#ui/page-context.ts";
import { HitList } from "#ui/search/hit-list.tsx";
import { SearchForm } from "#ui/search/search-form.tsx";
import { Ticked } from "#ui/text/ticked.tsx";

interface SearchPageProps extends InContext {
  /** As it was typed; empty where nothing is asked. */
  readonly query: string;
  /** Undefined where nothing is asked, or it could not be answered. */
  readonly found: Found | undefined;
  /** Why it could not be: what is said of the search. */
  readonly refusal: string | undefined;
  /** How many hits of each kind are passed over, and shown. */
  readonly passed: number;
  readonly limit: number;
}

/** Hits of each kind where several are found, and of the one that is asked for. */
export const HITS_BESIDE = 5;
export const HITS_ALONE = 20;

const REFUSAL = "search-refusal";

const toHeading = (kind: FoundKind): string => (kind === "proposal" ? "Proposals" : kinds[kind].heading);

export function SearchPage({ context, query, found, refusal, passed, limit }: SearchPageProps) {
  return (
    <>
      <InHead>
        <meta name="robots" content="noindex" />
      </InHead>
      <header className="list-head">
        <h1>Search</h1>
        <SearchForm context={context} query={query} issue={refusal === undefined ? undefined : REFUSAL} />
        {refusal === undefined ? null : (
          <p className="form-message refused" id={REFUSAL} role="alert">
            Your search <Ticked text={refusal} />.
          </p>
        )}
        {found ? <Summary context={context} query={query} found={found} /> : null}
        <Help isOpen={query === "" || found?.total === 0} />
      </header>
      {found?.drafts && found.drafts.length > 0 ? (
        <section className="part" aria-labelledby="drafts">
          <h2 id="drafts" className="part-head">
            Your own, not submitted yet <span className="count">{found.drafts.length}</span>
          </h2>
          <p className="quiet">Nobody else sees them.</p>
          <HitList context={context} hits={found.drafts} />
        </section>
      ) : null}
      {found?.groups.map((group) => (
        <Group key={group.kind} context={context} query={query} group={group} passed={passed} limit={limit} />
      ))}
    </>
  );
}

interface AskedProps extends InContext {
  readonly query: string;
}

function Summary({ context, query, found }: AskedProps & { readonly found: Found }) {
  const { total, groups, words, wordsMet, near, unfiltered } = found;
  return (
    <>
      <p className="lede" role="status">
        {total === 0 ? "Nothing" : total.toLocaleString("en")} found
        {groups.length > 1 ? ` in ${groups.length} kinds` : ""}
        {total > 0 && wordsMet < words
          ? `: nothing has ${words === 2 ? "both" : `all ${words}`} words, only ${wordsMet === 1 ? "one" : wordsMet} of them`
          : ""}
        {context.pinned ? " among the records of this revision; proposals are not searched at an older one" : ""}.
      </p>
      {unfiltered > 0 ? (
        <p>
          Without <code>kind:</code> and the like there would be {unfiltered.toLocaleString("en")}.{" "}
          <a href={toHref(context, toSearchPath(toUnfiltered(query)))}>Search everything for these words</a>
        </p>
      ) : null}
      {near.length > 0 ? (
        <>
          <p>Near it:</p>
          <ul className="plain-list">
            {near.map((name) => (
              <li key={name}>
                <a href={toHref(context, toSearchPath(name))}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

/** The words alone. */
const toUnfiltered = (query: string): string =>
  query.replaceAll(/(?<!\S)(?:kind|status|by|before|after):(?:"[^"]*"?|\S+)\s*/gi, "").trim();

function Group({
  context,
  query,
  group,
  passed,
  limit,
}: AskedProps & { readonly group: HitGroup; readonly passed: number; readonly limit: number }) {
  const { kind, total, hits } = group;
  const heading = toHeading(kind);
  const narrowed = toNarrowed(query, kind);
  const isAlone = limit === HITS_ALONE;
  return (
    <section className="part" aria-labelledby={kind}>
      <h2 id={kind} className="part-head">
        {heading} <span className="count">{total.toLocaleString("en")}</span>
      </h2>
      <WithCutLinks
        context={context}
        cut={isAlone ? toCut(hits, passed, total, limit) : toCut(hits, 0, hits.length, limit)}
        label={heading}
        toPath={(count) => toSearchPath(query, count)}
      >
        {hits.length > 0 ? <HitList context={context} hits={hits} /> : <p className="empty">There are no more.</p>}
      </WithCutLinks>
      {!isAlone && total > hits.length ? (
        <p className="more">
          <a href={toHref(context, toSearchPath(narrowed))}>
            All {total.toLocaleString("en")} in {heading}
          </a>
        </p>
      ) : null}
    </section>
  );
}

const examples: readonly (readonly [string, string])[] = [
  ["frozen session", "both words, in any order; plurals and slips of a letter or two are read as what they mean"],
  ['"point of no return"', "these words in a row"],
  ["liveupdate_file_handler, -EBUSY, 6.19, luo-session-v1", "names as they are written"],
  ["kind:decision status:agreed", "of one kind, with one status; the kinds are those of the rail, and proposal"],
  ["by:mike", "what somebody wrote, said or is named in"],
  ["after:2025-02 before:2025-03-10", "of a day in between: the day of a meeting, a decision, or of the last change"],
];

function Help({ isOpen }: { readonly isOpen: boolean }) {
  return (
    <details className="folded" open={isOpen}>
      <summary>What can be searched for</summary>
      <dl className="search-help">
        {examples.map(([query, meaning]) => (
          <div key={query}>
            <dt>
              <code>{query}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">
        Everything is searched: all texts of records, states, events and formats, the sentences of notes, and proposals
        with what was said about them. <kbd>/</kbd> or <kbd>Ctrl</kbd> <kbd>K</kbd> brings you to the field from any
        page.
      </p>
    </details>
  );
}
