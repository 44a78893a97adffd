import type { Machine, MachinePart } from "#domain/machine/schema.ts";
import type { MachineFacts } from "#exports/machine-facts.ts";
import { Counterexample } from "#ui/kinds/machine/counterexample.tsx";
import { toLink } from "#ui/kinds/parts.tsx";
import { toHref, type InContext } from "#ui/page-context.ts";
import { Codes } from "#ui/text/codes.tsx";
import { Paragraph } from "#ui/text/line.tsx";
import { Table, type Column } from "#ui/table/table.tsx";

interface CompositionProps extends InContext {
  readonly machine: Machine;
}

/** What a composition is made of: stands where other machines have their diagram. */
export function MadeOf({ context, machine }: CompositionProps) {
  const columns: readonly Column<MachinePart>[] = [
    { heading: "Part", names: true, cell: ({ id }) => <code>{id}</code> },
    { heading: "Machine", cell: (part) => toLink(context, "machine", part.machine) },
    {
      heading: "Events that have another name here",
      className: "wide",
      cell: ({ events }) =>
        events.length === 0 ? (
          <span className="quiet">none</span>
        ) : (
          <ul className="links">
            {events.map(({ event, as }) => (
              <li key={event}>
                <code>{event}</code> <span className="quiet">as</span> <code>{as}</code>
              </li>
            ))}
          </ul>
        ),
    },
  ];
  return (
    <section className="part" aria-labelledby="made-of">
      <h2 id="made-of" className="part-head">
        Made of <span className="count">{machine.composes.length}</span>
      </h2>
      <Table
        label="Parts"
        columns={columns}
        rows={machine.composes}
        keyOf={({ id }) => id}
        idOf={({ id }) => `part-${id}`}
      />
      <p className="quiet">
        An event that several parts know is taken by all of them at once; any other by its part alone.{" "}
        <a href={toHref(context, "/docs/properties")}>More on compositions</a>
      </p>
    </section>
  );
}

interface CombinationsProps extends CompositionProps, Pick<MachineFacts, "standstill"> {
  readonly combinations: NonNullable<MachineFacts["combinations"]>;
}

/** What can be reached of all the mixes of states, where it comes to a stop, and what never comes together. */
export function Combinations({ context, machine, combinations, standstill }: CombinationsProps) {
  if (!combinations.ok) return <Paragraph context={context} text={`Not decided, because ${combinations.failure}.`} />;
  const { reached, possible, stuck, never, apart } = combinations.value;
  return (
    <>
      <p>
        Of {toText(possible)} combinations of states {toText(reached)} can be reached.{" "}
        {stuck === 0
          ? "It stops only where all parts have ended or one has failed."
          : `${toText(stuck)} of them are deadlocks: it stops there without having ended.`}
      </p>
      {standstill?.type === "fails" ? (
        <div className="counterexample">
          <p>
            <b>The shortest way to a deadlock</b>
          </p>
          <Counterexample machine={machine} walk={standstill.walk} />
        </div>
      ) : null}
      {never.length === 0 ? null : (
        <p>
          Never reached here: <States names={never} />
        </p>
      )}
      {apart.length === 0 ? null : (
        <details>
          <summary>States that never come together ({toText(apart.length)})</summary>
          <dl className="fields apart">
            {apart.slice(0, MOST_SHOWN).map(({ state, from }) => (
              <div key={state}>
                <dt>
                  <code>{state}</code>
                </dt>
                <dd>
                  never with <States names={from} />
                </dd>
              </div>
            ))}
          </dl>
          {apart.length > MOST_SHOWN ? <p>And of {toText(apart.length - MOST_SHOWN)} more states.</p> : null}
        </details>
      )}
    </>
  );
}

/** A page is for people: what is beyond this nobody reads through. */
const MOST_SHOWN = 60;

const States = ({ names }: { readonly names: readonly string[] }) => (
  <>
    <Codes names={names.slice(0, MOST_SHOWN)} />
    {names.length > MOST_SHOWN ? ` and ${toText(names.length - MOST_SHOWN)} more` : ""}
  </>
);

const toText = (count: number): string => count.toLocaleString("en");
