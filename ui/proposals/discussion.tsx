import type { Comment } from "#domain/proposal/proposal.ts";
import { isAbout, toThreads, type Thread } from "#domain/proposal/threads.ts";
import type { RecordChange } from "#exports/difference-shown.ts";
import { AccountName } from "#ui/people/account-name.tsx";
import { StepForm } from "#ui/proposals/step-form.tsx";
import { isOffered, type ProposalView } from "#ui/proposals/view.ts";
import { toHref, type InContext } from "#ui/page-context.ts";
import { RecordLink } from "#ui/record/record-link.tsx";
import { Moment } from "#ui/text/moment.tsx";
import { Prose } from "#ui/text/prose.tsx";

/** Everything said about the proposal that stands at no difference of it, and where to say more. */
export function Discussion({ view }: { readonly view: ProposalView }) {
  const { context, place } = view;
  const threads = listElsewhere(view);
  const path = `/proposals/${view.proposal.id}`;
  return (
    <>
      {threads.length > 0 ? (
        <Threads view={view} threads={threads} withPlace />
      ) : (
        <p className="quiet">Nobody has said anything about it as a whole yet.</p>
      )}
      {isOffered(view, "comment") ? (
        <div id="say">
          {place === undefined ? null : (
            <p>
              About <code>{place.path === "" ? "the whole" : place.path}</code> of{" "}
              <RecordLink context={context} id={place.record} />.{" "}
              <a href={toHref(context, `${path}#say`)}>About the proposal instead</a>
            </p>
          )}
          <StepForm
            view={view}
            step="comment"
            {...(place && { about: place, fields: { text: { label: "What you want to say about this place" } } })}
          />
        </div>
      ) : null}
    </>
  );
}

export function ThreadsAbout({
  view,
  record,
  path,
}: {
  readonly view: ProposalView;
  readonly record: string;
  readonly path: string;
}) {
  const threads = toThreads(view.proposal).filter((thread) => isAbout(thread, record, path));
  return threads.length > 0 ? <Threads view={view} threads={threads} /> : null;
}

/** Whether something is said about one of the differences of a record. */
export const isSpokenOf = ({ proposal }: ProposalView, { record, difference }: RecordChange): boolean =>
  toThreads(proposal).some((thread) => difference?.changes.some(({ path }) => isAbout(thread, record, path)));

const listElsewhere = ({ proposal, changes }: ProposalView): readonly Thread[] =>
  toThreads(proposal).filter(
    (thread) =>
      !changes.some(({ record, difference }) => difference?.changes.some(({ path }) => isAbout(thread, record, path))),
  );

interface ThreadsProps {
  readonly view: ProposalView;
  readonly threads: readonly Thread[];
  readonly withPlace?: boolean;
}

function Threads({ view, threads, withPlace = false }: ThreadsProps) {
  const { context } = view;
  return (
    <ol className="threads">
      {threads.map(({ first, replies }) => (
        <li key={first.seq}>
          {withPlace && first.on ? (
            <p className="quiet">
              about <code>{first.on.path === "" ? "the whole" : first.on.path}</code> of{" "}
              <RecordLink context={context} id={first.on.record} />
            </p>
          ) : null}
          <Said context={context} comment={first} />
          {replies.length > 0 ? (
            <ol>
              {replies.map((reply) => (
                <li key={reply.seq}>
                  <Said context={context} comment={reply} />
                </li>
              ))}
            </ol>
          ) : null}
          {isOffered(view, "comment") ? (
            <StepForm
              view={view}
              step="comment"
              about={{ replyTo: String(first.seq) }}
              title="Reply"
              fields={{ text: { label: "Your reply" } }}
              submit="Reply"
              folded
            />
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function Said({ context, comment: { seq, by, at, text } }: InContext & { readonly comment: Comment }) {
  return (
    <div className="said" id={`entry-${seq}`}>
      <p className="said-by">
        <b>
          <AccountName context={context} id={by} withAffiliation />
        </b>{" "}
        <a href={`#entry-${seq}`} className="quiet">
          <Moment context={context} at={at} />
        </a>
      </p>
      <Prose context={context} text={text} />
    </div>
  );
}
