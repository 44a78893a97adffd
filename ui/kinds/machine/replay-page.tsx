import type { RegisterRecord } from "#domain/register/record/record.ts";
import type { Machine } from "#domain/machine/schema.ts";
import { EventName } from "#ui/kinds/machine/names.tsx";
import { ReplayForm, type ReplayAction } from "#ui/kinds/machine/replay-form.tsx";
import { toHref, toPath, type InContext } from "#ui/page-context.ts";
import { RecordHead } from "#ui/record/record-head.tsx";
import { Line } from "#ui/text/line.tsx";
import { SourcedTable } from "#ui/table/sourced-table.tsx";
import type { Column } from "#ui/table/table.tsx";

interface ReplayPageProps extends InContext {
  readonly record: RegisterRecord<"machine">;
  readonly action: ReplayAction;
}

/** Holds a log against a machine. */
export function ReplayPage({ context, record, action }: ReplayPageProps) {
  const { slug, body } = record;
  const hasPatterns = body.logMapping.length > 0;
  return (
    <article>
      <RecordHead context={context} record={record} subtitle="replay a log" />
      <p className="lede">
        Checks a log against the machine: whether it allows these events and, if not, at which line, in which state, and
        what was possible there. <a href={toHref(context, toPath("machine", slug))}>The machine itself</a>
      </p>
      <ReplayForm
        action={action}
        slug={slug}
        revision={context.pinned ? String(context.spec.revision) : ""}
        hasPatterns={hasPatterns}
        scripts={context.staticMarkup?.scripts}
      />
      <section className="part" aria-labelledby="how">
        <h2 id="how" className="part-head">
          How a log is read
        </h2>
        <ul className="plain-list">
          <li>
            {hasPatterns ? (
              "The first of the patterns below that is found in a line says which event it tells of; other lines are passed over."
            ) : (
              <>
                The machine has no patterns for logs yet, so a line is the name of an event.{" "}
                <a href={`${toPath("machine", slug)}/propose`}>Propose some</a>
              </>
            )}
          </li>
          <li>
            All lines are read as one run of the machine (<Line context={context} text={body.scope} />
            ). Leave out those that tell of another.
          </li>
          <li>
            Guards are not evaluated: a step with a guard counts as possible, and the answer says how many such steps
            there were.
          </li>
          <li>
            Logs of a million lines go to <code>POST /api/v1{toPath("machine", slug)}/replay</code> as{" "}
            <code>text/plain</code>. <a href={toHref(context, "/docs/api")}>How the API answers</a>
          </li>
        </ul>
        {hasPatterns ? <LogPatterns context={context} machine={body} /> : null}
      </section>
    </article>
  );
}

/** Which lines of a log tell of which event. */
function LogPatterns({ context, machine }: InContext & { readonly machine: Machine }) {
  const columns: readonly Column<Machine["logMapping"][number]>[] = [
    { heading: "Pattern", cell: ({ pattern }) => <code>{pattern}</code> },
    { heading: "Event", names: true, cell: ({ event }) => <EventName machine={machine} id={event} /> },
  ];
  return (
    <SourcedTable
      context={context}
      prefix="log-pattern"
      label="Patterns for logs"
      columns={columns}
      rows={machine.logMapping}
      idOf={(_, index) => `log-pattern-${index}`}
    />
  );
}
