/** What is said of a way beside its drawing and in its place: of each stop what it is to the way, of each hop its answer and the step back. */
import type { Word } from "#domain/pair/answer/word.ts";
import type { WayHop } from "#domain/pair/path/find-path.ts";
import { wordMarks } from "#ui/pairs/word-mark.tsx";

export interface DrawnWay {
  readonly hops: readonly WayHop[];
  readonly nameOf: (kernel: string) => string;
  readonly requiredStops: readonly string[];
  /** The last kernel from which a way leads back, undefined where none does; null where it is no way that can be gone. */
  readonly lastReturn: string | undefined | null;
}

export interface StopLine {
  readonly name: string;
  readonly notes: readonly string[];
  readonly isRequired: boolean;
  readonly isLastReturn: boolean;
}

export interface HopLine {
  readonly word: Word;
  readonly glyph: string;
  readonly out: string;
  readonly backWord: Word;
  readonly backGlyph: string;
  readonly back: string;
}

export function toWayLines(way: DrawnWay): { readonly stops: readonly StopLine[]; readonly hops: readonly HopLine[] } {
  const { hops, nameOf, requiredStops } = way;
  const kernels = [...hops.slice(0, 1).map(({ from }) => from), ...hops.map(({ to }) => to)];
  const turning = findTurning(way, kernels);
  return {
    stops: kernels.map((kernel) => {
      const [isRequired, isLastReturn] = [requiredStops.includes(kernel), kernel === turning];
      return {
        name: nameOf(kernel),
        notes: [...(isRequired ? ["required stop"] : []), ...(isLastReturn ? ["point of no return"] : [])],
        isRequired,
        isLastReturn,
      };
    }),
    hops: hops.map((hop) => ({
      word: hop.answer.answer,
      glyph: wordMarks[hop.answer.answer].glyph,
      out: toOut(hop),
      backWord: hop.back.answer,
      backGlyph: wordMarks[hop.back.answer].glyph,
      back: `way back: ${hop.back.answer}`,
    })),
  };
}

/** From the start itself there is nothing to go back; from the end on nothing more is given up. */
function findTurning({ lastReturn }: DrawnWay, kernels: readonly string[]): string | undefined {
  if (lastReturn === null || lastReturn === kernels.at(-1)) return undefined;
  return lastReturn ?? kernels[0];
}

function toOut({ answer, pair }: WayHop): string {
  const under = [toCount(pair.body.conditions.length, "condition"), toCount(pair.body.risks.length, "risk")];
  const said = under.filter((words) => words !== "");
  return [answer.answer, ...(said.length > 0 ? [`under ${said.join(" and ")}`] : [])].join(", ");
}

const toCount = (count: number, word: string): string =>
  count === 0 ? "" : `${count} ${word}${count === 1 ? "" : "s"}`;

/** All that the drawing shows, in sentences. */
export function toWayText(way: DrawnWay): string {
  const { stops, hops } = toWayLines(way);
  const sentences = hops.map(
    ({ out, back }, place) => `From ${stops[place]?.name} to ${stops[place + 1]?.name}: ${out}; ${back}.`,
  );
  const marked = stops.flatMap(({ name, notes }) => (notes.length > 0 ? [`${name}: ${notes.join("; ")}.`] : []));
  return [...sentences, ...marked].join(" ");
}
