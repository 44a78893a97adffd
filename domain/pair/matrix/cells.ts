/**
 * The cells of the matrix: for each two kernels both ways in one cell, the older kernel first. A way of which nothing is on
 * record is unknown; one that a question leaves out is neither that nor a yes, and says so.
 */
import { toAnswer, type Answer, type Pairs } from "#domain/pair/answer/answer.ts";
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
  const cell = { out: toWay(from, to, asking, shown), back: toWay(to, from, asking, shown) };
  return { ...cell, saysSomething: [cell.out, cell.back].some(saysSomething) };
}

/** A feature that closes a way is said also where the way itself is not on record. */
const saysSomething = ({ pairs, closedBy }: Pick<Way, "pairs" | "closedBy">): boolean =>
  pairs.length > 0 || closedBy.length > 0;

function toWay(from: string, to: string, asking: Asking, shown: ReadonlySet<PairRecord>): Way {
  const { pairs, components, features } = asking;
  const found = pairs.findPairs(from, to);
  // A feature may close a way that is not on record: the pairs of the other direction say so, whatever they are narrowed by.
  const isAsked = features.length > 0 || (components.length > 0 && found.length > 0);
  const asked = isAsked ? toAnswer(pairs, { from, to, components, features }) : undefined;
  const way = {
    ...{ from, to },
    pairs: found.filter((pair) => shown.has(pair)),
    closedBy: [...new Set(asked?.gates.map(({ feature }) => feature))],
  };
  const leftOut = found.length - way.pairs.length;
  return { ...way, leftOut, answer: saysSomething(way) ? asked?.answer : undefined };
}
