import { limits } from "#domain/limits.ts";
import type { ShownStep, ShownWalk } from "#domain/machine/state-space/shown-step.ts";
import type { Machine } from "#domain/machine/schema.ts";
import type { StateName } from "#domain/machine/state-space/state-space.ts";
import { transitionGlyphs } from "#ui/kinds/machine/marks.tsx";
import { EventName, StateName as OwnState } from "#ui/kinds/machine/names.tsx";

interface CounterexampleProps {
  readonly machine: Machine;
  readonly walk: ShownWalk;
}

/** A walk as a list of events, each with the states that it leaves and leads to; of a long one, what a person reads. */
export function Counterexample({ machine, walk: { start, steps, loop } }: CounterexampleProps) {
  return (
    <>
      <p>
        It starts in <Place machine={machine} place={start} />
        {steps.length === 0 ? ", which is where it fails." : "."}
      </p>
      {steps.length === 0 ? null : (
        <ol className="walk-steps">
          {steps.slice(0, limits.walk).map((step, index) => (
            <li key={index}>
              <i className={`way ${step.kind}`} aria-hidden="true">
                {transitionGlyphs[step.kind]}
              </i>{" "}
              <EventName machine={machine} id={step.event} /> <span className="quiet">leads to</span>{" "}
              <Place machine={machine} place={listMoved(step)} />
              {index === loop ? <span className="quiet"> (from here on, again and again)</span> : null}
            </li>
          ))}
        </ol>
      )}
      {steps.length > limits.walk ? (
        <p className="quiet">
          And {(steps.length - limits.walk).toLocaleString("en")} more steps, to{" "}
          <Place machine={machine} place={steps.at(-1)?.to ?? start} />.
        </p>
      ) : null}
    </>
  );
}

/** Of several machines only those that moved. */
function listMoved({ from, to }: ShownStep): StateName {
  const moved = to.filter(({ state }, place) => from[place]?.state !== state);
  return moved.length > 0 ? moved : to;
}

const Place = ({ machine, place }: { readonly machine: Machine; readonly place: StateName }) =>
  place.map(({ machine: part, state }, index) => (
    <span key={part}>
      {index === 0 ? "" : ", "}
      {part === "" ? <OwnState machine={machine} id={state} /> : <code>{`${part}.${state}`}</code>}
    </span>
  ));
