import type { Machine, Transition } from "#domain/machine/schema.ts";
import { TransitionMark, transitionGlyphs } from "#ui/kinds/machine/marks.tsx";
import { EventName, StateName } from "#ui/kinds/machine/names.tsx";
import type { InContext } from "#ui/page-context.ts";
import { SourcedTable } from "#ui/table/sourced-table.tsx";
import type { Column } from "#ui/table/table.tsx";
import { Line } from "#ui/text/line.tsx";

/** What the diagram's arrows say, as rows. A row's anchor is its place in the list: the diagram leads there. */
export function Transitions({ context, machine }: InContext & { readonly machine: Machine }) {
  const { transitions, events } = machine;
  const raiser = (transition: Transition) => events.find(({ id }) => id === transition.event)?.raisedBy;
  const columns: readonly Column<Transition>[] = [
    { heading: "From", cell: ({ from }) => <StateName machine={machine} id={from} /> },
    {
      heading: "Event",
      names: true,
      cell: ({ event, kind, guard, effect, note }) => (
        <>
          <i className={`way ${kind}`} aria-hidden="true">
            {transitionGlyphs[kind]}
          </i>{" "}
          <EventName machine={machine} id={event} />
          <Detail context={context} label="if" text={guard} />
          <Detail context={context} label="does" text={effect} />
          <Detail context={context} text={note} />
        </>
      ),
    },
    { heading: "To", cell: ({ to }) => <StateName machine={machine} id={to} /> },
    { heading: "Raised by", cell: (transition) => raiser(transition) ?? "not declared" },
    { heading: "Kind", className: "nowrap", cell: ({ kind }) => <TransitionMark kind={kind} /> },
  ];
  return (
    <SourcedTable
      context={context}
      prefix="transition"
      label="Transitions"
      columns={columns}
      rows={transitions}
      idOf={(_, index) => `transition-${index}`}
      classOf={({ kind }) => kind}
    />
  );
}

function Detail({ context, label, text }: InContext & { readonly label?: string; readonly text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <small className="detail">
      {label === undefined ? null : <b>{label} </b>}
      <Line context={context} text={text} />
    </small>
  );
}
