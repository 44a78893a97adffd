import type { Edition } from "#domain/edition/edition.ts";
import type { EditionNotes, NotedChange, NotedMove, NotedRecord } from "#domain/edition/notes.ts";
import { kinds } from "#domain/register/kinds.ts";
import { kindNames } from "#domain/register/reference.ts";
import type { FoundEdition } from "#api/row.ts";
import { toMomentText } from "#ui/dates.ts";
import { ClassMark } from "#ui/difference/class-mark.tsx";
import { toHref, type InContext } from "#ui/page-context.ts";
import { PartLinks, Parts, toListPart, type Part } from "#ui/record/part.tsx";
import { Table, type Column } from "#ui/table/table.tsx";
import { Prose } from "#ui/text/prose.tsx";
import { toBundlePart, type BundleFacts } from "#ui/editions/bundle-part.tsx";
import { Ticked } from "#ui/text/ticked.tsx";

interface EditionPageProps extends InContext, FoundEdition {
  /** Undefined where they could not be worked out. */
  readonly notes: EditionNotes | undefined;
  readonly error: string | undefined;
  /** Undefined while it is made. */
  readonly bundle: BundleFacts | undefined;
  /** Where the site stands. */
  readonly origin: string;
}

/** An edition: what it is for, and what changed since the one before. Its records are shown as they were. */
export function EditionPage({ context, edition, before, notes, error, bundle, origin }: EditionPageProps) {
  const changes = notes ? listParts(edition, notes) : [];
  const whole = toBundlePart(edition, bundle, origin);
  const { tag, title, revision, authorName, at, message } = edition;
  return (
    <>
      <header className="list-head">
        <nav aria-label="Breadcrumb" className="crumbs">
          <a href={toHref(context, "/editions")}>Editions</a>
          <code>{tag}</code>
        </nav>
        <h1>{title}</h1>
        <p className="quiet">
          <a href={`/?revision=${revision}`}>Revision {revision}</a>, named by {authorName}, {toMomentText(at)}
          {before ? (
            <>
              . The edition before is <a href={toHref(context, `/editions/${before.tag}`)}>{before.tag}</a>, revision{" "}
              {before.revision}
            </>
          ) : (
            ". It is the first edition"
          )}
          .
        </p>
      </header>
      <Prose context={context} text={message} isPage />
      <PartLinks parts={[...changes, whole]} />
      {error === undefined ? null : <p className="empty">{error}</p>}
      <Parts parts={changes} />
      <Nothing parts={changes} before={before} />
      <Parts parts={[whole]} />
    </>
  );
}

function listParts(edition: Edition, notes: EditionNotes): readonly Part[] {
  const moved = (id: string, title: string, list: readonly NotedMove[]) =>
    toListPart(id, title, list, <Moves edition={edition} label={title} moves={list} />);
  const listed = (id: string, title: string, list: readonly NotedRecord[]) =>
    toListPart(id, title, list, <ByKind edition={edition} records={list} />);
  return [
    toListPart("changed", "Changed, by meaning", notes.changed, <Changed edition={edition} changes={notes.changed} />),
    moved("decisions", "Decisions", notes.decisions),
    moved("opened", "Pairs opened", notes.opened),
    moved("closed", "Pairs closed", notes.closed),
    listed("retired", "Retired", notes.retired),
    listed("added", "Added", notes.added),
  ];
}

/** What an edition could have brought and did not, in one sentence. */
function Nothing({ parts, before }: { readonly parts: readonly Part[]; readonly before: Edition | undefined }) {
  const empty = parts.filter(({ count }) => count === 0).map(({ title }) => title.toLowerCase());
  if (empty.length === 0) return null;
  return (
    <p className="part quiet">
      {before ? `None since ${before.tag}` : "None in it"}: {empty.join("; ")}.
    </p>
  );
}

/** At the revision of the edition, whatever became of it later. */
const EditionRecord = ({ edition, record }: { readonly edition: Edition; readonly record: NotedRecord }) => (
  <a href={`/${record.id}?revision=${edition.revision}`}>{record.title}</a>
);

function Changed({ edition, changes }: { readonly edition: Edition; readonly changes: readonly NotedChange[] }) {
  const columns: readonly Column<NotedChange>[] = [
    {
      heading: "Record",
      names: true,
      className: "narrow",
      cell: (change) => (
        <>
          <EditionRecord edition={edition} record={change} />{" "}
          <small className="detail">{kinds[change.kind].label}</small>
        </>
      ),
    },
    { heading: "Class", className: "nowrap", cell: ({ classed }) => <ClassMark of={classed.class} /> },
    { heading: "Why", className: "wide", cell: ({ classed }) => <Ticked text={classed.reason} /> },
    {
      heading: "Versions",
      className: "nowrap",
      cell: ({ id, before, version }) => (
        <a href={`/${id}/versions/${version}?against=${before}`}>
          {before} to {version}
        </a>
      ),
    },
  ];
  return <Table label="Changed records" columns={columns} rows={changes} keyOf={({ id }) => id} />;
}

interface MovesProps {
  readonly edition: Edition;
  readonly label: string;
  readonly moves: readonly NotedMove[];
}

function Moves({ edition, label, moves }: MovesProps) {
  const columns: readonly Column<NotedMove>[] = [
    {
      heading: "Record",
      names: true,
      className: "narrow",
      cell: (move) => <EditionRecord edition={edition} record={move} />,
    },
    { heading: "Now", className: "nowrap", cell: ({ to }) => toWord(to) },
    { heading: "Before", className: "nowrap", cell: ({ from }) => (from === undefined ? "not there" : toWord(from)) },
  ];
  return <Table label={label} columns={columns} rows={moves} keyOf={({ id }) => id} />;
}

const toWord = (status: string): string => status.replaceAll("-", " ");

function ByKind({ edition, records }: { readonly edition: Edition; readonly records: readonly NotedRecord[] }) {
  return kindNames.map((kind) => {
    const ofKind = records.filter((record) => record.kind === kind);
    if (ofKind.length === 0) return null;
    return (
      <details key={kind} className="noted-kind" open={records.length <= MOST_OPEN}>
        <summary>
          {kinds[kind].heading} <span className="count">{ofKind.length}</span>
        </summary>
        <ul className="plain-list">
          {ofKind.map((record) => (
            <li key={record.id}>
              <EditionRecord edition={edition} record={record} />
            </li>
          ))}
        </ul>
      </details>
    );
  });
}

/** More are folded away by kind. */
const MOST_OPEN = 30;
