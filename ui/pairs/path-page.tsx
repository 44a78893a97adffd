import type { Answer } from "#domain/pair/answer/answer.ts";
import {
  toPathWord,
  type Found,
  type PathAnswer,
  type PathQuestion,
  type WayHop,
} from "#domain/pair/path/find-path.ts";
import { toRecordId } from "#domain/register/reference.ts";
import type { AskedPath } from "#forms/asked-pair.ts";
import type { Answered } from "#ui/pairs/answer-asked.ts";
import type { VersionsOfPairs } from "#ui/pairs/closed-since.tsx";
import { PathForm } from "#ui/pairs/path-form.tsx";
import { Gates, Risks, toWhosePair } from "#ui/pairs/gates.tsx";
import { KernelLink } from "#ui/pairs/kernel-link.tsx";
import { Reasons } from "#ui/pairs/reasons.tsx";
import { listWayParts } from "#ui/pairs/way-parts.tsx";
import { WordMark } from "#ui/pairs/word-mark.tsx";
import { LinksOr } from "#ui/list/columns.tsx";
import type { InContext } from "#ui/page-context.ts";
import { RecordLink } from "#ui/record/record-link.tsx";
import { Parts, type Part } from "#ui/record/part.tsx";

interface PathPageProps extends InContext {
  readonly asked: AskedPath;
  /** Undefined where nothing is asked. */
  readonly answered: Answered | undefined;
  /** Of the pairs that a way is missing first. */
  readonly versions: VersionsOfPairs;
}

/** Whether one may go from one kernel to another, over which others, and back. */
export function PathPage({ context, asked, answered, versions }: PathPageProps) {
  return (
    <>
      <header className="list-head">
        <h1>May I go from one kernel to another?</h1>
        <p className="lede">
          A yes takes a pair that is declared supported, against which nothing stands: no format that is not read, no
          lapsed condition, no failed test, no finding. What nobody has said or looked up is unknown, and never a yes.
        </p>
        <PathForm
          context={context}
          asked={asked}
          refusal={answered && "refusal" in answered ? answered.refusal : undefined}
        />
      </header>
      {answered && !("refusal" in answered) ? <Parts parts={listParts(context, versions, answered)} /> : null}
    </>
  );
}

function listParts(
  context: InContext["context"],
  versions: VersionsOfPairs,
  { question, step, reopened, path }: Exclude<Answered, { readonly refusal: unknown }>,
): readonly Part[] {
  const { from, to, isRoundTrip } = question;
  return [
    { id: "answer", title: "The answer", content: <Said context={context} question={question} path={path} /> },
    ...listWayParts({ context, versions, found: path.out, id: "out", title: `From ${from} to ${to}` }),
    ...(isRoundTrip && path.back
      ? listWayParts({ context, versions, found: path.back, id: "back", title: `Back from ${to} to ${from}` })
      : []),
    {
      id: "step",
      title: "In one step",
      content: (
        <>
          <p>
            <WordMark word={step.answer} />
            {step.pair ? (
              <>
                : <RecordLink context={context} id={toRecordId("pair", step.pair.slug)} />
              </>
            ) : null}
            {step.restsOnTest ? " Formats are not all known: it rests on a test that passed." : null}
          </p>
          <p className="quiet">
            Recommended: <WordMark word={step.recommended} />.{" "}
            {step.pair ? `The pair is ${toWhosePair(step.pair)}.` : null}
          </p>
          {isToldAbove(path.out, step) ? (
            <p className="quiet">For the reasons above.</p>
          ) : (
            <Reasons context={context} reasons={step.reasons} />
          )}
          <Gates context={context} gates={step.gates} reopened={reopened} />
          <Risks context={context} answer={step} />
        </>
      ),
    },
  ];
}

const isToldAbove = (found: Found, { pair }: Answer): boolean =>
  pair !== undefined && "missing" in found && found.missing.first?.pair === pair;

function Said({ context, question, path }: InContext & { question: PathQuestion; path: PathAnswer }) {
  const { from, to, isRoundTrip } = question;
  const { out, lastReturn } = path;
  return (
    <>
      <p className="said">
        <WordMark word={toPathWord(path)} /> From <KernelLink context={context} slug={from} /> to{" "}
        <KernelLink context={context} slug={to} />
        {isRoundTrip ? " and back" : ""}.
      </p>
      {"way" in out ? (
        <>
          <Stops context={context} hops={out.way.hops} from={from} />
          {out.safest ? (
            <>
              <p>
                That is the shortest way. The safest, with the fewest conditions, risks and hops without a step back:
              </p>
              <Stops context={context} hops={out.safest.hops} from={from} />
            </>
          ) : null}
          {out.way.requiredStops.length > 0 ? (
            <p>
              No way leaves out <LinksOr context={context} kind="kernel" slugs={out.way.requiredStops} />.
            </p>
          ) : null}
          <p>
            {lastReturn === undefined ? (
              <b>From no kernel on this way does a way lead back.</b>
            ) : (
              <>
                The last kernel from which a way leads back is <KernelLink context={context} slug={lastReturn} />.
              </>
            )}
          </p>
        </>
      ) : null}
    </>
  );
}

/** The way as it is gone. */
const Stops = ({ context, hops, from }: InContext & { readonly hops: readonly WayHop[]; readonly from: string }) => (
  <ol className="path-stops" aria-label="The way">
    {[from, ...hops.map(({ to }) => to)].map((slug) => (
      <li key={slug}>
        <KernelLink context={context} slug={slug} />
      </li>
    ))}
  </ol>
);
