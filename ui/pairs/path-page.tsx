import type { Answer } from "#domain/pair/answer/answer.ts";
import {
  toPathWord,
  type Found,
  type PathAnswer,
  type PathQuestion,
  type WayHop,
} from "#domain/pair/path/find-path.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { findRecord, toTitle } from "#domain/register/spec.ts";
import type { AskedPath } from "#forms/asked-pair.ts";
import { toDayText } from "#ui/dates.ts";
import type { Answered } from "#ui/pairs/answer-asked.ts";
import { PathForm } from "#ui/pairs/path-form.tsx";
import { Gates, Risks, toWhosePair } from "#ui/pairs/gates.tsx";
import { Reasons } from "#ui/pairs/reasons.tsx";
import { WayDiagram } from "#ui/pairs/way-diagram.tsx";
import { WordMark } from "#ui/pairs/word-mark.tsx";
import { LinksOr } from "#ui/list/columns.tsx";
import type { InContext } from "#ui/page-context.ts";
import { RecordLink } from "#ui/record/record-link.tsx";
import { Parts, type Part } from "#ui/record/part.tsx";
import { Table, type Column } from "#ui/table/table.tsx";

interface PathPageProps extends InContext {
  readonly asked: AskedPath;
  /** Undefined where nothing is asked. */
  readonly answered: Answered | undefined;
}

/** Whether one may go from one kernel to another, over which others, and back. */
export function PathPage({ context, asked, answered }: PathPageProps) {
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
      {answered && !("refusal" in answered) ? <Parts parts={listParts(context, answered)} /> : null}
    </>
  );
}

function listParts(
  context: InContext["context"],
  { question, step, path }: Exclude<Answered, { readonly refusal: unknown }>,
): readonly Part[] {
  const { from, to, isRoundTrip } = question;
  return [
    { id: "answer", title: "The answer", content: <Said context={context} question={question} path={path} /> },
    ...listWayParts({ context, found: path.out, id: "out", title: `From ${from} to ${to}` }),
    ...(isRoundTrip && path.back
      ? listWayParts({ context, found: path.back, id: "back", title: `Back from ${to} to ${from}` })
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
          <Gates context={context} gates={step.gates} />
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
        <WordMark word={toPathWord(path)} /> From <Kernel context={context} slug={from} /> to{" "}
        <Kernel context={context} slug={to} />
        {isRoundTrip ? " and back" : ""}.
      </p>
      {"way" in out ? (
        <>
          <Stops context={context} hops={out.way.hops} from={from} />
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
                The last kernel from which a way leads back is <Kernel context={context} slug={lastReturn} />.
              </>
            )}
          </p>
        </>
      ) : null}
    </>
  );
}

const Kernel = ({ context, slug }: InContext & { readonly slug: string }) => (
  <RecordLink context={context} id={toRecordId("kernel", slug)} />
);

/** The way as it is gone. */
const Stops = ({ context, hops, from }: InContext & { readonly hops: readonly WayHop[]; readonly from: string }) => (
  <ol className="path-stops" aria-label="The way">
    {[from, ...hops.map(({ to }) => to)].map((slug) => (
      <li key={slug}>
        <Kernel context={context} slug={slug} />
      </li>
    ))}
  </ol>
);

interface WayProps extends InContext {
  readonly found: Found;
  readonly id: string;
  readonly title: string;
}

function listWayParts({ context, found, id, title }: WayProps): readonly Part[] {
  if ("way" in found) {
    const { hops } = found.way;
    return [
      {
        id,
        title,
        count: hops.length,
        content: (
          <>
            <WayDiagram id={`${id}-drawn`} label={title} {...found.way} nameOf={toNameOf(context)} />
            <Hops context={context} label={title} hops={hops} />
          </>
        ),
      },
    ];
  }
  const { first, repair, along, reached } = found.missing;
  return [
    {
      id,
      title: `${title}: what is missing`,
      content: (
        <>
          {first ? (
            <>
              <p>
                {repair ? "The first pair that is open: " : "Every way on record is closed, the nearest at "}
                <RecordLink context={context} id={toRecordId("pair", first.pair.slug)} />, as it is since{" "}
                {toDayText(first.pair.at)}.
              </p>
              <Reasons context={context} reasons={first.answer.reasons} />
            </>
          ) : (
            <p>No pairs on record lead there, whatever was said of them.</p>
          )}
          {along.length > 0 ? (
            <WayDiagram
              id={`${id}-drawn`}
              label={`${title}: the way on record that comes nearest`}
              hops={along}
              nameOf={toNameOf(context)}
              requiredStops={[]}
              lastReturn={null}
            />
          ) : null}
          {repair && repair.length > 0 ? (
            <>
              <p>
                {repair.length === 1
                  ? "One pair would have to be settled, and no fewer:"
                  : `${repair.length} pairs would have to be settled, and no fewer:`}
              </p>
              <Hops context={context} label={`${title}: pairs to settle`} hops={repair} />
            </>
          ) : null}
          <p className="quiet">
            {reached.length === 0 ? (
              "Nothing is reached from there today."
            ) : (
              <>
                Reached from there today: <LinksOr context={context} kind="kernel" slugs={reached} />
              </>
            )}
          </p>
        </>
      ),
    },
  ];
}

const toNameOf =
  ({ spec }: InContext["context"]) =>
  (slug: string): string => {
    const kernel = findRecord(spec, "kernel", slug);
    return kernel ? toTitle(kernel) : slug;
  };

function Hops({ context, label, hops }: InContext & { readonly label: string; readonly hops: readonly WayHop[] }) {
  const columns: readonly Column<WayHop>[] = [
    {
      heading: "Pair",
      names: true,
      className: "nowrap",
      cell: ({ pair }) => <RecordLink context={context} id={toRecordId("pair", pair.slug)} />,
    },
    { heading: "Answer", cell: ({ answer }) => <WordMark word={answer.answer} /> },
    { heading: "Declared", cell: ({ pair }) => pair.body.standing.replace("-", " ") },
    { heading: "Formats", cell: ({ answer }) => <WordMark word={answer.derived.verdict} /> },
    { heading: "Recommended", cell: ({ answer }) => <WordMark word={answer.recommended} /> },
    { heading: "Under conditions", className: "number", cell: ({ pair }) => pair.body.conditions.length },
    { heading: "Way back", className: "nowrap", cell: ({ back }) => <StepBack context={context} back={back} /> },
    {
      heading: "What stands open",
      className: "wide",
      cell: ({ answer }) => <Reasons context={context} reasons={answer.reasons} />,
    },
  ];
  return <Table label={label} columns={columns} rows={hops} keyOf={({ pair }) => pair.slug} />;
}

/** What is answered to the one step back, and the pair that it is the answer of. */
const StepBack = ({ context, back }: InContext & { readonly back: Answer }) => (
  <>
    <WordMark word={back.answer} />
    {back.pair ? (
      <>
        : <RecordLink context={context} id={toRecordId("pair", back.pair.slug)} />
      </>
    ) : null}
  </>
);
