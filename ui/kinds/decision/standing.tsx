import type { DecisionMove } from "#domain/decision/lifecycle.ts";
import type { DecisionStatus } from "#domain/decision/schema.ts";
import type { DecisionStanding } from "#domain/decision/standing.ts";
import { toDayText } from "#ui/dates.ts";
import { eventWords } from "#ui/kinds/decision/move-words.ts";

interface StandingProps {
  /** The address of the decision. */
  readonly path: string;
  readonly status: DecisionStatus;
  readonly standing: DecisionStanding;
}

/** How far it is from being agreed, and which proposal brings it on: there is no other way. */
export function StandingPart({ path, status, standing }: StandingProps) {
  const { since, window, concerns, moves } = standing;
  return (
    <>
      <p>
        It is {status} since {toDayText(since)}.{window ? ` ${toWindowWords(window)}` : null}
      </p>
      {concerns.length > 0 ? (
        <>
          <p>Held against it, and open:</p>
          <ul className="plain-list">
            {concerns.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      ) : null}
      {moves.length === 0 ? (
        <p className="quiet">It stays as it is: a new decision takes its place, if one does.</p>
      ) : (
        <ul className="links" aria-label="What may come next">
          {moves.map(({ event, to, needs }) => (
            <li key={event}>
              <a href={`${path}/propose?to=${to}`}>{eventWords[event]}</a>{" "}
              <span className="quiet">
                makes it {to}
                {needs.map((need) => `; ${needWords[need]}`).join("")}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function toWindowWords({ end, isOver }: NonNullable<DecisionStanding["window"]>): string {
  return isOver
    ? `Its window on the list ended on ${toDayText(end)}; without an open concern it can be confirmed.`
    : `Its window on the list is open until ${toDayText(end)}; whoever has an objection raises it until then. A last call on its confirmation may run meanwhile.`;
}

const needWords: Readonly<Record<DecisionMove["needs"][number], string>> = {
  acknowledgement: "a sentence that says so has to be cited",
  agreement: "a sentence that says so has to be cited",
  "new-agreement": "a sentence of a later call has to be cited",
  window: "once its window is over and no concern is open",
  reason: "a reason has to say why",
  successor: "what takes its place has to be named",
};
