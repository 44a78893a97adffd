import type { Machine, State } from "#domain/machine/schema.ts";
import { StateMarks } from "#ui/kinds/machine/marks.tsx";
import { StateName } from "#ui/kinds/machine/names.tsx";
import type { InContext } from "#ui/page-context.ts";
import { SourcedTable } from "#ui/table/sourced-table.tsx";
import type { Column } from "#ui/table/table.tsx";
import { toMeaningColumn } from "#ui/kinds/machine/meaning-column.tsx";

/** The states, with what is particular about each and the state it is inside of. */
export function States({ context, machine }: InContext & { readonly machine: Machine }) {
  const columns: readonly Column<State>[] = [
    {
      heading: "State",
      names: true,
      cell: ({ id, label, parent }) => (
        <>
          <code>{label ?? id}</code>
          {parent === undefined ? null : (
            <small className="detail">
              inside <StateName machine={machine} id={parent} />
            </small>
          )}
        </>
      ),
    },
    {
      heading: "Kind",
      className: "nowrap",
      cell: (state) => <StateMarks state={state} machine={machine} />,
    },
    toMeaningColumn(context),
  ];
  return (
    <SourcedTable
      context={context}
      prefix="state"
      label="States"
      columns={columns}
      rows={machine.states}
      idOf={({ id }) => `state-${id}`}
    />
  );
}
