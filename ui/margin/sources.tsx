import type { Source } from "#domain/register/source.ts";
import { SourceNote } from "#ui/margin/source-note.tsx";
import type { Notes } from "#ui/margin/notes.ts";
import type { InContext } from "#ui/page-context.ts";

/** The sources of one statement, as they stand in the margin. */
export function Sources({ context, sources }: InContext & { readonly sources: readonly Source[] }) {
  return sources.map((source, index) => <SourceNote key={index} context={context} source={source} />);
}

/** The sources of a table's rows, numbered where there is more than one. */
export function NumberedSources({ context, notes }: InContext & { readonly notes: Notes }) {
  const [only] = notes.list;
  if (only && notes.list.length === 1) return <SourceNote context={context} source={only.source} />;
  return (
    <ol className="notes">
      {notes.list.map(({ id, number, source }) => (
        <li key={id} id={id} value={number}>
          <SourceNote context={context} source={source} />
        </li>
      ))}
    </ol>
  );
}

export function NoteRefs({ notes, sources }: { readonly notes: Notes; readonly sources: readonly Source[] }) {
  if (notes.list.length < 2 || sources.length === 0) return null;
  return (
    <span className="refs">
      {notes.find(sources).map(({ id, number }) => (
        <a key={id} href={`#${id}`} aria-label={`Source ${number}`}>
          {number}
        </a>
      ))}
    </span>
  );
}
