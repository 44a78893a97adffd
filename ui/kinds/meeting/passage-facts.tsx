import { toNoteKey } from "#domain/meeting/note.ts";
import type { Stretch } from "#domain/meeting/passage.ts";
import { toSha256 } from "#domain/register/record/canonical.ts";
import { toPassagePath } from "#exports/passage-path.ts";
import { toNoteAddress } from "#forms/draft-address.ts";
import type { InContext } from "#ui/page-context.ts";

/** What an address asks for of a note. */
export interface AskedPassage extends Stretch {
  /** Where the site stands, for a link that leads here from anywhere. */
  readonly origin: string;
}

/** What the address of a meeting asks for. */
export interface AskedNote {
  readonly passage: AskedPassage | undefined;
  /** As the address names one of several originals; undefined where it asks for none. */
  readonly original: string | undefined;
}

interface PassageFactsProps extends InContext {
  readonly meeting: string;
  /** Of a corrected note: what its address names it by. */
  readonly mark: string | undefined;
  readonly passage: AskedPassage;
  readonly text: string;
  /** The sentence in which it begins. */
  readonly sentence: Stretch;
}

/** Of the passage that the address asks for: where it stands, how to quote it elsewhere, and the way to record it. */
export function PassageFacts({ context, meeting, mark, passage, text, sentence }: PassageFactsProps) {
  const { origin, offset, length } = passage;
  const sha256 = toSha256(text);
  const record = toNoteAddress({ draft: undefined, proposal: undefined, meeting: toNoteKey(meeting, mark) });
  return (
    <div className="passage-facts">
      <p className="quiet">
        {length.toLocaleString("en")} bytes from byte {offset.toLocaleString("en")}, SHA-256{" "}
        <code title={sha256}>{sha256.slice(0, 12)}</code>
        {context.pinned ? null : (
          <>
            {" · "}
            <a href={`${record}#as/${sentence.offset}-${sentence.length}`}>Record it in a proposal</a>
          </>
        )}
      </p>
      <details>
        <summary>Quote it elsewhere</summary>
        <pre className="to-copy">
          {toQuotation(text, `${origin}${toPassagePath({ meeting, offset, length, mark })}`)}
        </pre>
      </details>
    </div>
  );
}

/** As a mail has it: what is quoted behind `>`, and below it where it stands. */
const toQuotation = (text: string, address: string): string =>
  [
    ...text
      .trim()
      .split(/\n/)
      .map((line) => `> ${line.trim()}`),
    "",
    address,
  ].join("\n");
