import type { ReadFindings } from "#forms/read-findings.ts";
import { Ticked } from "#ui/text/ticked.tsx";

/** What a person should know before going on with a form that was filled from another notation, or from a mail. */
export function ReadFindingsList({ of, notation, findings }: ReadFindings) {
  const lost = findings.filter(({ level }) => level !== "note");
  const notes = findings.filter(({ level }) => level === "note");
  return (
    <section className="form-message read-findings" aria-label={`Read from ${notation}`}>
      <p>{of === "note" ? toNoteWords(notation, lost.length) : toMachineWords(notation, lost.length)}</p>
      <Findings findings={lost} />
      {notes.length === 0 ? null : (
        <details open={of === "note"}>
          <summary>{of === "note" ? "What was read" : toSummary(notes.length)}</summary>
          <Findings findings={notes} />
        </details>
      )}
    </section>
  );
}

const toMachineWords = (notation: string, lost: number): string =>
  `The form below is filled with what was read from ${notation}. ${
    lost === 0
      ? "All of it has a place in a machine."
      : lost === 1
        ? "One thing has no place in a machine, or needs you:"
        : `${lost} things have no place in a machine, or need you:`
  }`;

const toNoteWords = (notation: string, lost: number): string =>
  `The note was read from ${notation}${lost === 0 ? "." : lost === 1 ? ", and one thing needs you:" : `, and ${lost} things need you:`}`;

const toSummary = (notes: number): string => `${notes === 1 ? "One note" : `${notes} notes`} on how it was read`;

const Findings = ({ findings }: Pick<ReadFindings, "findings">) =>
  findings.length === 0 ? null : (
    <ul className="plain-list">
      {findings.map(({ line, construct, message, text }, index) => (
        <li key={index}>
          {line === undefined ? null : <>Line {line}: </>}
          <b>{construct}</b>: <Ticked text={message} />
          {text === undefined ? null : (
            <small className="detail">
              <code>{text}</code>
            </small>
          )}
        </li>
      ))}
    </ul>
  );
