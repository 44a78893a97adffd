/** What is said of one way, there or back: drawn, hop by hop, or what is missing for one. */
import type { Answer } from "#domain/pair/answer/answer.ts";
import type { Found, Way, WayHop } from "#domain/pair/path/find-path.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { findRecord, toTitle } from "#domain/register/spec.ts";
import { ClosedSince, type VersionsOfPairs } from "#ui/pairs/closed-since.tsx";
import { KernelLink } from "#ui/pairs/kernel-link.tsx";
import { Reasons } from "#ui/pairs/reasons.tsx";
import { WayDiagram } from "#ui/pairs/way-diagram.tsx";
import { WordMark } from "#ui/pairs/word-mark.tsx";
import { LinksOr, quiet } from "#ui/list/columns.tsx";
import type { InContext, PageContext } from "#ui/page-context.ts";
import { RecordLink } from "#ui/record/record-link.tsx";
import type { Part } from "#ui/record/part.tsx";
import { Line } from "#ui/text/line.tsx";
import { Table, type Column } from "#ui/table/table.tsx";

interface WayProps extends InContext {
  readonly found: Found;
  readonly versions: VersionsOfPairs;
  readonly id: string;
  readonly title: string;
}

const toWayPart = (context: PageContext, way: Way, { id, title }: { readonly id: string; readonly title: string }) => ({
  id,
  title,
  count: way.hops.length,
  content: (
    <>
      <WayDiagram id={`${id}-drawn`} label={title} {...way} nameOf={toNameOf(context)} />
      <Hops context={context} label={title} hops={way.hops} />
    </>
  ),
});

export function listWayParts({ context, found, versions, id, title }: WayProps): readonly Part[] {
  if ("way" in found) {
    const { way, safest } = found;
    return [
      toWayPart(context, way, { id, title: safest ? `${title}, the shortest way` : title }),
      ...(safest ? [toWayPart(context, safest, { id: `${id}-safest`, title: `${title}, the safest way` })] : []),
    ];
  }
  const { first, repair, along, wanted, reached } = found.missing;
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
                <RecordLink context={context} id={toRecordId("pair", first.pair.slug)} />.
              </p>
              <Reasons context={context} reasons={first.answer.reasons} />
              <ClosedSince context={context} hop={first} versions={versions.get(first.pair.slug) ?? []} />
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
          {wanted ? (
            <>
              <p>
                One new pair would lead there, from <KernelLink context={context} slug={wanted.from} /> to{" "}
                <KernelLink context={context} slug={wanted.to} />. What is missing for it:
              </p>
              <Reasons context={context} reasons={wanted.answer.reasons} />
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
    {
      heading: "Under",
      className: "wide",
      cell: ({ pair, answer }) => <Under context={context} pair={pair} answer={answer} />,
    },
    { heading: "Way back", className: "nowrap", cell: ({ back }) => <StepBack context={context} back={back} /> },
    {
      heading: "What stands open",
      className: "wide",
      cell: ({ answer }) => <Reasons context={context} reasons={answer.reasons} />,
    },
  ];
  return <Table label={label} columns={columns} rows={hops} keyOf={({ pair }) => pair.slug} />;
}

/** What no program can look at: conditions that have to hold, and risks that may apply. */
function Under({ context, pair, answer }: InContext & Pick<WayHop, "pair" | "answer">) {
  const risks = answer.risks.filter(({ applies }) => applies !== "no");
  if (pair.body.conditions.length + risks.length === 0) return quiet("no condition or risk");
  return (
    <ul className="plain-list">
      {pair.body.conditions.map(({ text }) => (
        <li key={text}>
          <Line context={context} text={text} />
        </li>
      ))}
      {risks.map(({ risk }) => (
        <li key={risk.name}>
          risk <b>{risk.name}</b>: <Line context={context} text={risk.message} />
        </li>
      ))}
    </ul>
  );
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
