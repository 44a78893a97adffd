import { compareNotes, type ComparedNotes } from "#domain/meeting/correction.ts";
import { findMark, type KeptOriginal } from "#domain/meeting/originals.ts";
import type { Stretch } from "#domain/meeting/passage.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { toPassagePath } from "#exports/passage-path.ts";
import { toDayText } from "#ui/dates.ts";
import { SentenceChange } from "#ui/kinds/meeting/sentence-change.tsx";
import { Statement } from "#ui/margin/noted.tsx";
import { toHref, type InContext, type PageContext } from "#ui/page-context.ts";
import { toListPart, type Part } from "#ui/record/part.tsx";

type Meeting = RegisterRecord<"meeting">;

/** What each corrected note says it corrects, and what it changed in the one before it. */
export function toCorrectionsPart(context: PageContext, meeting: Meeting, originals: readonly KeptOriginal[]): Part {
  const corrected = originals.flatMap((after, index) => {
    const before = originals[index - 1];
    return before && after.correction ? [{ before, after, correction: after.correction }] : [];
  });
  return toListPart(
    "corrections",
    "Corrected notes",
    meeting.body.corrections ?? [],
    corrected.map(({ before, after, correction }) => (
      <section key={after.path} aria-label={`Corrected note of ${toDayText(correction.day)}`}>
        <Statement context={context} fact={correction}>
          <p className="position-head">
            <b>{toDayText(correction.day)}</b>
          </p>
        </Statement>
        <Changed context={context} meeting={meeting} before={before} after={after} />
      </section>
    )),
  );
}

interface ChangedProps extends InContext {
  readonly meeting: Meeting;
  readonly before: KeptOriginal;
  readonly after: KeptOriginal;
}

/** Nobody reads more of them at once; the two originals have the rest. */
const MOST_SHOWN = 200;

function Changed({ context, meeting, before, after }: ChangedProps) {
  const compared = compareNotes(before.original, after.original);
  const rows = listRows(compared);
  const kept = compared.sentences.length - rows.filter(({ from }) => from).length;
  const toPlace = (kept: KeptOriginal, place: Stretch): string =>
    toHref(
      context,
      toPassagePath({ meeting: meeting.slug, mark: findMark(meeting.body, kept.original.sha256), ...place }),
    );
  return (
    <>
      <p className="quiet">
        {kept.toLocaleString("en")} of {compared.sentences.length.toLocaleString("en")} sentences stand in it word for
        word{rows.length > MOST_SHOWN ? `; the first ${MOST_SHOWN} of ${rows.length.toLocaleString("en")} others` : ""}.
      </p>
      <ol className="changes">
        {rows.slice(0, MOST_SHOWN).map(({ op, from, to }) => (
          <li key={`${from?.offset ?? ""}-${to?.offset ?? ""}`} className={`change ${op}`}>
            <p className="change-head">
              <span className={`op ${op}`}>{words[op]}</span>{" "}
              {from ? <a href={toPlace(before, from)}>as it was</a> : null}
              {from && to ? " · " : null}
              {to ? <a href={toPlace(after, to)}>as it is</a> : null}
            </p>
            <SentenceChange from={from?.text} to={to?.text} />
          </li>
        ))}
      </ol>
    </>
  );
}

const words = { changed: "words changed", removed: "left out", added: "new" } as const;

interface Row {
  readonly op: keyof typeof words;
  readonly from?: Stretch & { readonly text: string };
  readonly to?: Stretch & { readonly text: string };
}

function listRows({ sentences, added }: ComparedNotes): readonly Row[] {
  return [
    ...sentences.flatMap(({ from, became }): readonly Row[] => {
      if (became.type === "gone") return [{ op: "removed", from }];
      const to = became.type === "changed" ? became.to[0] : undefined;
      return to ? [{ op: "changed", from, to }] : [];
    }),
    ...added.map((to): Row => ({ op: "added", to })),
  ];
}
