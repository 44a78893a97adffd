import type { Issue } from "#domain/problem.ts";
import type { NoteToMark } from "#forms/note/note-to-mark.ts";

interface MarkIssuesProps {
  readonly message: string;
  readonly issues: readonly Issue[];
  readonly note: Pick<NoteToMark, "sections">;
}

/** What was refused, each with the way to its field. */
export const MarkIssues = ({ message, issues, note }: MarkIssuesProps) => (
  <div className="form-message refused" role="alert">
    {issues.length === 0 ? (
      <p>{message}</p>
    ) : (
      <ul>
        {issues.map(({ path, message: said }) => (
          <li key={path}>
            <Place path={path} note={note} /> {said}
          </li>
        ))}
      </ul>
    )}
  </div>
);

function Place({ path, note }: { readonly path: string; readonly note: MarkIssuesProps["note"] }) {
  const [, field = "", at = ""] = path.split("/");
  const words =
    field === "topic" ? `The topic of “${note.sections[Number(at)]?.title ?? at}”` : toWords(field, at, note);
  return at === "" ? <>{words}</> : <a href={`#${field}/${at}`}>{words}</a>;
}

function toWords(field: string, stretch: string, { sections }: MarkIssuesProps["note"]): string {
  if (field !== "as") return "The meeting";
  const said = sections.flatMap(({ sentences }) => sentences).find((sentence) => sentence.stretch === stretch);
  return said ? `“${said.text}”` : "Nothing was marked:";
}
