import type { Cell, Way } from "#domain/pair/matrix/cells.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { findRecord } from "#domain/register/spec.ts";
import type { Matrix } from "#ui/pairs/asked-matrix.ts";
import { PairStanding } from "#ui/pairs/pair-standing.tsx";
import { WordMark } from "#ui/pairs/word-mark.tsx";
import { toHref, toPath, type InContext } from "#ui/page-context.ts";

interface MatrixProps extends InContext {
  readonly matrix: Matrix;
}

/** Up to so many kernels there is room for whose word a standing is, and on paper for words at all. */
const ROOMY = 16;

/**
 * Both ways between each two kernels in one cell: the row is the older kernel, the column the newer one. On a phone it is the
 * list of what its cells say, by rows.
 */
export function MatrixTable({ context, matrix: { stretch, cells } }: MatrixProps) {
  const { shown } = stretch;
  return (
    // A region that scrolls must be reachable with the keyboard.

    <div className="scroll matrix-region" role="region" aria-label="Matrix of upgrade pairs" tabIndex={0}>
      <table className={shown.length > ROOMY ? "matrix dense" : "matrix"}>
        <thead>
          <tr>
            <th scope="col">
              older ↓ newer <span aria-hidden="true">→</span>
            </th>
            {shown.slice(1).map((kernel) => (
              <th key={kernel.slug} scope="col">
                <KernelLink context={context} kernel={kernel} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.map((row, place) => {
            const kernel = shown[place];
            return kernel ? (
              <tr key={kernel.slug} className={row.some(({ saysSomething }) => saysSomething) ? undefined : "silent"}>
                <th scope="row">
                  <KernelLink context={context} kernel={kernel} />
                </th>
                {place > 0 ? (
                  <td className="above" colSpan={place}>
                    <span className="unseen">in the rows above</span>
                  </td>
                ) : null}
                {row.map((cell) => (
                  <CellOf key={cell.out.to} context={context} cell={cell} />
                ))}
              </tr>
            ) : null;
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Its version alone is shown: there are many, side by side. */
const KernelLink = ({ context, kernel }: InContext & { readonly kernel: RegisterRecord<"kernel"> }) => (
  <a href={toHref(context, toPath("kernel", kernel.slug))}>
    <span className="unseen">Linux </span>
    {kernel.body.version}
  </a>
);

interface CellProps extends InContext {
  readonly cell: Cell;
}

function CellOf({ context, cell: { out, back, saysSomething } }: CellProps) {
  const [from, to] = [out.from, out.to].map((slug) => findRecord(context.spec, "kernel", slug)?.body.version ?? slug);
  if (!saysSomething) {
    const isLeftOut = out.leftOut + back.leftOut > 0;
    return (
      <td className="unknown">
        <span aria-hidden="true">{isLeftOut ? "–" : "?"}</span>
        <span className="unseen">
          {from} to {to}: {toSilent(out)}; back: {toSilent(back)}
        </span>
      </td>
    );
  }
  return (
    <td className="known">
      <WayOf context={context} way={out} arrow="→" words={`${from} to ${to}: `} />
      <WayOf
        context={context}
        way={back}
        arrow="←"
        words={back.pairs.length > 0 ? `back, ${to} to ${from}: ` : "back: "}
      />
    </td>
  );
}

const toSilent = ({ leftOut }: Way): string => (leftOut > 0 ? "left out" : "unknown");

interface WayProps extends InContext {
  readonly way: Way;
  readonly arrow: "→" | "←";
  /** What the arrow says. */
  readonly words: string;
}

function WayOf({ context, way, arrow, words }: WayProps) {
  const { pairs, leftOut, answer, closedBy } = way;
  const lead = (
    <>
      <span className="arrow" aria-hidden="true">
        {arrow}{" "}
      </span>
      <span className="unseen way-words">{words}</span>
    </>
  );
  return (
    <div className="way">
      {pairs.map((pair) => (
        <a key={pair.slug} href={toHref(context, toPath("pair", pair.slug))}>
          {lead}
          <PairStanding context={context} pair={pair} />
        </a>
      ))}
      {pairs.length === 0 ? (
        <span className={leftOut > 0 ? "quiet left-out" : "quiet"}>
          {lead}
          {toSilent(way)}
        </span>
      ) : leftOut > 0 ? (
        <span className="quiet">, and {leftOut} left out</span>
      ) : null}
      {answer === undefined ? null : (
        <span className="way-answer">
          <span className="unseen">, </span>answer: <WordMark word={answer} />
          {closedBy.length > 0 ? <>, {closedBy.join(" and ")} closes this way</> : null}
        </span>
      )}
      {arrow === "→" ? <span className="unseen">; </span> : null}
    </div>
  );
}
