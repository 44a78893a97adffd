import type { Issue } from "#domain/problem.ts";

/** One field of a form, as a value. */
export interface Field {
  readonly name: string;
  readonly label: string;
  /** `hidden` goes along without being shown. */
  readonly type?: "text" | "email" | "password" | "file" | "hidden";
  /** Makes it a choice among these. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** Makes it a text of several lines, this many of them shown. */
  readonly rows?: number;
  readonly value?: string;
  /** What to write, and who will see it. */
  readonly hint?: string;
  readonly autoComplete?: string;
  readonly optional?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
}

interface FormFieldProps {
  readonly id: string;
  readonly field: Field;
  readonly issues?: readonly Issue[];
}

export function FormField({ id, field, issues = [] }: FormFieldProps) {
  const { name, label, type = "text", options, value, hint, autoComplete, optional = false } = field;
  if (type === "hidden") return <input type="hidden" name={name} value={value} />;
  const described = [...(hint === undefined ? [] : [`${id}-hint`]), ...(issues.length > 0 ? [`${id}-issue`] : [])];
  const shared = {
    id,
    name,
    defaultValue: value,
    "aria-describedby": described.length > 0 ? described.join(" ") : undefined,
    "aria-invalid": issues.length > 0 ? true : undefined,
  };
  return (
    <div className="form-field">
      <label htmlFor={id}>
        {label} {optional ? <span className="quiet">optional</span> : null}
      </label>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      {field.rows !== undefined ? (
        <textarea {...shared} rows={field.rows} required={!optional} maxLength={field.maxLength} />
      ) : options === undefined ? (
        <input
          {...shared}
          type={type}
          autoComplete={autoComplete}
          required={!optional}
          minLength={field.minLength}
          maxLength={field.maxLength}
        />
      ) : (
        // A new key where the value was given back: a select takes no new default.
        <select {...shared} key={value} required={!optional}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
      {issues.length > 0 ? (
        <p id={`${id}-issue`} className="issue">
          {issues.map(({ message }) => message).join("; ")}
        </p>
      ) : null}
    </div>
  );
}
