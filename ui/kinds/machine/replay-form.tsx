"use client";

import { useActionState } from "react";
import type { ReplayAnswer } from "#exports/api/replay-schemas.ts";
import { listIssuesOf, untouched, type FormState } from "#exports/form-state.ts";
import { FormField } from "#ui/form/form-field.tsx";
import { ReplayResult } from "#ui/kinds/machine/replay-result.tsx";

/** The answer, and the log that it is about. */
interface Done {
  readonly answer: ReplayAnswer;
  readonly log: string;
}

export type ReplayAction = (before: FormState<Done>, form: FormData) => Promise<FormState<Done>>;

interface ReplayFormProps {
  readonly action: ReplayAction;
  readonly slug: string;
  /** Empty: the newest. */
  readonly revision: string;
  readonly hasPatterns: boolean;
}

const readings = [
  { value: "patterns", label: "with the patterns of the machine" },
  { value: "names", label: "as the name of an event a line" },
];

export function ReplayForm({ action, slug, revision, hasPatterns }: ReplayFormProps) {
  const [state, send, isSending] = useActionState(action, untouched);
  const typed = state.status === "refused" ? state.typed : {};
  const { log } = state.status === "done" ? state.value : typed;
  const reading = typeof typed["reading"] === "string" ? typed["reading"] : "patterns";
  const issues = state.status === "refused" ? state.issues : [];
  return (
    <section className="part" aria-label="Log and answer">
      {state.status === "refused" ? (
        <div className="form-message refused" role="alert">
          <p>{state.message}</p>
        </div>
      ) : null}
      {state.status === "done" ? <ReplayResult answer={state.value.answer} /> : null}
      <form action={send} aria-label="Replay a log" className="form">
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="revision" value={revision} />
        <FormField
          id="log"
          field={{
            name: "log",
            label: "Log",
            rows: 12,
            hint: hasPatterns ? "Its lines, as they were written." : "The names of events, one a line.",
            ...(typeof log === "string" ? { value: log } : {}),
          }}
          issues={listIssuesOf(issues, "log")}
        />
        {hasPatterns ? (
          <FormField id="reading" field={{ name: "reading", label: "Read", options: readings, value: reading }} />
        ) : (
          <input type="hidden" name="reading" value="names" />
        )}
        <button type="submit" className="button" aria-disabled={isSending}>
          Replay
        </button>
      </form>
    </section>
  );
}
