import type { ReactNode } from "react";
import type { Change } from "#domain/register/record/diff.ts";
import type { WordRun } from "#domain/register/record/word-runs.ts";
import { changeSigns } from "#texts/marked-page/change-signs.ts";
import { showUnseen } from "#domain/visible-text.ts";
import { Value } from "#ui/difference/value.tsx";

export interface DifferenceProps {
  readonly changes: readonly Change[];
  readonly error?: string;
  /** What stands below each change: what is said about it, say. */
  readonly below?: (change: Change) => ReactNode;
}

/** What changed between two versions, field by field: by sign, word and colour, and as inserted and deleted text. */
export function Difference({ changes, error, below }: DifferenceProps) {
  if (error !== undefined) return <p className="empty">{error}</p>;
  if (changes.length === 0)
    return <p className="empty">The two versions hold the same; nothing differs in any field.</p>;
  return (
    <ol className="changes">
      {changes.map((change) => (
        <li key={`${change.op} ${change.path} ${change.was ?? ""}`} className={`change ${change.op}`}>
          <p className="change-head">
            <span className={`op ${change.op}`}>
              <i aria-hidden="true">{changeSigns[change.op].glyph}</i> {changeSigns[change.op].word}
            </span>{" "}
            {change.label}
          </p>
          <Values change={change} />
          {below?.(change)}
        </li>
      ))}
    </ol>
  );
}

function Values({ change: { op, before, after, words, was } }: { readonly change: Change }) {
  if (op === "moved")
    return (
      <p className="quiet">
        was at <code>{was}</code>
      </p>
    );
  if (words)
    return (
      <p className="change-text">
        <Words runs={words} />
      </p>
    );
  return (
    <>
      {before === undefined ? null : (
        <del>
          <Value value={before} />
        </del>
      )}
      {after === undefined ? null : (
        <ins>
          <Value value={after} />
        </ins>
      )}
    </>
  );
}

export const Words = ({ runs }: { readonly runs: readonly WordRun[] }) =>
  runs.map((run, index) => <Run key={index} run={run} />);

function Run({ run }: { readonly run: WordRun }) {
  switch (run.op) {
    case "same":
      return showUnseen(run.text);
    case "added":
      return <ins>{showUnseen(run.text)}</ins>;
    case "removed":
      return <del>{showUnseen(run.text)}</del>;
  }
}
