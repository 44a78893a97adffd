import type { ReadFindings } from "#forms/read-findings.ts";
import { Ticked } from "#ui/text/ticked.tsx";

/** What a person should know before going on with a form that was filled from another notation. */
export function ReadFindingsList({ notation, findings }: ReadFindings) {
  const lost = findings.filter(({ level }) => level !== "note");
  const notes = findings.filter(({ level }) => level === "note");
  return (
    <section className="form-message read-findings" aria-label={`Read from ${notation}`}>
      <p>
        The form below is filled with what was read from {notation}.{" "}
        {lost.length === 0
          ? "All of it has a place in a machine."
          : lost.length === 1
            ? "One thing has no place in a machine, or needs you:"
            : `${lost.length} things have no place in a machine, or need you:`}
      </p>
      <Findings findings={lost} />
      {notes.length === 0 ? null : (
        <details>
          <summary>{notes.length === 1 ? "One note" : `${notes.length} notes`} on how it was read</summary>
          <Findings findings={notes} />
        </details>
      )}
    </section>
  );
}

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
