import { isComposition } from "#domain/machine/state-space/composition.ts";
import { toSimulator, type Simulated } from "#domain/machine/walk/simulator.ts";
import type { Machine } from "#domain/machine/schema.ts";
import type { Result } from "#domain/result.ts";
import type { FoundWalk } from "#domain/machine/walk/requested-walk.ts";
import { Island } from "#ui/islands/island.tsx";
import { Explorer } from "#ui/kinds/machine/explorer.tsx";
import { SimulatorPanel } from "#ui/kinds/machine/simulator.tsx";
import { Ticked } from "#ui/text/ticked.tsx";
import type { InContext } from "#ui/page-context.ts";
import { Paragraph } from "#ui/text/line.tsx";

interface SimulatorPartProps extends InContext {
  readonly machine: Machine;
  /** What is stepped through: the machine itself, or all parts of a composition at once. Or why it is not. */
  readonly simulated: Result<Simulated, string>;
  readonly requested: FoundWalk | undefined;
}

/** The machine to step through, from link to link. */
export function SimulatorPart({ context, machine, simulated, requested }: SimulatorPartProps) {
  if (!simulated.ok)
    return (
      <Paragraph
        context={context}
        text={`All at once it is not stepped through, because ${simulated.failure}.`}
        className="quiet"
      />
    );
  if (!requested) return null;
  const revision = context.pinned ? context.spec.revision : undefined;
  const stepped = { machine: withoutSources(simulated.value), revision, hasRows: !isComposition(machine) };
  return (
    <section className="explore" aria-labelledby="explore">
      <h2 id="explore" className="part-head">
        Step through it
      </h2>
      {requested.answer === undefined ? null : (
        <p className={`form-message${requested.found === undefined ? " refused" : ""}`}>
          <Ticked text={requested.answer} />
        </p>
      )}
      {isComposition(machine) ? (
        <p className="quiet">
          Its parts are in one state each, told in this order: {machine.composes.map(({ id }) => id).join(" · ")}
        </p>
      ) : null}
      <Island
        name="SimulatorPanel"
        still={
          <div className="explorer">
            <Explorer {...stepped} simulator={toSimulator(simulated.value)} walk={requested.walk} />
          </div>
        }
      >
        <SimulatorPanel {...stepped} found={requested.found} />
      </Island>
      <PathForm machine={simulated.value} revision={revision} from={requested.walk.start} to={requested.walk.state} />
    </section>
  );
}

interface PathFormProps {
  readonly machine: Simulated;
  readonly revision: number | undefined;
  readonly from: string;
  readonly to: string;
}

function PathForm({ machine, revision, from, to }: PathFormProps) {
  const select = (name: "from" | "to", label: string, value: string) => (
    <div className="form-field">
      <label htmlFor={`path-${name}`}>{label}</label>
      <select id={`path-${name}`} name={name} defaultValue={value}>
        {machine.states.map(({ id, label: own }) => (
          <option key={id} value={id}>
            {own ?? id}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <form className="form compact path-form" action="#explore" aria-label="Shortest way">
      {revision === undefined ? null : <input type="hidden" name="revision" value={revision} />}
      {select("from", "Shortest way from", from)}
      {select("to", "to", to)}
      <button className="button" type="submit">
        Find the way
      </button>
    </form>
  );
}

/** What stepping needs, without sources and notes: it goes to the browser. */
const withoutSources = ({ initial, states, events, transitions, rejections }: Simulated): Simulated => ({
  initial,
  states: states.map(({ description: _, ...state }) => ({ ...state, formerly: [], sources: [] })),
  events: events.map(({ description: _, ...event }) => ({ ...event, formerly: [], sources: [] })),
  transitions: transitions.map(({ effect: _, note: _note, ...transition }) => ({ ...transition, sources: [] })),
  rejections: rejections.map((rejection) => ({ ...rejection, sources: [] })),
});
