import type { Source } from "#domain/register/source.ts";
import { Noted } from "#ui/margin/noted.tsx";
import { toNotes } from "#ui/margin/notes.ts";
import { NoteRefs, NumberedSources } from "#ui/margin/sources.tsx";
import type { InContext } from "#ui/page-context.ts";
import { EditLink } from "#ui/record/edit-link.tsx";
import { Table, type Column, type TableProps } from "#ui/table/table.tsx";

interface SourcedTableProps<Row> extends InContext, Omit<TableProps<Row>, "keyOf"> {
  /** Starts the anchors of the sources; unique on the page. */
  readonly prefix: string;
}

/** A table of statements, with the sources of its rows beside it: equal ones once, numbered where rows differ. */
export function SourcedTable<Row extends { readonly sources: readonly Source[] }>(props: SourcedTableProps<Row>) {
  const { context, prefix, columns, rows, ...rest } = props;
  const notes = toNotes(`${prefix}-source`, rows);
  const refs: Column<Row> = {
    heading: "Source",
    cell: ({ sources }) => <NoteRefs notes={notes} sources={sources} />,
  };
  const edit: Column<Row> = {
    heading: "Edit",
    className: "edit-column",
    cell: (row) => <EditLink context={context} part={row} />,
  };
  const isEdited = rows.some((row) => context.editing?.places.has(row));
  return (
    <Noted margin={notes.list.length > 0 ? <NumberedSources context={context} notes={notes} /> : null}>
      <Table
        {...rest}
        columns={[...columns, ...(notes.list.length > 1 ? [refs] : []), ...(isEdited ? [edit] : [])]}
        rows={rows}
        keyOf={(_, index) => String(index)}
      />
    </Noted>
  );
}
