"use client";

import { use, type ReactNode } from "react";
import type { Issue } from "#domain/problem.ts";
import { FormContext } from "#ui/form/record/form-context.ts";
import { Ticked } from "#ui/text/ticked.tsx";

export interface SharedAttributes {
  readonly id: string;
  readonly name: string;
  readonly "aria-describedby"?: string | undefined;
  readonly "aria-invalid": boolean;
  readonly required?: boolean;
}

interface LabelledFieldProps {
  /** Its anchor, and its name where it has no other. */
  readonly path: string;
  readonly name?: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly isOptional?: boolean;
  /** Where the form does not know them by the path. */
  readonly issues?: readonly Issue[] | undefined;
  readonly children: (shared: SharedAttributes) => ReactNode;
}

/** An input with its label, what to write, and what is wrong with it. */
export function LabelledField({ path, name, label, hint, isOptional = false, children, ...given }: LabelledFieldProps) {
  const known = useIssues(path);
  const issues = given.issues ?? known;
  return (
    <div className="form-field">
      <label htmlFor={path}>
        {label} {isOptional ? <span className="quiet">optional</span> : null}
      </label>
      <Hint path={path} hint={hint} />
      {children(toShared(path, hint, issues, name))}
      <IssueLine path={path} issues={issues} />
    </div>
  );
}

const useIssues = (path: string): readonly Issue[] => use(FormContext).issues.get(path) ?? [];

function toShared(path: string, hint: string | undefined, issues: readonly Issue[], name = path): SharedAttributes {
  const described = [...(hint === undefined ? [] : [`${path}-hint`]), ...(issues.length > 0 ? [`${path}-issue`] : [])];
  return {
    id: path,
    name,
    ...(described.length > 0 && { "aria-describedby": described.join(" ") }),
    // Said also where nothing is wrong: an empty field that has to be filled is not wrong before the first try.
    "aria-invalid": issues.length > 0,
  };
}

export const Issues = ({ path }: { readonly path: string }) => <IssueLine path={path} issues={useIssues(path)} />;

function IssueLine({ path, issues }: { readonly path: string; readonly issues: readonly Issue[] }) {
  const next = use(FormContext).nextIssue.get(path);
  if (issues.length === 0) return null;
  return (
    <div className="issue">
      <p id={`${path}-issue`}>
        <Ticked text={issues.map(({ message }) => message).join("; ")} />
      </p>
      {next ? <a href={`#${next.path}`}>next: {next.place}</a> : null}
    </div>
  );
}

const Hint = ({ path, hint }: { readonly path: string; readonly hint: string | undefined }) =>
  hint === undefined ? null : (
    <p id={`${path}-hint`} className="hint">
      <Ticked text={hint} />
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
      <input type="checkbox" {...toShared(path, hint, useIssues(path))} value="true" defaultChecked={value} />{" "}
      <span>{label}</span>
    </label>
    <Hint path={path} hint={hint} />
    <Issues path={path} />
  </div>
);
