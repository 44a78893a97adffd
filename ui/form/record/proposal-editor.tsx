"use client";

import { useActionState, useMemo, type ReactNode } from "react";
import type { Issue } from "#domain/problem.ts";
import { untouched, type FormState } from "#exports/form-state.ts";
import type { FormNode } from "#ui/form/record/form-tree.ts";
import { Do, Inputs, LabelledField, RecordInput, SentContext, type Sent } from "#ui/form/record/record-inputs.tsx";

/** A record of the proposal, as the form shows it. */
export interface ChangeToShow {
  readonly op: "create" | "update" | "retire";
  readonly kind: string;
  readonly label: string;
  readonly slug: string;
  readonly base?: number | undefined;
  readonly nodes: readonly FormNode[];
  /** The YAML, where it is shown as text. */
  readonly text?: string | undefined;
}

export interface ProposalEditorProps {
  readonly action: (before: FormState<undefined>, form: FormData) => Promise<FormState<undefined>>;
  /** The draft that keeps what is typed. */
  readonly draft: string;
  /** Of the draft; a new one makes the inputs anew. */
  readonly stamp: string;
  readonly proposal?: number;
  readonly isSaved: boolean;
  readonly title: string;
  readonly message: string;
  readonly editorial: boolean;
  readonly changes: readonly ChangeToShow[];
  readonly issues: readonly Issue[];
  /** Slugs of records, by kind, and addresses of all of them. */
  readonly records: readonly { readonly name: string; readonly slugs: readonly string[] }[];
  readonly kinds: readonly { readonly name: string; readonly label: string }[];
  /** What accepting it would do, once it was asked for. */
  readonly children?: ReactNode;
}

const titleNode = (value: string): FormNode => ({
  type: "text",
  path: "/title",
  label: "What you propose, in one line",
  value,
  text: { max: 200, isDay: false },
  isOptional: false,
});

const messageNode = (value: string): FormNode => ({
  type: "text",
  path: "/message",
  label: "Why",
  hint: "Markdown. Those who decide read this first.",
  value,
  text: { max: 20_000, isDay: false },
  isOptional: false,
});

/** The form of a proposal. Works without JavaScript: every button sends the whole form, and what is typed is kept as a draft. */
export function ProposalEditor(props: ProposalEditorProps) {
  const { action, draft, stamp, proposal, isSaved, changes, records, kinds, children } = props;
  const [state, send, isSending] = useActionState(action, untouched);
  const refused = state.status === "refused" ? state : undefined;
  const issues = refused && refused.issues.length > 0 ? refused.issues : props.issues;
  const sent = useMemo((): Sent => {
    const byPath = new Map<string, Issue[]>();
    for (const issue of issues) byPath.set(issue.path, [...(byPath.get(issue.path) ?? []), issue]);
    return { issues: byPath, ...(refused ? { typed: refused.typed } : {}) };
  }, [issues, refused]);
  return (
    <SentContext value={sent}>
      <form action={send} aria-label="Proposal" className="form proposal-form" noValidate key={stamp}>
        {/* Enter in a field presses the first button of a form. */}
        <button type="submit" name="do" value="save" className="unseen" tabIndex={-1} aria-hidden="true">
          Save
        </button>
        <input type="hidden" name="draft" value={draft} />
        {proposal === undefined ? null : <input type="hidden" name="proposal" value={proposal} />}
        {refused ? (
          <div className="form-message refused" role="alert">
            <p>
              {refused.message}{" "}
              {refused.signIn === undefined ? null : (
                <>
                  What you typed is still here:{" "}
                  <a href={refused.signIn} target="_blank" rel="noreferrer">
                    sign in in another tab
                  </a>
                  , then send this form again.
                </>
              )}
            </p>
          </div>
        ) : null}
        <div id="answer">
          <Summary issues={issues} />
          {children}
        </div>
        <RecordInput node={titleNode(props.title)} />
        <RecordInput node={messageNode(props.message)} />
        {proposal === undefined ? null : (
          <RecordInput
            node={{
              type: "flag",
              path: "/editorial",
              label: "Editorial: changes no more than words",
              hint: "Positions stay as they are. Checked: an edit that changes what is agreed is refused as editorial.",
              value: props.editorial,
            }}
          />
        )}
        {changes.map((change, index) => (
          <ChangeInputs key={index} change={change} index={index} count={changes.length} />
        ))}
        <AddRecord kinds={kinds} isFirst={changes.length === 0} />
        <p className="row-buttons send">
          <button type="submit" name="do" value="submit" className="button" aria-disabled={isSending}>
            {proposal === undefined ? "Submit the proposal" : "Save the edit"}
          </button>
          <button type="submit" name="do" value="preview" className="button quiet-button">
            Preview
          </button>
          <button type="submit" name="do" value="save" className="button quiet-button">
            Keep as a draft
          </button>
          <span className="quiet" role="status">
            {isSaved ? "Kept as a draft that only you see." : "Not kept yet."}
          </span>
        </p>
        {records.map(({ name, slugs }) => (
          <datalist key={name} id={`records-${name}`}>
            {slugs.map((slug) => (
              <option key={slug} value={slug} />
            ))}
          </datalist>
        ))}
      </form>
    </SentContext>
  );
}

const Summary = ({ issues }: { readonly issues: readonly Issue[] }) =>
  issues.length === 0 ? null : (
    <div className="form-message refused" role="alert">
      <p>{issues.length === 1 ? "One thing is not right yet:" : `${issues.length} things are not right yet:`}</p>
      <ul>
        {issues.slice(0, 50).map(({ path, message }, index) => (
          <li key={index}>
            <a href={`#${path}`}>
              <code>
                {path === ""
                  ? "proposal"
                  : path.replace(/^\/changes\/(\d+)(?:\/body)?/, (_, at) => `record ${Number(at) + 1} `)}
              </code>
            </a>{" "}
            {message}
          </li>
        ))}
      </ul>
      {issues.length > 50 ? <p>and {issues.length - 50} more.</p> : null}
    </div>
  );

const opTitles = { create: "New", update: "Change of", retire: "Retire" } as const;

interface ChangeInputsProps {
  readonly change: ChangeToShow;
  readonly index: number;
  readonly count: number;
}

function ChangeInputs({ change, index, count }: ChangeInputsProps) {
  const path = `/changes/${index}`;
  const name = `${opTitles[change.op]} ${change.label}${change.slug === "" ? "" : ` ${change.slug}`}`;
  return (
    <fieldset className="form-record" id={path}>
      <legend>{name}</legend>
      <input type="hidden" name={`${path}/kind`} value={change.kind} />
      {change.base === undefined ? null : <input type="hidden" name={`${path}/base`} value={change.base} />}
      {change.op === "create" ? (
        <>
          <input type="hidden" name={`${path}/op`} value="create" />
          <RecordInput
            node={{
              type: "text",
              path: `${path}/slug`,
              label: "Address",
              hint: "Lower-case words joined by dashes; it stays with the record for good.",
              value: change.slug,
              text: { max: 80, isDay: false },
              isOptional: false,
            }}
          />
        </>
      ) : (
        <>
          <input type="hidden" name={`${path}/slug`} value={change.slug} />
          <LabelledField path={`${path}/op`} label="What to do with it">
            {(shared) => (
              <select {...shared} key={change.op} defaultValue={change.op}>
                <option value="update">change it</option>
                <option value="retire">retire it, with its history kept</option>
              </select>
            )}
          </LabelledField>
        </>
      )}
      {change.text === undefined ? <Inputs nodes={change.nodes} /> : <TextInput path={path} text={change.text} />}
      <p className="row-buttons">
        {change.text === undefined ? (
          <Do value={`text:${index}`} name={`Show ${name} as text`}>
            Show as text
          </Do>
        ) : (
          <Do value={`fields:${index}`} name={`Show ${name} as fields`}>
            Show as fields
          </Do>
        )}
        {count > 1 ? (
          <Do value={`remove:${path}`} name={`Leave ${name} out`}>
            Leave this record out
          </Do>
        ) : null}
      </p>
    </fieldset>
  );
}

function TextInput({ path, text }: { readonly path: string; readonly text: string }) {
  return (
    <LabelledField
      path={`${path}/text`}
      label="The record as YAML"
      hint="As in the content files. “Show as fields” reads it again, where the fields can show all that it says."
    >
      {(shared) => <textarea {...shared} defaultValue={text} rows={30} className="code" spellCheck={false} />}
    </LabelledField>
  );
}

interface AddRecordProps {
  readonly kinds: readonly { readonly name: string; readonly label: string }[];
  readonly isFirst: boolean;
}

const AddRecord = ({ kinds, isFirst }: AddRecordProps) => (
  <details className="form-part" open={isFirst}>
    <summary>{isFirst ? "Choose a record" : "Add another record to this proposal"}</summary>
    <div className="form-part-body">
      <div className="form-field">
        <label htmlFor="add-record">A record that is there</label>
        <input
          id="add-record"
          name="add-record"
          list="records-any"
          autoComplete="off"
          placeholder="machines/luo-session"
        />
      </div>
      <div className="form-field">
        <label htmlFor="add-kind">or a new one</label>
        <select id="add-kind" name="add-kind" defaultValue="">
          <option value="">none</option>
          {kinds.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <Do value="add-record" name="Add the record to this proposal">
        Add
      </Do>
    </div>
  </details>
);
