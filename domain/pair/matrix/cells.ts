/**
 * The cells of the matrix: for each two kernels both ways in one cell, the older kernel first. A way of which nothing is on
 * record is unknown; one that a question leaves out is neither that nor a yes, and says so.
 */
import { toAnswer, type Answer, type Pairs } from "#domain/pair/answer/answer.ts";
import { findGates } from "#domain/pair/answer/gates.ts";
import type { MatrixQuestion } from "#domain/pair/matrix/question.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";

type PairRecord = RegisterRecord<"pair">;

export interface Way {
  /** Slugs of kernels. */
  readonly from: string;
  readonly to: string;
  /** On record, and not left out: none, one, or several that contradict each other. */
  readonly pairs: readonly PairRecord[];
  /** On record, and left out. */
  readonly leftOut: number;
  /** Where components or features are asked about, and the cell says something; else it is unknown. */
  readonly answer: Answer["answer"] | undefined;
  /** Which of the features asked about close this way. */
  readonly closedBy: readonly string[];
}

export interface Cell {
  /** From the older kernel to the newer one. */
  readonly out: Way;
  readonly back: Way;
  readonly saysSomething: boolean;
}

export interface Asking extends Pick<MatrixQuestion, "components" | "features"> {
  readonly pairs: Pairs;
  /** Those that are not left out. */
  readonly shown: readonly PairRecord[];
}

/** A row for each kernel but the last, with a cell for each kernel that is newer. `kernels` are slugs in release order. */
export function toCells(kernels: readonly string[], asking: Asking): readonly (readonly Cell[])[] {
  const shown = new Set(asking.shown);
  return kernels
    .slice(0, -1)
    .map((from, place) => kernels.slice(place + 1).map((to) => toCell(from, to, asking, shown)));
}

function toCell(from: string, to: string, asking: Asking, shown: ReadonlySet<PairRecord>): Cell {
  const [there, back] = [asking.pairs.findPairs(from, to), asking.pairs.findPairs(to, from)];
  const cell = {
    out: toWay({ from, to, found: there, opposite: back }, asking, shown),
    back: toWay({ from: to, to: from, found: back, opposite: there }, asking, shown),
  };
  return { ...cell, saysSomething: [cell.out, cell.back].some(saysSomething) };
}

/** A feature that closes a way is said also where the way itself is not on record. */
const saysSomething = ({ pairs, closedBy }: Way): boolean => pairs.length > 0 || closedBy.length > 0;

interface Step extends Pick<Way, "from" | "to"> {
  readonly found: readonly PairRecord[];
  readonly opposite: readonly PairRecord[];
}

function toWay({ from, to, found, opposite }: Step, asking: Asking, shown: ReadonlySet<PairRecord>): Way {
  const { pairs, components, features } = asking;
  const closedBy = listClosing(asking, { from, to, found, opposite });
  const way = { from, to, pairs: found.filter((pair) => shown.has(pair)), closedBy };
  const isAbout = components.length + features.length > 0 && saysSomething({ ...way, leftOut: 0, answer: undefined });
  return {
    ...way,
    leftOut: found.length - way.pairs.length,
    answer: isAbout ? toAnswer(pairs, { from, to, components, features }).answer : undefined,
  };
}

/** Whatever the pairs are narrowed by: each feature by the name that it has on record. */
const listClosing = (
  { pairs, components, features }: Asking,
  { from, to, found, opposite }: Step,
): readonly string[] => {
  const used = components.length > 0 ? components : found[0]?.body.components;
  const { closing } = findGates({
    ...{ find: pairs.find, from, to, features },
    ...{ behind: opposite, components: used },
  });
  return [...new Set(closing.map(({ feature }) => feature))];
};
