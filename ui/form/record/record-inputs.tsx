"use client";

import { createContext, use, type ReactNode } from "react";
import type { Issue } from "#domain/problem.ts";
import type { TypedValues } from "#exports/form-state.ts";
import type { FormNode } from "#ui/form/record/form-tree.ts";
import { hasValue, toRowTitle } from "#ui/form/record/row-title.ts";

/** What every input has to know about the form it stands in. */
export interface Sent {
  /** By the path that they concern. */
  readonly issues: ReadonlyMap<string, readonly Issue[]>;
  /** What was typed into a form that was refused; it goes before what was there when the page was made. */
  readonly typed?: TypedValues;
}

export const SentContext = createContext<Sent>({ issues: new Map() });

export function RecordInput({ node }: { readonly node: FormNode }) {
  switch (node.type) {
    case "group":
      return <GroupInput node={node} />;
    case "list":
      return <ListInput node={node} />;
    case "flag":
      return <FlagInput node={node} />;
    case "fixed":
      return <input type="hidden" name={node.path} value={node.value} />;
    case "text":
    case "number":
    case "choice":
      return <ValueInput node={node} />;
  }
}

type Node<Type extends FormNode["type"]> = Extract<FormNode, { type: Type }>;

function ValueInput({ node }: { readonly node: Node<"text" | "number" | "choice"> }) {
  const { typed } = use(SentContext);
  const { path, label, hint } = node;
  const value = toTypedText(typed, path) ?? node.value;
  return (
    <LabelledField path={path} label={label} hint={hint} isOptional={node.isOptional}>
      {(shared) => {
        if (node.type === "choice")
          return (
            // A new key where the value was given back: a select takes no new default.
            <select {...shared} key={value} defaultValue={value}>
              <option value="">{node.isOptional ? "not said" : "choose"}</option>
              {[...node.words, ...(value === "" || node.words.includes(value) ? [] : [value])].map((word) => (
                <option key={word} value={word}>
                  {word.replaceAll("-", " ")}
                </option>
              ))}
            </select>
          );
        if (node.type === "number") return <input {...shared} defaultValue={value} inputMode="numeric" />;
        const { max = 0, isDay, reference } = node.text;
        if (max > 200 && reference === undefined)
          return <textarea {...shared} defaultValue={value} rows={max > 4_000 ? 7 : 2} />;
        if (isDay && /^(?:\d{4}-\d\d-\d\d)?$/.test(value))
          return <input {...shared} defaultValue={value} type="date" />;
        return (
          <input
            {...shared}
            defaultValue={value}
            list={reference === undefined ? undefined : `records-${reference}`}
            spellCheck={reference === undefined}
            autoComplete="off"
          />
        );
      }}
    </LabelledField>
  );
}

interface SharedAttributes {
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
  const issues = use(SentContext).issues.get(path) ?? [];
  const described = [...(hint === undefined ? [] : [`${path}-hint`]), ...(issues.length > 0 ? [`${path}-issue`] : [])];
  return (
    <div className="form-field">
      <label htmlFor={path}>
        {label} {isOptional ? <span className="quiet">optional</span> : null}
      </label>
      {hint === undefined ? null : (
        <p id={`${path}-hint`} className="hint">
          {hint}
        </p>
      )}
      {children({
        id: path,
        name: path,
        ...(described.length > 0 && { "aria-describedby": described.join(" ") }),
        ...(issues.length > 0 && { "aria-invalid": true }),
      })}
      <Issues path={path} />
    </div>
  );
}

function Issues({ path }: { readonly path: string }) {
  const issues = use(SentContext).issues.get(path) ?? [];
  return issues.length === 0 ? null : (
    <p id={`${path}-issue`} className="issue">
      {issues.map(({ message }) => message).join("; ")}
    </p>
  );
}

function FlagInput({ node: { path, label, hint, value } }: { readonly node: Node<"flag"> }) {
  const { typed } = use(SentContext);
  return (
    <div className="form-field">
      <label className="flag">
        <input
          type="checkbox"
          id={path}
          name={path}
          value="true"
          defaultChecked={typed ? typed[path] !== undefined : value}
          aria-describedby={hint === undefined ? undefined : `${path}-hint`}
        />{" "}
        {label}
      </label>
      {hint === undefined ? null : (
        <p id={`${path}-hint`} className="hint">
          {hint}
        </p>
      )}
      <Issues path={path} />
    </div>
  );
}

function GroupInput({ node }: { readonly node: Node<"group"> }) {
  const { path, label, hint, nodes, isOptional } = node;
  return (
    <Folded
      path={path}
      title={label}
      {...(hint === undefined ? {} : { hint })}
      note={isOptional ? "optional" : ""}
      isOpen={!isOptional || hasValue(node)}
    >
      <Inputs nodes={nodes} />
    </Folded>
  );
}

export const Inputs = ({ nodes }: { readonly nodes: readonly FormNode[] }) =>
  nodes.map((node) => <RecordInput key={node.path} node={node} />);

function ListInput({ node }: { readonly node: Node<"list"> }) {
  const { path, label, hint, rows, variants, isPlain, instead } = node;
  return (
    <Folded
      path={path}
      title={label}
      {...(hint === undefined ? {} : { hint })}
      note={rows.length === 0 ? "none" : String(rows.length)}
      isOpen={rows.length > 0 && !path.endsWith("/sources")}
    >
      {instead ? <Instead path={path} label={label} instead={instead} /> : null}
      {rows.length === 0 ? null : (
        <ol className={isPlain ? "form-rows plain" : "form-rows"}>
          {rows.map((row, index) => (
            <li key={row.path}>
              {row.type === "group" ? (
                <Folded path={row.path} title={toRowTitle(row, index)} isOpen={!hasValue(row)}>
                  <Inputs nodes={row.nodes} />
                  <RowButtons path={row.path} name={toRowTitle(row, index)} index={index} count={rows.length} />
                </Folded>
              ) : (
                <>
                  <RecordInput node={{ ...row, label: `${label}, ${index + 1}` }} />
                  <RowButtons path={row.path} name={`${label} ${index + 1}`} index={index} count={rows.length} />
                </>
              )}
            </li>
          ))}
        </ol>
      )}
      <p className="row-buttons">
        {variants.map((variant) => (
          <Do
            key={variant}
            value={`add:${path}:${variant}`}
            name={`Add ${variant === "" ? "" : `${variant} `}to ${label.toLowerCase()}`}
          >
            Add {variant}
          </Do>
        ))}
      </p>
    </Folded>
  );
}

const insteadWords = { "": "choose", word: "", list: "the list below" } as const;

function Instead({
  path,
  label,
  instead,
}: {
  readonly path: string;
  readonly label: string;
  readonly instead: { readonly word: string; readonly chosen: "" | "word" | "list" };
}) {
  const chosen = toTypedText(use(SentContext).typed, `${path}/as`) ?? instead.chosen;
  return (
    <LabelledField path={`${path}/as`} label={`${label}: what is known`}>
      {(shared) => (
        <select {...shared} key={chosen} defaultValue={chosen}>
          {(["", "word", "list"] as const).map((value) => (
            <option key={value} value={value}>
              {insteadWords[value] || instead.word}
            </option>
          ))}
        </select>
      )}
    </LabelledField>
  );
}

interface RowButtonsProps {
  readonly path: string;
  readonly name: string;
  readonly index: number;
  readonly count: number;
}

const RowButtons = ({ path, name, index, count }: RowButtonsProps) => (
  <p className="row-buttons">
    {index > 0 ? (
      <Do value={`up:${path}`} name={`Move ${name} up`}>
        Move up
      </Do>
    ) : null}
    {index < count - 1 ? (
      <Do value={`down:${path}`} name={`Move ${name} down`}>
        Move down
      </Do>
    ) : null}
    <Do value={`remove:${path}`} name={`Remove ${name}`}>
      Remove
    </Do>
  </p>
);

interface DoProps {
  readonly value: string;
  /** For those who do not see where the button stands. */
  readonly name: string;
  readonly children: ReactNode;
}

export const Do = ({ value, name, children }: DoProps) => (
  <button type="submit" name="do" value={value} aria-label={name} className="button quiet-button">
    {children}
  </button>
);

interface FoldedProps {
  readonly path: string;
  readonly title: string;
  readonly hint?: string;
  readonly note?: string;
  readonly isOpen: boolean;
  readonly children: ReactNode;
}

/** Open where something inside is wrong, whatever else is said. */
function Folded({ path, title, hint, note, isOpen, children }: FoldedProps) {
  const { issues } = use(SentContext);
  const isWrong = [...issues.keys()].some((at) => at === path || at.startsWith(`${path}/`));
  return (
    <details className="form-part" id={path} open={isOpen || isWrong}>
      <summary>
        {title} {note ? <span className="quiet">{note}</span> : null}
      </summary>
      {hint === undefined ? null : <p className="hint">{hint}</p>}
      <Issues path={path} />
      <div className="form-part-body">{children}</div>
    </details>
  );
}

function toTypedText(typed: TypedValues | undefined, path: string): string | undefined {
  const text = typed?.[path];
  return typeof text === "string" ? text : undefined;
}
