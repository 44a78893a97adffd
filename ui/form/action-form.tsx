"use client";

import { useActionState, useId } from "react";
import { listIssuesOf, untouched, type FormState, type TypedValues } from "#forms/form-message.ts";
import { toFieldLabel } from "#domain/register/record/label.ts";
import { ShownOnce } from "#ui/form/shown-once.tsx";
import { FormField, type Field } from "#ui/form/form-field.tsx";
import { withCapital } from "#domain/capital.ts";

/** What it answers is shown once. */
export type FormAction = (
  before: FormState<string | undefined>,
  form: FormData,
) => Promise<FormState<string | undefined>>;

interface ActionFormProps {
  /** Names the form for those who cannot see where it stands. */
  readonly label: string;
  readonly action: FormAction;
  readonly fields: readonly Field[];
  readonly submit: string;
  readonly done?: string;
  /** In a row of a table: the button alone. */
  readonly compact?: boolean;
  /** Folded away below its label until somebody opens it, and open while it has something to say. */
  readonly folded?: boolean;
}

/** A form that an action answers. Works without JavaScript; keeps what was typed; says what is wrong where it is wrong. */
export function ActionForm({ label, action, fields, submit, done, compact = false, folded = false }: ActionFormProps) {
  const [state, send] = useActionState(action, untouched);
  const id = useId();
  const issues = state.status === "refused" ? state.issues : [];
  const typed = state.status === "refused" ? state.typed : {};
  const known = fields.map(({ name }) => name);
  const elsewhere = issues.filter((issue) => !known.some((name) => listIssuesOf([issue], name).length > 0));
  const isReported = state.status === "done" && (done !== undefined || state.value !== undefined);
  const form = (
    <form action={send} aria-label={label} className={compact ? "form compact" : "form"}>
      {state.status === "refused" ? (
        <div className="form-message refused" role="alert" tabIndex={-1} autoFocus>
          <p>
            {state.message} {state.signIn === undefined ? null : <a href={state.signIn}>Sign in and come back</a>}
            {state.record === undefined ? null : <a href={`/${state.record}`}>Go to {state.record}</a>}
          </p>
          {elsewhere.map(({ path, message }) => (
            <p key={path}>
              {toWords(path)} {message}
            </p>
          ))}
        </div>
      ) : null}
      {isReported ? (
        <div className="form-message done" role="status" tabIndex={-1} autoFocus={state.value === undefined}>
          {done === undefined ? null : <p>{done}</p>}
          {state.value === undefined ? null : <ShownOnce id={`${id}-once`} text={state.value} />}
        </div>
      ) : null}
      {fields.map((field) => (
        <FormField
          key={field.name}
          id={`${id}-${field.name}`}
          field={field.type === "hidden" ? field : { ...field, ...toValue(typed, field.name) }}
          issues={listIssuesOf(issues, field.name)}
        />
      ))}
      <button type="submit" className={compact ? "button quiet-button" : "button"}>
        {submit}
      </button>
    </form>
  );
  if (!folded) return form;
  return (
    <details className="folded" open={state.status === "refused" || isReported ? true : undefined}>
      <summary>{label}</summary>
      {form}
    </details>
  );
}

/** Of a field that the form does not show: "Time zone", not `/timeZone`. */
function toWords(path: string): string {
  const words = path.slice(1).split("/").map(toFieldLabel).join(", ");
  return withCapital(words);
}

function toValue(typed: TypedValues, name: string): Pick<Field, "value"> {
  const value = typed[name];
  return typeof value === "string" ? { value } : {};
}
