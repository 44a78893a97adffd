import type { Edition } from "#domain/edition/edition.ts";
import type { EndName, Ends, NamedRevision } from "#domain/edition/named-revision.ts";
import type { EditionNotes } from "#domain/edition/notes.ts";
import { limits } from "#domain/limits.ts";
import { DIFFERENCE, toDifferencePath } from "#exports/difference-path.ts";
import { NothingElse, toNotesParts } from "#ui/difference/notes-parts.tsx";
import { InHead } from "#ui/islands/island.tsx";
import { toHref, type InContext } from "#ui/page-context.ts";
import { PartLinks, Parts } from "#ui/record/part.tsx";
import { Ticked } from "#ui/text/ticked.tsx";

type Compared = Ends & { readonly notes: EditionNotes };

interface DifferencePageProps extends InContext {
  /** As they were typed; empty where nothing was. */
  readonly texts: Readonly<Record<EndName, string>>;
  /** Oldest first, those that can be named here. */
  readonly editions: readonly Pick<Edition, "tag" | "revision">[];
  /** Undefined where nothing is asked, or it could not be answered. */
  readonly compared: Compared | undefined;
  /** Why it could not be, in a sentence. */
  readonly refusal: string | undefined;
  /** The path of the two the other way round, where that is what is wrong. */
  readonly exchanged: string | undefined;
  /** The part that is not shown from its beginning, and how much of it is passed over. */
  readonly part: string | undefined;
  readonly passed: number;
}

const REFUSAL = "difference-refusal";

/** What changed in the register between any two of its revisions, however they are named. */
export function DifferencePage(props: DifferencePageProps) {
  const { context, compared, refusal, exchanged } = props;
  return (
    <>
      <InHead>
        <meta name="robots" content="noindex" />
      </InHead>
      <header className="list-head">
        <nav aria-label="Breadcrumb" className="crumbs">
          <a href={toHref(context, "/editions")}>Editions</a>
        </nav>
        <h1>What changed in between</h1>
        <p className="lede">
          Each end is the number of a revision, the tag of an edition, or a day as 2025-02-10, at its end (UTC).
        </p>
        <AskForm {...props} />
        {refusal === undefined ? null : (
          <p className="form-message refused" id={REFUSAL} role="alert">
            <Ticked text={refusal} />{" "}
            {exchanged === undefined ? null : <a href={toHref(context, exchanged)}>Compare them the other way round</a>}
          </p>
        )}
        {compared ? <Summary context={context} compared={compared} /> : null}
      </header>
      {compared ? <Changes {...props} compared={compared} /> : null}
    </>
  );
}

function AskForm({ context, texts, editions, refusal }: DifferencePageProps) {
  const field = (end: EndName, label: string, hint: string) => (
    <div className="form-field">
      <label htmlFor={end}>{label}</label>
      <input
        id={end}
        name={end}
        defaultValue={texts[end]}
        placeholder={hint}
        maxLength={limits.editionTag}
        autoComplete="off"
        list="editions"
        aria-describedby={refusal === undefined ? undefined : REFUSAL}
      />
    </div>
  );
  return (
    <form method="get" action={DIFFERENCE} aria-label="What to compare" className="form compact">
      {context.pinned ? <input type="hidden" name="revision" value={context.spec.revision} /> : null}
      {field("from", "From", "the beginning")}
      {field("to", "To", "the newest")}
      <datalist id="editions">
        {editions.map(({ tag, revision }) => (
          <option key={tag} value={tag}>
            edition {tag}, revision {revision}
          </option>
        ))}
      </datalist>
      <button type="submit" className="button">
        Show what changed
      </button>
    </form>
  );
}

function Summary({ context, compared: { from, to, notes } }: InContext & { readonly compared: Compared }) {
  const count = notes.added.length + notes.changed.length + notes.retired.length;
  return (
    <p role="status">
      From <End context={context} end={from} /> to <End context={context} end={to} />:{" "}
      {from.revision === to.revision
        ? "the same revision, so nothing changed."
        : `${count === 0 ? "no record says anything else" : `${count.toLocaleString("en")} ${count === 1 ? "record" : "records"} added, changed or retired`}.`}
    </p>
  );
}

function End({ context, end: { revision, as, text } }: InContext & { readonly end: NamedRevision }) {
  if (revision === 0) return <>the beginning</>;
  const link = <a href={`/?revision=${revision}`}>revision {revision}</a>;
  switch (as) {
    case "edition":
      return (
        <>
          edition <a href={toHref(context, `/editions/${text}`)}>{text}</a> ({link})
        </>
      );
    case "day":
      return (
        <>
          the end of {text} ({link})
        </>
      );
    case "revision":
      return link;
    case "end":
      return <>{link}, the newest</>;
  }
}

type ChangesProps = Omit<DifferencePageProps, "compared"> & { readonly compared: Compared };

function Changes({ context, compared: { from, to, notes }, part, passed }: ChangesProps) {
  if (from.revision === to.revision) return null;
  const ends = { from: from.revision, to: to.revision };
  const toPath = (id: string, count: number): string => toDifferencePath(ends, { part: id, passed: count });
  const parts = toNotesParts({ context, revision: to.revision, part, passed, toPath }, notes);
  return (
    <>
      <PartLinks parts={parts} />
      <Parts parts={parts} />
      <NothingElse parts={parts} since="None in between" />
    </>
  );
}
