import type { ReplayAnswer } from "#api/replay-schemas.ts";
import { Codes } from "#ui/text/codes.tsx";

type Refused = NonNullable<ReplayAnswer["refused"]>;

/** What came of a replay, in sentences. */
export function ReplayResult({ answer }: { readonly answer: ReplayAnswer }) {
  const { accepted, taken, guarded, log, refused } = answer;
  // A log that tells of nothing is no proof of anything, and does not look like one.
  const look = accepted ? (taken === 0 ? "open" : "done") : "refused";
  return (
    <div className={`form-message ${look}`} role={accepted ? "status" : "alert"}>
      {refused ? <Refusal answer={answer} refused={refused} /> : <Acceptance answer={answer} />}
      {log && log.silent > 0 ? (
        <p className="quiet">
          {log.silent === log.lines ? "No line" : `${toCount(log.lines - log.silent, "line")} of ${log.lines}`} named an
          event; the others were skipped.
        </p>
      ) : null}
      {guarded > 0 ? (
        <p className="quiet">
          {guarded} of {toCount(taken, "event")} only where a guard was true, which a log does not tell.
        </p>
      ) : null}
    </div>
  );
}

function Acceptance({ answer }: { readonly answer: ReplayAnswer }) {
  if (answer.taken === 0)
    return <p>Nothing was replayed: there was no event to take, so this speaks neither for the log nor against it.</p>;
  return (
    <p>
      <b>Accepted.</b> The machine can have taken {answer.taken === 1 ? "the event" : `all ${answer.taken} events`}.{" "}
      <Places answer={answer} />
    </p>
  );
}

function Refusal({ answer, refused }: { readonly answer: ReplayAnswer; readonly refused: Refused }) {
  const { event, isKnown, legal, rejections } = refused;
  const { log, taken } = answer;
  return (
    <>
      <p>
        <b>{log ? `Line ${log.lines}` : `Event ${taken + 1}`} cannot have been:</b> <code>{event}</code>{" "}
        {isKnown ? "is not possible there" : "is no event of this machine"}. <Places answer={answer} />
      </p>
      {log?.refused === null || log?.refused === event ? null : (
        <p>
          <code className="once">{log?.refused}</code>
        </p>
      )}
      {rejections.map(({ state, result, when }) => (
        <p key={`${state} ${result} ${when ?? ""}`}>
          The register knows that <code>{event}</code> is refused in <code>{state}</code> with <code>{result}</code>
          {when === undefined ? "" : `: ${when}`}.
        </p>
      ))}
      {legal.length === 0 ? (
        <p>Nothing was possible there.</p>
      ) : (
        <>
          <p>What was possible:</p>
          <ul className="plain-list" aria-label="What was possible">
            {legal.map((step) => (
              <li key={`${step.from} ${step.event} ${step.to} ${step.transition}`}>
                <code>{step.event}</code> to <code>{step.to}</code>
                {step.guard === null ? "" : `, if ${step.guard}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Places({ answer: { taken, states, stateCount } }: { readonly answer: ReplayAnswer }) {
  const [only] = states;
  const when = taken === 0 ? "At its beginning" : `After ${toCount(taken, "event")}`;
  if (stateCount === 1)
    return (
      <>
        {when} it is in <code>{only}</code>.
      </>
    );
  return (
    <>
      {when} it may be in any of {toCount(stateCount, "state")}: <Codes names={states} />.
    </>
  );
}

const toCount = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;
