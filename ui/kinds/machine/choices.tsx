import type { EnabledTransition } from "#domain/machine/walk/simulator.ts";
import type { Rejection } from "#domain/machine/schema.ts";
import { TransitionMark } from "#ui/kinds/machine/marks.tsx";
import { Ticked } from "#ui/text/ticked.tsx";
import type { NameOf } from "#ui/kinds/machine/walk-address.ts";

interface ChoicesProps {
  readonly transitions: readonly EnabledTransition[];
  readonly refused: readonly Rejection[];
  readonly unsaid: readonly string[];
  readonly nameOf: NameOf;
  readonly hrefOf: (transition: EnabledTransition) => string;
}

/** What each event does in a state: it leads on, it is refused, or nothing is said about it. */
export const Choices = ({ transitions, refused, unsaid, nameOf, hrefOf }: ChoicesProps) => (
  <div className="choices">
    <section aria-labelledby="legal">
      <h3 id="legal">Can happen here</h3>
      {transitions.length === 0 ? <p className="quiet">Nothing leads on from here.</p> : null}
      <ol className="ways" aria-labelledby="legal">
        {transitions.map((transition, index) => (
          <li key={index}>
            <a data-walk={`way-${index + 1}`} rel="nofollow" href={hrefOf(transition)}>
              <code>{nameOf.event(transition.event)}</code>
            </a>{" "}
            to <code>{nameOf.state(transition.to)}</code> <TransitionMark kind={transition.kind} />
            {transition.guard === undefined ? null : (
              <small className="detail">
                <b>if </b>
                <Ticked text={transition.guard} />
              </small>
            )}
          </li>
        ))}
      </ol>
    </section>
    {refused.length > 0 ? (
      <section aria-labelledby="refused-here">
        <h3 id="refused-here">Refused here</h3>
        <ul className="links" aria-labelledby="refused-here">
          {refused.map(({ event, result, when }, index) => (
            <li key={index}>
              <code>{nameOf.event(event)}</code>: <Ticked text={result} />
              {when === undefined ? null : (
                <small className="detail">
                  <b>when </b>
                  <Ticked text={when} />
                </small>
              )}
            </li>
          ))}
        </ul>
      </section>
    ) : null}
    {unsaid.length > 0 ? (
      <section aria-labelledby="unsaid">
        <h3 id="unsaid">Nothing is said here about</h3>
        <ul className="unsaid" aria-labelledby="unsaid">
          {unsaid.map((event) => (
            <li key={event}>
              <code>{nameOf.event(event)}</code>
            </li>
          ))}
        </ul>
      </section>
    ) : null}
  </div>
);
