import type { Walk } from "#domain/machine/walk/simulator.ts";
import { transitionGlyphs } from "#ui/kinds/machine/marks.tsx";
import { Ticked } from "#ui/text/ticked.tsx";
import type { NameOf } from "#ui/kinds/machine/walk-address.ts";
import { toSentence } from "#domain/capital.ts";

interface WalkSoFarProps {
  readonly walk: Walk;
  /** Where the machine may start. */
  readonly starts: readonly string[];
  readonly nameOf: NameOf;
  readonly hrefOf: (steps: Walk["steps"]) => string;
  /** Whether the page has a row for each state. */
  readonly hasRows: boolean;
}

/** Where the walk is, the steps that led there, and the ways back along it. */
export function WalkSoFar({ walk, starts, nameOf, hrefOf, hasRows }: WalkSoFarProps) {
  const { steps, state, start, error } = walk;
  const last = steps.at(-1);
  return (
    <>
      <div className="now">
        <p role="status">
          {last ? (
            <>
              After <code>{nameOf.event(last.event)}</code> it is in{" "}
            </>
          ) : (
            <>{starts.includes(start) ? "It starts in" : "The walk starts in"} </>
          )}
          {hasRows ? (
            <a className="state-name" href={`#state-${state}`}>
              <code>{nameOf.state(state)}</code>
            </a>
          ) : (
            <code className="state-name">{nameOf.state(state)}</code>
          )}
          {steps.length > 1 ? <span className="quiet"> · {steps.length} steps</span> : null}
        </p>
        {steps.length > 0 ? (
          <p className="walk-back">
            <a data-walk="undo" rel="nofollow" href={hrefOf(steps.slice(0, -1))}>
              Undo
            </a>{" "}
            <a data-walk="restart" rel="nofollow" href={hrefOf([])}>
              Restart
            </a>
          </p>
        ) : null}
      </div>
      {error === undefined ? null : (
        <p className="form-message refused" role="alert">
          <Ticked text={toSentence(error)} />
        </p>
      )}
      {steps.length > 0 ? (
        <ol className="walk" aria-label="The walk so far">
          <li>
            <a data-walk="back" rel="nofollow" href={hrefOf([])}>
              <code>{nameOf.state(start)}</code>
            </a>
          </li>
          {steps.map((step, index) => (
            <li key={index}>
              <span className={`way ${step.kind}`}>
                <i aria-hidden="true">{transitionGlyphs[step.kind]}</i> <code>{nameOf.event(step.event)}</code>
              </span>{" "}
              <a
                data-walk="back"
                rel="nofollow"
                href={hrefOf(steps.slice(0, index + 1))}
                aria-current={index === steps.length - 1 ? "step" : undefined}
              >
                <code>{nameOf.state(step.to)}</code>
              </a>
            </li>
          ))}
        </ol>
      ) : null}
    </>
  );
}
