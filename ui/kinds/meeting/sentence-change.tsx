import { compareWords } from "#domain/register/record/word-runs.ts";
import { Words } from "#ui/difference/difference.tsx";

/** Words that a sentence has alone; beyond it the two stand below each other. */
const MOST_WORDS = 1_000;

/** A sentence of a note as it was and as a correction has it, as inserted and deleted words. */
export function SentenceChange({ from, to }: { readonly from: string | undefined; readonly to: string | undefined }) {
  const [before, after] = [from, to].map((text) => text?.replace(/\s+/gu, " ").trim());
  const compared = before !== undefined && after !== undefined ? compareWords(before, after, MOST_WORDS) : undefined;
  return (
    <p className="change-text">
      {compared ? (
        <Words runs={compared.runs} />
      ) : (
        <>
          {before === undefined ? null : <del>{before}</del>} {after === undefined ? null : <ins>{after}</ins>}
        </>
      )}
    </p>
  );
}
