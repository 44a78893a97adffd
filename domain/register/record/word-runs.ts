/** Two texts word by word, as people read a change: whole stretches that were rewritten, not the few words both share by chance. */
import { diffWordsWithSpace } from "diff";

/** A run of words that both texts hold, or only one of them. */
export interface WordRun {
  readonly op: "same" | "added" | "removed";
  readonly text: string;
}

/** One place where the texts differ: what stood there, and what stands there now. */
interface Rewrite {
  readonly removed: string;
  readonly added: string;
}

/** Texts and rewrites in turn: a text after each rewrite, and one before the first. Each may be empty. */
interface Stretches {
  readonly first: string;
  readonly rest: readonly (Rewrite & { readonly after: string })[];
}

export interface ComparedWords {
  /** What was there before stands before what took its place. */
  readonly runs: readonly WordRun[];
  /** Words and blanks that one of the texts has alone: the work is the square of it. */
  readonly edits: number;
}

/** Undefined where they differ in more words than `most`. */
export function compareWords(before: string, after: string, most: number): ComparedWords | undefined {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: most });
  if (!parts) return undefined;
  const edits = parts.reduce((sum, { added, removed, count }) => (added || removed ? sum + count : sum), 0);
  const runs = parts.map(({ added, removed, value }): WordRun => ({
    op: added ? "added" : removed ? "removed" : "same",
    text: value,
  }));
  return { runs: toRuns(joinClose(toStretches(runs))), edits };
}

function toStretches(runs: readonly WordRun[]): Stretches {
  let first = "";
  const rest: { removed: string; added: string; after: string }[] = [];
  for (const { op, text } of runs) {
    const last = rest.at(-1);
    if (op === "same") {
      if (last) last.after += text;
      else first += text;
    } else if (last?.after === "") last[op] += text;
    else rest.push({ removed: "", added: "", after: "", [op]: text });
  }
  return { first, rest };
}

/** Two rewrites with less than half as much between them as the smaller one rewrote are read as one. */
function joinClose({ first, rest }: Stretches): Stretches {
  const joined: (Rewrite & { after: string })[] = [];
  for (let next of rest) {
    for (let last = joined.at(-1); last && isLess(last.after, last, next); last = joined.at(-1)) {
      joined.pop();
      const { removed, added, after } = next;
      next = { removed: last.removed + last.after + removed, added: last.added + last.after + added, after };
    }
    joined.push({ ...next });
  }
  return { first, rest: joined };
}

const isLess = (between: string, one: Rewrite, other: Rewrite): boolean =>
  2 * between.trim().length < Math.min(toLength(one), toLength(other));

/** Letters of the longer side; blanks are no work to read. */
const toLength = ({ removed, added }: Rewrite): number => Math.max(removed.trim().length, added.trim().length);

const toRuns = ({ first, rest }: Stretches): readonly WordRun[] =>
  [
    { op: "same", text: first } as const,
    ...rest.flatMap(({ removed, added, after }): readonly WordRun[] => [
      { op: "removed", text: removed },
      { op: "added", text: added },
      { op: "same", text: after },
    ]),
  ].filter(({ text }) => text !== "");
