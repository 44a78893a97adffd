import type { TypedValues } from "#forms/form-message.ts";
import type { NoteToMark } from "#forms/note/note-to-mark.ts";

interface NamedInNoteProps {
  readonly note: Pick<NoteToMark, "people" | "perhaps" | "unknown">;
  readonly typed: TypedValues;
  /** Somebody has chosen among them before. */
  readonly isLookedAt: boolean;
}

/** Whom the note names. Only who is named by a name of their own is checked before anybody looked. */
export function NamedInNote({ note: { people, perhaps, unknown }, typed, isLookedAt }: NamedInNoteProps) {
  const chosen = new Set(toList(typed["person[]"]));
  const named = new Set(toList(typed["name[]"]));
  return (
    <fieldset className="form-section sentences named">
      <legend>Whom it names</legend>
      <p className="hint">Being named is not attendance.</p>
      {people.map(({ slug, name, isListed }) =>
        isListed ? (
          <span key={slug} className="named-already">
            {name} <span className="quiet">listed</span>
          </span>
        ) : (
          <Check key={slug} name="person[]" value={slug} isChecked={!isLookedAt || chosen.has(slug)}>
            {name}
          </Check>
        ),
      )}
      {perhaps.map(({ slug, name, word }) => (
        <Check key={`${slug} ${word}`} name="person[]" value={slug} isChecked={chosen.has(slug)}>
          {name} <span className="quiet">if “{word}” means them</span>
        </Check>
      ))}
      {unknown.map((name) => (
        <Check key={name} name="name[]" value={name} isChecked={named.has(name)}>
          {name} <span className="quiet">new: is it a person?</span>
        </Check>
      ))}
    </fieldset>
  );
}

const toList = (value: TypedValues[string] | undefined): readonly string[] =>
  typeof value === "string" ? [value] : (value ?? []);

interface CheckProps {
  readonly name: string;
  readonly value: string;
  readonly isChecked: boolean;
  readonly children: React.ReactNode;
}

const Check = ({ name, value, isChecked, children }: CheckProps) => (
  <label className="flag" key={String(isChecked)}>
    <input type="checkbox" name={name} value={value} defaultChecked={isChecked} /> <span>{children}</span>
  </label>
);
