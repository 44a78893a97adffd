"use client";

import { useMemo } from "react";
import { limits } from "#domain/limits.ts";
import type { Issue } from "#domain/problem.ts";
import { AddRecord } from "#ui/form/record/add-record.tsx";
import { ChangeInputs } from "#ui/form/record/change-inputs.tsx";
import { PROPOSAL_FORM } from "#forms/command.ts";
import type { Choice } from "#forms/chosen-records.ts";
import { toSending, type Send } from "#ui/form/record/sending.ts";
import { FormContext, KeepingContext, toIssueMap, toNextIssues } from "#ui/form/record/form-context.ts";
import { IssueSummary } from "#ui/form/record/issue-summary.tsx";
import { FlagField } from "#ui/form/record/labelled-field.tsx";
import { toPlaceWords } from "#forms/place-words.ts";
import type { ProposalForm } from "#forms/kept-form.ts";
import { KeepWhileTyping } from "#ui/form/live/keep-while-typing.tsx";
import { useEditing } from "#ui/form/record/use-editing.ts";
import { ValueInput } from "#ui/form/record/value-input.tsx";

/** As `useActionState` has it. */
/** What JSON can say. */
export interface EditorFacts {
  /** The draft that keeps what is typed. */
  readonly draft: string;
  /** Of the draft; 0 where there is none yet. */
  readonly version: number;
  /** Whether there is a draft that holds what is shown. */
  readonly isSaved: boolean;
  /** That is edited; left out for a new one. */
  readonly proposal?: number | undefined;
  readonly form: ProposalForm;
  readonly issues: readonly Issue[];
  /** By kind, and all of them as `any`. */
  readonly choices: readonly { readonly name: string; readonly choices: readonly Choice[] }[];
  readonly kinds: readonly { readonly name: string; readonly label: string }[];
  /** The form is as it was sent, and was not taken. */
  readonly refused?: {
    readonly message: string;
    readonly isSignedOut: boolean;
    readonly hasIssues: boolean;
    /** That is to be read first. */
    readonly proposal?: number | undefined;
  };
  /** What was typed as the record to add. */
  readonly toAdd?: string;
}

interface ProposalEditorProps extends EditorFacts {
  readonly send?: Send | undefined;
}

/** The form of a proposal. Works without JavaScript: every button sends the whole form, and what is typed is kept as a draft. */
export function ProposalEditor({ send, ...given }: ProposalEditorProps) {
  const { proposal, choices, kinds, refused, toAdd = "" } = given;
  const { form, edited, press, isSending, setKept } = useEditing(given);
  const keeping = useMemo(() => ({ isSending, setKept }), [isSending, setKept]);
  const { title, message, editorial, changes } = edited.form;
  const issuesShown = useMemo(
    () => edited.issues.map((issue) => ({ ...issue, place: toPlaceWords(edited.form, issue.path) })),
    [edited.issues, edited.form],
  );
  const facts = useMemo(
    () => ({
      issues: toIssueMap(edited.issues),
      nextIssue: toNextIssues(issuesShown, { path: SUBMIT, place: "the buttons" }),
      rounds: edited.rounds,
      choices: new Map(choices.map((one) => [one.name, one.choices])),
      pasted: edited.undo?.path,
    }),
    [edited.issues, issuesShown, edited.rounds, edited.undo, choices],
  );
  const round = edited.rounds.get("/changes") ?? 0;
  return (
    <FormContext value={facts}>
      <form
        id={PROPOSAL_FORM}
        ref={form}
        {...toSending(send)}
        onSubmit={press}
        aria-label="Proposal"
        className="form proposal-form"
        noValidate
        inert={isSending}
      >
        {/* Enter in a field presses the first button of a form. */}
        <button type="submit" name="do" value="save" className="unseen" tabIndex={-1} aria-hidden="true">
          Save
        </button>
        <input type="hidden" name="draft" value={edited.kept.draft} />
        <input type="hidden" name="version" value={edited.kept.version} />
        {proposal === undefined ? null : <input type="hidden" name="proposal" value={proposal} />}
        {edited.form.length === undefined ? null : <input type="hidden" name="length" value={edited.form.length} />}
        <SentAlong name="/read" value={edited.form.read} />
        <SentAlong name="/marking" value={edited.form.marking} />
        {/* What concerns fields is listed with them. */}
        {refused?.hasIssues === false ? <Refusal {...refused} /> : null}
        {/* Takes the focus, in a browser without JavaScript by the address that leads to it. */}
        <div id="answer" tabIndex={-1} autoFocus={edited.issues.length > 0}>
          <IssueSummary issues={issuesShown} />
        </div>
        {/* A new key where a button gave it other words: an input takes no new default. */}
        <ValueInput
          key={title}
          node={{ ...line, path: "/title", label: "What you propose, in one line", value: title, text: oneLine }}
        />
        <ValueInput
          node={{ ...line, path: "/message", label: "Why", hint: forDeciders, value: message, text: prose }}
        />
        {proposal === undefined ? null : (
          <FlagField
            path="/editorial"
            label="Editorial: changes no more than words"
            hint="Positions stay as they are. Checked: an edit that changes what is agreed is refused as editorial."
            value={editorial}
          />
        )}
        {changes.map((change, index) => (
          <ChangeInputs
            key={`${round} ${index} ${edited.rounds.get(`/changes/${index}`) ?? 0}`}
            change={change}
            index={index}
            count={changes.length}
          />
        ))}
        <AddRecord kinds={kinds} isFirst={changes.length === 0} typed={toAdd} />
        <p className="row-buttons send">
          <button type="submit" id={SUBMIT} name="do" value="submit" className="button" aria-disabled={isSending}>
            {proposal === undefined ? "Submit the proposal" : "Save the edit"}
          </button>
          <button type="submit" name="do" value="preview" className="button quiet-button">
            Preview
          </button>
          <button type="submit" id="do-save" name="do" value="save" className="button quiet-button">
            Keep as a draft
          </button>
          <KeepingContext value={keeping}>
            <KeepWhileTyping proposal={proposal} isSaved={given.isSaved} />
          </KeepingContext>
        </p>
        {choices.map(({ name, choices: records }) => (
          <datalist key={name} id={`records-${name}`}>
            {records.map(({ slug, title: called }) => (
              <option key={slug} value={slug} label={called} />
            ))}
          </datalist>
        ))}
      </form>
    </FormContext>
  );
}

/** What no field shows, and the form keeps. */
const SentAlong = ({ name, value }: { readonly name: string; readonly value: object | undefined }) =>
  value === undefined ? null : <input type="hidden" name={name} value={JSON.stringify(value)} />;

const SUBMIT = "do-submit";

const line = { type: "text", isOptional: false } as const;
const oneLine = { max: 200, isDay: false };
const prose = { max: limits.prose, isDay: false };
const forDeciders = "Markdown. Those who decide read this first.";

/** In another tab, because this one holds what was typed. */
const signIn = "/signin?next=%2Fpropose%2Fsigned-in";

const Refusal = ({ message, isSignedOut, proposal }: NonNullable<EditorFacts["refused"]>) => (
  <div className="form-message refused" role="alert">
    <p>{message}</p>
    {proposal === undefined ? null : (
      <p>
        <a href={`/proposals/${proposal}`} target="_blank" rel="noreferrer">
          Proposal {proposal}, in another tab
        </a>
      </p>
    )}
    {isSignedOut ? (
      <p>
        What you typed is still here, all of it:{" "}
        <a href={signIn} target="_blank" rel="noreferrer">
          sign in in another tab
        </a>
        , come back to this one, and send the form again.
      </p>
    ) : null}
  </div>
);
