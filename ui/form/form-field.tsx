"use client";

import type { Issue } from "#domain/problem.ts";
import { LabelledField, type SharedAttributes } from "#ui/form/record/labelled-field.tsx";

export interface Field {
  readonly name: string;
  readonly label: string;
  /** `hidden` goes along without being shown. */
  readonly type?: "text" | "email" | "password" | "file" | "hidden";
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** Makes it a text of several lines, this many of them shown. */
  readonly rows?: number;
  readonly value?: string;
  /** What to write, and who will see it. */
  readonly hint?: string | undefined;
  readonly autoComplete?: string;
  readonly optional?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number | undefined;
  /** Of a file: said where scripts run, before it is sent (public/forms.js). */
  readonly most?: { readonly bytes: number; readonly otherwise: string };
}

interface FormFieldProps {
  readonly id: string;
  readonly field: Field;
  readonly issues?: readonly Issue[];
}

export function FormField({ id, field, issues }: FormFieldProps) {
  const { name, label, type, value, hint, optional = false } = field;
  if (type === "hidden") return <input type="hidden" name={name} value={value} />;
  return (
    <LabelledField path={id} name={name} label={label} hint={hint} isOptional={optional} issues={issues}>
      {(shared) => <FieldInput shared={shared} field={field} />}
    </LabelledField>
  );
}

function FieldInput({ shared, field }: { readonly shared: SharedAttributes; readonly field: Field }) {
  const { type = "text", options, rows, value, autoComplete, optional = false, minLength, maxLength, most } = field;
  const required = !optional;
  const all = { ...shared, defaultValue: value };
  if (rows !== undefined) return <textarea {...all} rows={rows} required={required} maxLength={maxLength} />;
  if (options === undefined)
    return (
      <input
        {...all}
        type={type}
        autoComplete={autoComplete}
        required={required}
        minLength={minLength}
        maxLength={maxLength}
        data-most-bytes={most?.bytes}
        data-too-large={most?.otherwise}
      />
    );
  return (
    // A new key where the value was given back: a select takes no new default.
    <select {...all} key={value} required={required}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
