import type { Json } from "#domain/register/record/canonical.ts";
import { toFieldLabel } from "#domain/register/record/label.ts";
import { showUnseen } from "#domain/visible-text.ts";

/** A value of a field for people: a text as text, what has fields of its own by their names; as JSON behind a fold. */
export function Value({ value }: { readonly value: Json }) {
  if (typeof value !== "object" || value === null) return <Plain value={value} />;
  return (
    <>
      <Inside value={value} />
      <details className="as-json">
        <summary>JSON</summary>
        <pre>{showUnseen(JSON.stringify(value, null, 2))}</pre>
      </details>
    </>
  );
}

/** Bytes in base64, say: nobody reads a word as long as this, and all of it stands behind the fold. */
const LONGEST_WORD = 400;
const SHOWN = 60;

function Plain({ value }: { readonly value: string | number | boolean | null }) {
  if (typeof value !== "string") return <code>{String(value)}</code>;
  const isShown = value.length <= LONGEST_WORD || /\s/.test(value);
  const text = isShown ? value : `${value.slice(0, SHOWN)}… (${value.length.toLocaleString("en")} characters)`;
  return <span className="change-text">{showUnseen(text)}</span>;
}

function Inside({ value }: { readonly value: Json }) {
  if (typeof value !== "object" || value === null) return <Plain value={value} />;
  if (Array.isArray(value))
    return value.length === 0 ? (
      <span className="quiet">none</span>
    ) : (
      <ul className="plain-list">
        {value.map((item, index) => (
          <li key={index}>
            <Inside value={item} />
          </li>
        ))}
      </ul>
    );
  return (
    <dl className="fields inside">
      {Object.entries(value).map(([field, inside = null]) => (
        <div key={field}>
          <dt>{toFieldLabel(field)}</dt>
          <dd>
            <Inside value={inside} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
