import type { AskedMatrix } from "#domain/pair/matrix/question.ts";
import type { AskedPairs } from "#forms/asked-pair.ts";
import { isAsked } from "#domain/pair/matrix/question.ts";
import type { AnyRecord, RegisterRecord } from "#domain/register/record/record.ts";
import { statuses } from "#domain/register/status.ts";
import { API } from "#exports/addresses.ts";
import { MATRIX, PATH, PAIRS_CSV, toMatrixPath } from "#exports/pair-paths.ts";
import { toList } from "#ui/kinds/faces.ts";
import { WithCutLinks } from "#ui/list/cut-links.tsx";
import { cutAfter } from "#ui/list/list.ts";
import { ListTitle, toNewOne } from "#ui/list/list-title.tsx";
import { FollowLine } from "#ui/frame/subscriptions.tsx";
import { answerMatrix, type Matrix } from "#ui/pairs/asked-matrix.ts";
import { MatrixForm } from "#ui/pairs/matrix-form.tsx";
import { MatrixTable } from "#ui/pairs/matrix.tsx";
import { toAnswerWords, toNarrowedWords, toSilentWords } from "#ui/pairs/narrowed-words.ts";
import { WordMark } from "#ui/pairs/word-mark.tsx";
import { toHref, type InContext } from "#ui/page-context.ts";
import { Parts, toListPart } from "#ui/record/part.tsx";
import { StatusMark } from "#ui/record/status-mark.tsx";
import { Table, type Column } from "#ui/table/table.tsx";

interface PairsPageProps extends InContext {
  readonly asked: AskedPairs;
  /** The slug of the kernel at which the matrix ends; empty where it ends with the newest one. */
  readonly upto?: string;
  /** The last pair of the page of the list before. */
  readonly last?: AnyRecord | undefined;
}

/** Upgrade pairs as a matrix of kernels with both ways in a cell, and as a list. Where nothing is said, it says so. */
export function PairsPage({ context, asked, upto = "", last }: PairsPageProps) {
  const matrix = answerMatrix(context, asked, upto);
  return (
    <>
      <header className="list-head">
        <ListTitle
          heading="Upgrade pairs"
          count={context.spec.records.pair.length}
          actions={[{ label: "May I go from one kernel to another?", href: toHref(context, PATH) }, toNewOne("pairs")]}
        />
        <p className="lede">
          A pair is one directed step between two kernels. Each cell has both: → from the older kernel, its row, to the
          newer one, its column, and ← the way back. It says what somebody declared, and what stands against it. Unknown
          means that nobody has said anything; it is never a yes.
        </p>
        <FollowLine about="kind=pairs" />
        <MatrixForm context={context} asked={asked} refusal={"refusal" in matrix ? matrix.refusal : undefined} />
      </header>
      {"refusal" in matrix ? null : (
        <Answered context={context} asked={asked} matrix={matrix} upto={upto} last={last} />
      )}
    </>
  );
}

interface AnsweredProps extends Required<PairsPageProps> {
  readonly matrix: Matrix;
}

function Answered({ context, asked, matrix, upto, last }: AnsweredProps) {
  const { question, stretch, narrowed } = matrix;
  const { pairs } = narrowed;
  return (
    <>
      {isAsked(question) ? (
        <p className="matrix-narrowed">
          {[...toNarrowedWords(matrix, context.spec), ...toAnswerWords(question, context.spec)].join(" ")}{" "}
          <a href={toHref(context, MATRIX)}>Show everything</a>
        </p>
      ) : null}
      <p className="matrix-links">
        <a href="#list">Past the matrix to the list</a>
        <a href={toHref(context, toMatrixPath(asked, {}, `${API}${PAIRS_CSV}`))}>The same as CSV</a>
      </p>
      {stretch.shown.length < 2 ? (
        <p className="empty">{toNoMatrix(stretch.shown.length, isAsked(question))}</p>
      ) : (
        <>
          <MatrixTable context={context} matrix={matrix} />
          <p className="quiet">{toSilentWords(matrix)}</p>
          <StretchLinks context={context} asked={asked} matrix={matrix} />
        </>
      )}
      <Legend matrix={matrix} />
      <Parts
        parts={[
          toListPart(
            "list",
            "The pairs",
            pairs,
            <PairList {...{ context, asked, matrix, upto, last }} />,
            toNone(asked),
          ),
        ]}
      />
    </>
  );
}

const toNoMatrix = (kernels: number, isNarrowed: boolean): string =>
  `There ${kernels === 0 ? "is no kernel" : "is one kernel alone"} ${
    isNarrowed ? "that fits" : "in the register at this revision"
  }, so there are no pairs between them.`;

const toNone = (asked: AskedMatrix): string =>
  isAsked(asked)
    ? "No pair on record fits. That is no answer: nobody may have said anything."
    : "No pair has been put on record yet.";

/** Where there are more kernels than a matrix crosses. */
function StretchLinks({ context, asked, matrix }: Pick<AnsweredProps, "context" | "asked" | "matrix">) {
  const { stretch, narrowed } = matrix;
  const { shown, older, newer } = stretch;
  if (!older && !newer) return null;
  const toStretchHref = (upto: string) => toHref(context, toMatrixPath(asked, { upto }));
  const [first, last] = [shown[0], shown.at(-1)];
  return (
    <nav className="cut" aria-label="Which kernels the matrix shows">
      {older ? <a href={toStretchHref(older.slug)}>Older kernels</a> : null}
      <span>
        {first?.body.version} to {last?.body.version}, {shown.length} of {narrowed.kernels.length.toLocaleString("en")}{" "}
        kernels; the list below has the pairs of all.
      </span>
      {newer ? <a href={toStretchHref(newer === narrowed.kernels.at(-1) ? "" : newer.slug)}>Newer kernels</a> : null}
    </nav>
  );
}

function Legend({ matrix: { narrowed, question, answerOf } }: { readonly matrix: Matrix }) {
  const standings = [...new Set(narrowed.pairs.map(({ body }) => body.standing))];
  return (
    <ul className="marks legend" aria-label="What the signs mean">
      {standings.map((standing) => (
        <li key={standing}>
          <StatusMark status={standing} />: <span className="quiet">{statuses[standing].meaning}</span>
        </li>
      ))}
      <li>
        <StatusMark status="unknown" />: <span className="quiet">{statuses.unknown.meaning}</span>
      </li>
      {isAsked(question) ? (
        <li>
          – left out: <span className="quiet">something is on record, and does not fit</span>
        </li>
      ) : null}
      {answerOf ? (
        <li>
          <WordMark word="yes" />: <span className="quiet">declared supported, and nothing stands against it</span>
        </li>
      ) : null}
      <li className="on-paper">
        ! <span className="quiet">something stands beside it; the list says what</span>
      </li>
    </ul>
  );
}

function PairList({ context, asked, matrix, upto, last }: AnsweredProps) {
  const { pairs } = matrix.narrowed;
  const shown = cutAfter(pairs, last);
  // The list stands below the matrix, so its pages begin there.
  const toPlacePath = (passed: number): string =>
    `${toMatrixPath(asked, { upto, after: pairs[passed - 1]?.slug })}#list`;
  return (
    <WithCutLinks context={context} cut={shown} label="Upgrade pairs" toPath={toPlacePath}>
      <Table
        label="Upgrade pairs"
        columns={listColumns(context, matrix)}
        rows={shown.shown}
        keyOf={({ slug }) => slug}
      />
    </WithCutLinks>
  );
}

function listColumns(
  context: PairsPageProps["context"],
  { answerOf }: Matrix,
): readonly Column<RegisterRecord<"pair">>[] {
  const [title, ...columns] = toList("pair").columns(context);
  if (!answerOf || !title) return toList("pair").columns(context);
  return [title, { heading: "Answer", cell: (pair) => <WordMark word={answerOf(pair)} /> }, ...columns];
}
