import type { EditionNotes } from "#domain/edition/notes.ts";
import type { FoundEdition } from "#api/row.ts";
import { toDifferencePath } from "#exports/difference-path.ts";
import { NothingElse, toNotesParts } from "#ui/difference/notes-parts.tsx";
import { toBundlePart, type BundleFacts } from "#ui/editions/bundle-part.tsx";
import { toHref, type InContext } from "#ui/page-context.ts";
import { PartLinks, Parts } from "#ui/record/part.tsx";
import { Moment } from "#ui/text/moment.tsx";
import { Prose } from "#ui/text/prose.tsx";

interface EditionPageProps extends InContext, FoundEdition {
  /** Undefined where they could not be worked out. */
  readonly notes: EditionNotes | undefined;
  readonly error: string | undefined;
  /** Undefined while it is made. */
  readonly bundle: BundleFacts | undefined;
  /** The part of the notes that is not shown from its beginning, and how much of it is passed over. */
  readonly part: string | undefined;
  readonly passed: number;
  /** Where the site stands. */
  readonly origin: string;
}

/** An edition: what it is for, and what changed since the one before. Its records are shown as they were. */
export function EditionPage({
  context,
  edition,
  before,
  notes,
  error,
  bundle,
  origin,
  part,
  passed,
}: EditionPageProps) {
  const { tag, title, revision, authorName, at, message } = edition;
  const toPath = (id: string, count: number): string =>
    `/editions/${tag}${count > 0 ? `?part=${id}&after=${count}` : ""}#${id}`;
  const changes = notes ? toNotesParts({ context, revision, part, passed, toPath }, notes) : [];
  const whole = toBundlePart(edition, bundle, origin);
  return (
    <>
      <header className="list-head">
        <nav aria-label="Breadcrumb" className="crumbs">
          <a href={toHref(context, "/editions")}>Editions</a>
          <code>{tag}</code>
        </nav>
        <h1>{title}</h1>
        <p className="quiet">
          <a href={`/?revision=${revision}`}>Revision {revision}</a>, named by {authorName},{" "}
          <Moment context={context} at={at} />
          {before ? (
            <>
              . The edition before is <a href={toHref(context, `/editions/${before.tag}`)}>{before.tag}</a>, revision{" "}
              {before.revision}
            </>
          ) : (
            ". It is the first edition"
          )}
          . <a href={toHref(context, toDifferencePath({ from: revision }))}>What changed since it</a>
        </p>
      </header>
      <Prose context={context} text={message} isPage />
      <PartLinks parts={[...changes, whole]} />
      {error === undefined ? null : <p className="empty">{error}</p>}
      <Parts parts={changes} />
      <NothingElse parts={changes} since={before ? `None since ${before.tag}` : "None in it"} />
      <Parts parts={[whole]} />
    </>
  );
}
