import type { Machine, MachineEvent } from "#domain/machine/schema.ts";
import type { InContext } from "#ui/page-context.ts";
import { SourcedTable } from "#ui/table/sourced-table.tsx";
import type { Column } from "#ui/table/table.tsx";
import { toMeaningColumn } from "#ui/kinds/machine/meaning-column.tsx";

/** What happens to the machine, who makes it happen, and what it means. */
export function Events({ context, machine }: InContext & { readonly machine: Machine }) {
  const columns: readonly Column<MachineEvent>[] = [
    { heading: "Event", names: true, cell: ({ id, label }) => <code>{label ?? id}</code> },
    { heading: "Raised by", className: "nowrap", cell: ({ raisedBy }) => raisedBy },
    toMeaningColumn(context),
  ];
  return (
    <SourcedTable
      context={context}
      prefix="event"
      label="Events"
      columns={columns}
      rows={machine.events}
      idOf={({ id }) => `event-${id}`}
    />
  );
}
