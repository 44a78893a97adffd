import { limits } from "#domain/limits.ts";
import type { InContext } from "#ui/page-context.ts";

interface SearchFormProps extends InContext {
  /** What was searched for. */
  readonly query?: string;
  /** What is wrong with it, where something is: the id of the sentence that says so. */
  readonly issue?: string | undefined;
}

/** A plain form. A script beside the page (public/search.js) makes suggestions of it, and brings the focus here. */
export function SearchForm({ context, query, issue }: SearchFormProps) {
  return (
    <form className="search picker" role="search" method="get" action="/search">
      {context.pinned ? <input type="hidden" name="revision" value={context.spec.revision} /> : null}
      <input
        type="search"
        id="search"
        name="q"
        aria-label="Search the register"
        aria-keyshortcuts="/ Control+K"
        placeholder="Search"
        maxLength={limits.searchQuery}
        defaultValue={query}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        {...(issue !== undefined && { "aria-invalid": true, "aria-describedby": issue })}
      />
      <kbd aria-hidden="true">/</kbd>
      <button type="submit" className="button quiet-button">
        Search
      </button>
      {/* Filled by the script; React has to leave it alone. */}
      <ul id="suggestions" role="listbox" aria-label="Suggestions" hidden dangerouslySetInnerHTML={{ __html: "" }} />
      <span id="search-said" className="unseen" role="status" dangerouslySetInnerHTML={{ __html: "" }} />
    </form>
  );
}

export const SearchScript = () => <script async src="/search.js" />;
