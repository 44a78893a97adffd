"use client";

import { useActionState } from "react";
import { limits } from "#domain/limits.ts";
import type { ReplayAnswer } from "#api/replay-schemas.ts";
import { listIssuesOf, untouched, type FormState } from "#forms/form-message.ts";
import { FormField } from "#ui/form/form-field.tsx";
import type { IslandScripts } from "#ui/islands/island.tsx";
import { TakenUp } from "#ui/islands/taken-up.tsx";
import { CameTo } from "#ui/kinds/machine/came-to.tsx";
import { ReplayResult } from "#ui/kinds/machine/replay-result.tsx";

/** The answer, and the log that it is about. */
interface Done {
  readonly answer: ReplayAnswer;
  readonly log: string;
  /** How it was read. */
  readonly reading: string;
  /** The machine with where it came to; undefined where it could not be drawn. */
  readonly svg: string | undefined;
}

export type ReplayAction = (before: FormState<Done>, form: FormData) => Promise<FormState<Done>>;

interface ReplayFormProps {
  readonly action: ReplayAction;
  readonly slug: string;
  /** Empty: the newest. */
  readonly revision: string;
  readonly hasPatterns: boolean;
  readonly scripts: IslandScripts | undefined;
}

const readings = [
  { value: "patterns", label: "with the patterns of the machine" },
  { value: "names", label: "as one event name per line" },
];

export function ReplayForm({ action, slug, revision, hasPatterns, scripts }: ReplayFormProps) {
  const [state, send] = useActionState(action, untouched);
  const typed = state.status === "refused" ? state.typed : {};
  const { log } = state.status === "done" ? state.value : typed;
  const { reading } = state.status === "done" ? state.value : { reading: typed["reading"] };
  const issues = state.status === "refused" ? state.issues : [];
  return (
    <section className="part" aria-label="Log and answer">
      {state.status === "refused" ? (
        <div className="form-message refused" role="alert">
          <p>{state.message}</p>
        </div>
      ) : null}
      {state.status === "done" ? <Answered done={state.value} scripts={scripts} /> : null}
      <form action={send} aria-label="Replay a log" className="form replay-form">
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="revision" value={revision} />
        <FormField
          id="log"
          field={{
            name: "log",
            label: "Log",
            rows: 12,
            optional: true,
            hint: hasPatterns ? "Its lines, as they were written." : "Event names, one per line.",
            ...(typeof log === "string" ? { value: log } : {}),
          }}
          issues={listIssuesOf(issues, "log")}
        />
        <FormField
          id="file"
          field={{ name: "file", label: "or a file with it", type: "file", optional: true, most: mostOfLog }}
          issues={listIssuesOf(issues, "file")}
        />
        {hasPatterns ? (
          <FormField
            id="reading"
            field={{
              name: "reading",
              label: "Read",
              options: readings,
              value: typeof reading === "string" ? reading : "patterns",
            }}
          />
        ) : (
          <input type="hidden" name="reading" value="names" />
        )}
        <button type="submit" className="button">
          Replay
        </button>
      </form>
    </section>
  );
}

/** What takes forms takes no more either. */
const mostOfLog = {
  bytes: limits.logFile,
  otherwise: `at most ${limits.logFile} are read here, so send it to the address below`,
};

interface AnsweredProps extends Pick<ReplayFormProps, "scripts"> {
  readonly done: Done;
}

function Answered({ done: { answer, svg }, scripts }: AnsweredProps) {
  return (
    <>
      <ReplayResult answer={answer} />
      {svg === undefined ? null : (
        <figure className="diagram came-to">
          <div
            className="drawing"
            role="region"
            aria-label="Where it came to"

            tabIndex={0}
            // The server's own drawing: every label is escaped and every element is on its list.
            dangerouslySetInnerHTML={{ __html: svg }}
          />
          <TakenUp name="CameTo" scripts={scripts}>
            <CameTo />
          </TakenUp>
          <figcaption>
            Where it came to{answer.accepted ? "" : ", and the ways on from there"}. Each state leads to where the
            machine is stepped through.
          </figcaption>
        </figure>
      )}
    </>
  );
}
