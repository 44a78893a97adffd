import type { EditionNotes, NotedChange, NotedMove, NotedRecord } from "#domain/edition/notes.ts";
import { groupBy } from "#domain/group-by.ts";
import { cut } from "#domain/register/cut.ts";
import { kinds } from "#domain/register/kinds.ts";
import { kindNames } from "#domain/register/reference.ts";
import { ClassMark } from "#ui/difference/class-mark.tsx";
import { WithCutLinks } from "#ui/list/cut-links.tsx";
import { SHOWN } from "#ui/list/shown.ts";
import type { InContext } from "#ui/page-context.ts";
import { toListPart, type Part } from "#ui/record/part.tsx";
import { Table, type Column } from "#ui/table/table.tsx";
import { Ticked } from "#ui/text/ticked.tsx";

interface NotesPlace extends InContext {
  /** The later revision: records are shown as they were at it, whatever became of them since. */
  readonly revision: number;
  /** The part that is not shown from its beginning, and how much of it is passed over. */
  readonly part: string | undefined;
  readonly passed: number;
  /** The path at which so many entries of a part are passed over. */
  readonly toPath: (part: string, passed: number) => string;
}

/** What changed between two revisions, a part for each way of changing; of a long one a stretch at a time. */
export function toNotesParts(place: NotesPlace, notes: EditionNotes): readonly Part[] {
  const { changed, decisions, opened, closed, retired, added } = notes;
  return [
    toPart(place, "changed", "Changed, by meaning", changed, (rows) => <Changed place={place} rows={rows} />),
    toPart(place, "decisions", "Decisions", decisions, (rows) => <Moves place={place} label="Decisions" rows={rows} />),
    toPart(place, "opened", "Pairs opened", opened, (rows) => <Moves place={place} label="Pairs opened" rows={rows} />),
    toPart(place, "closed", "Pairs closed", closed, (rows) => <Moves place={place} label="Pairs closed" rows={rows} />),
    toPart(place, "retired", "Retired", retired, (rows) => <ByKind place={place} rows={rows} />),
    toPart(place, "added", "Added", added, (rows) => <ByKind place={place} rows={rows} />),
  ];
}

function toPart<Row>(
  { context, part, passed, toPath }: NotesPlace,
  id: string,
  title: string,
  list: readonly Row[],
  show: (rows: readonly Row[]) => React.ReactNode,
): Part {
  const stretch = cut(list, id === part ? passed : 0, SHOWN);
  return toListPart(
    id,
    title,
    list,
    <WithCutLinks context={context} cut={stretch} label={title} toPath={(count) => toPath(id, count)}>
      {show(stretch.shown)}
    </WithCutLinks>,
  );
}

/** What could have changed and did not, in one sentence. `since` says since when: "None since v1.0". */
export function NothingElse({ parts, since }: { readonly parts: readonly Part[]; readonly since: string }) {
  const empty = parts.filter(({ count }) => count === 0).map(({ title }) => title.toLowerCase());
  if (empty.length === 0) return null;
  return (
    <p className="part quiet">
      {since}: {empty.join("; ")}.
    </p>
  );
}

interface RowsProps<Row> {
  readonly place: NotesPlace;
  readonly rows: readonly Row[];
}

const RecordThen = ({ place, record }: { readonly place: NotesPlace; readonly record: NotedRecord }) => (
  <a href={`/${record.id}?revision=${place.revision}`}>{record.title}</a>
);

/** The difference between the versions of both revisions; of what was not there before, the version that came. */
const VersionsLink = ({
  id,
  before,
  version,
}: Pick<NotedRecord, "id" | "version"> & { readonly before?: number | undefined }) =>
  before === undefined || before === version ? (
    <a href={`/${id}/versions/${version}`}>version {version}</a>
  ) : (
    <a href={`/${id}/versions/${version}?against=${before}`}>
      {before} to {version}
    </a>
  );

function Changed({ place, rows }: RowsProps<NotedChange>) {
  const columns: readonly Column<NotedChange>[] = [
    {
      heading: "Record",
      names: true,
      className: "narrow",
      cell: (change) => (
        <>
          <RecordThen place={place} record={change} /> <small className="detail">{kinds[change.kind].label}</small>
        </>
      ),
    },
    { heading: "Class", className: "nowrap", cell: ({ classed }) => <ClassMark of={classed.class} /> },
    { heading: "Why", className: "wide", cell: ({ classed }) => <Ticked text={classed.reason} /> },
    { heading: "Versions", className: "nowrap", cell: (change) => <VersionsLink {...change} /> },
  ];
  return <Table label="Changed records" columns={columns} rows={rows} keyOf={({ id }) => id} />;
}

function Moves({ place, label, rows }: RowsProps<NotedMove> & { readonly label: string }) {
  const columns: readonly Column<NotedMove>[] = [
    {
      heading: "Record",
      names: true,
      className: "narrow",
      cell: (move) => <RecordThen place={place} record={move} />,
    },
    { heading: "Now", className: "nowrap", cell: ({ to }) => toWord(to) },
    { heading: "Before", className: "nowrap", cell: ({ from }) => (from === undefined ? "not there" : toWord(from)) },
    { heading: "Versions", className: "nowrap", cell: (move) => <VersionsLink {...move} /> },
  ];
  return <Table label={label} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}

const toWord = (status: string): string => status.replaceAll("-", " ");

/** More are folded away by kind. */
const MOST_OPEN = 30;

function ByKind({ place, rows }: RowsProps<NotedRecord>) {
  const ofKinds = groupBy(rows, ({ kind }) => kind);
  return kindNames.map((kind) => {
    const ofKind = ofKinds.get(kind) ?? [];
    if (ofKind.length === 0) return null;
    return (
      <details key={kind} className="noted-kind" open={rows.length <= MOST_OPEN}>
        <summary>
          {kinds[kind].heading} <span className="count">{ofKind.length}</span>
        </summary>
        <ul className="plain-list">
          {ofKind.map((record) => (
            <li key={record.id}>
              <RecordThen place={place} record={record} />{" "}
              <small className="detail">
                <VersionsLink {...record} />
              </small>
            </li>
          ))}
        </ul>
      </details>
    );
  });
}
