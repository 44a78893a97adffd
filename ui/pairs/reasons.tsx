import type { Reason } from "#domain/pair/answer/answer.ts";
import { quiet } from "#ui/list/columns.tsx";
import type { InContext } from "#ui/page-context.ts";
import { WordMark } from "#ui/pairs/word-mark.tsx";
import { Line } from "#ui/text/line.tsx";

/** What speaks against a yes, each with what it makes of the answer. */
export function Reasons({ context, reasons }: InContext & { readonly reasons: readonly Reason[] }) {
  if (reasons.length === 0) return quiet("nothing");
  return (
    <ul className="plain-list">
      {reasons.map(({ says, about, text }) => (
        <li key={`${about} ${text}`}>
          <WordMark word={says} /> <Line context={context} text={text} />
        </li>
      ))}
    </ul>
  );
}
