"use client";

import { use, type ReactNode } from "react";
import { FormContext } from "#ui/form/record/form-context.ts";

export interface SharedAttributes {
  readonly id: string;
  readonly name: string;
  readonly "aria-describedby"?: string | undefined;
  readonly "aria-invalid"?: true | undefined;
}

interface LabelledFieldProps {
  readonly path: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly isOptional?: boolean;
  readonly children: (shared: SharedAttributes) => ReactNode;
}

/** An input with its label, what to write, and what is wrong with it. Its name and its anchor are the path. */
export function LabelledField({ path, label, hint, isOptional = false, children }: LabelledFieldProps) {
  return (
    <div className="form-field">
      <label htmlFor={path}>
        {label} {isOptional ? <span className="quiet">optional</span> : null}
      </label>
      <Hint path={path} hint={hint} />
      {children(useShared(path, hint))}
      <Issues path={path} />
    </div>
  );
}

function useShared(path: string, hint: string | undefined): SharedAttributes {
  const issues = use(FormContext).issues.get(path) ?? [];
  const described = [...(hint === undefined ? [] : [`${path}-hint`]), ...(issues.length > 0 ? [`${path}-issue`] : [])];
  return {
    id: path,
    name: path,
    ...(described.length > 0 && { "aria-describedby": described.join(" ") }),
    ...(issues.length > 0 && { "aria-invalid": true }),
  };
}

export function Issues({ path }: { readonly path: string }) {
  const issues = use(FormContext).issues.get(path) ?? [];
  return issues.length === 0 ? null : (
    <p id={`${path}-issue`} className="issue">
      {issues.map(({ message }) => message).join("; ")}
    </p>
  );
}

const Hint = ({ path, hint }: { readonly path: string; readonly hint: string | undefined }) =>
  hint === undefined ? null : (
    <p id={`${path}-hint`} className="hint">
      {hint}
    </p>
  );

interface FlagFieldProps {
  readonly path: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: boolean;
}

export const FlagField = ({ path, label, hint, value }: FlagFieldProps) => (
  <div className="form-field">
    <label className="flag" htmlFor={path}>
      <input type="checkbox" {...useShared(path, hint)} value="true" defaultChecked={value} /> <span>{label}</span>
    </label>
    <Hint path={path} hint={hint} />
    <Issues path={path} />
  </div>
);
