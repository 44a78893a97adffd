import type { Machine, Rejection } from "#domain/machine/schema.ts";
import { EventName, StateName } from "#ui/kinds/machine/names.tsx";
import type { InContext } from "#ui/page-context.ts";
import { SourcedTable } from "#ui/table/sourced-table.tsx";
import type { Column } from "#ui/table/table.tsx";
import { Line } from "#ui/text/line.tsx";

/** Requests that are known to be refused, and with what. */
export function Rejections({ context, machine }: InContext & { readonly machine: Machine }) {
  const columns: readonly Column<Rejection>[] = [
    { heading: "In state", cell: ({ state }) => <StateName machine={machine} id={state} /> },
    { heading: "Event", names: true, cell: ({ event }) => <EventName machine={machine} id={event} /> },
    { heading: "When", cell: ({ when }) => (when === undefined ? "always" : <Line context={context} text={when} />) },
    { heading: "Result", cell: ({ result }) => <Line context={context} text={result} /> },
  ];
  return (
    <SourcedTable
      context={context}
      prefix="refused"
      label="Refused requests"
      columns={columns}
      rows={machine.rejections}
      idOf={(_, index) => `rejection-${index}`}
    />
  );
}
