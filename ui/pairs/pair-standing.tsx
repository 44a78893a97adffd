import { findDoubts, isContradicted, toDoubtWords } from "#domain/pair/doubts.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { findRecord } from "#domain/register/spec.ts";
import { statuses, toStatusWord } from "#domain/register/status.ts";
import type { InContext, PageContext } from "#ui/page-context.ts";
import { toWhose } from "#ui/record/record-status.tsx";
import { Mark, type MarkProps } from "#ui/text/mark.tsx";

interface Shown extends MarkProps {
  /** What stands beside it, `2 errors`; nothing where it may be read as it stands. */
  readonly doubts: readonly string[];
}

/** How a standing looks: like a yes only where it is one and nothing stands against it. */
function toShownStanding(context: PageContext, pair: RegisterRecord<"pair">): Shown {
  const { slug, body } = pair;
  const doubts = findDoubts(toRecordId("pair", slug), body, context);
  const words = toDoubtWords(doubts);
  const { tone, glyph } = statuses[body.standing];
  const word = toStatusWord(body.standing);
  // What the checks say of a draft, or of an older version, is not said here.
  const isRead = findRecord(context.spec, "pair", slug) === pair;
  if (body.standing !== "supported" || (words.length === 0 && isRead)) return { tone, glyph, word, doubts: words };
  return isContradicted(doubts)
    ? { tone: "disputed", glyph: "▲", word: "declared supported", doubts: words }
    : { tone: "proposed", glyph: "△", word: "declared supported", doubts: words };
}

/** What was declared of a pair, whose word that is, and what stands against it, in one breath. */
export function PairStanding({ context, pair }: InContext & { readonly pair: RegisterRecord<"pair"> }) {
  const { tone, glyph, word, doubts } = toShownStanding(context, pair);
  return (
    <span className="record-status">
      <Mark glyph={glyph} word={word} tone={tone} meaning={statuses[pair.body.standing].meaning} />{" "}
      <span className="whose">{toWhose(context, pair)}</span>
      {doubts.length > 0 ? (
        <>
          <span className="unseen">, </span> <span className="doubts">{doubts.join(", ")}</span>
        </>
      ) : null}
    </span>
  );
}
