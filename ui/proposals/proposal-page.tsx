import { toProposalAbout } from "#domain/mail/about.ts";
import { isClosed, type Proposal } from "#domain/proposal/proposal.ts";
import type { ProposalEvent } from "#domain/proposal/schema.ts";
import { API } from "#exports/addresses.ts";
import { toMailPath, toMailTextPath } from "#exports/mail/mail-path.ts";
import { toSendPath } from "#exports/mail/send-path.ts";
import { toDayText } from "#ui/dates.ts";
import { Noted } from "#ui/margin/noted.tsx";
import { SentMails } from "#ui/mails/sent-mails.tsx";
import { AccountName } from "#ui/people/account-name.tsx";
import { Concerns } from "#ui/proposals/concerns.tsx";
import { Findings, TouchedRecords } from "#ui/proposals/outlook.tsx";
import { Discussion } from "#ui/proposals/discussion.tsx";
import { PositionMark, StateMark } from "#ui/proposals/marks.tsx";
import { MergePart } from "#ui/proposals/merge-part.tsx";
import { OpenProposals } from "#ui/proposals/open-proposals.tsx";
import { RecordChanges } from "#ui/proposals/record-changes.tsx";
import { NextSteps } from "#ui/proposals/next-steps.tsx";
import { toEventWords } from "#ui/proposals/event-words.ts";
import type { ProposalView } from "#ui/proposals/view.ts";
import { WaitingLines } from "#ui/proposals/waiting.tsx";
import { toHref, type InContext } from "#ui/page-context.ts";
import { PartLinks, Parts, toListPart, type Part } from "#ui/record/part.tsx";
import { Table, type Column } from "#ui/table/table.tsx";
import { DayOfMoment, Moment } from "#ui/text/moment.tsx";
import { Prose } from "#ui/text/prose.tsx";

/** A proposal: what it would change and what that means, what is said about it, and what may happen next. */
export function ProposalPage({ view }: { readonly view: ProposalView }) {
  const { context, proposal, events, changes, outlook, rebase } = view;
  const parts: readonly Part[] = [
    { id: "merge", title: "Its records have moved on", content: rebase && <MergePart view={view} rebase={rebase} /> },
    { id: "difference", title: "What it changes", count: changes.length, content: <RecordChanges view={view} /> },
    {
      id: "findings",
      title: "What the checks would say",
      content: outlook && <Findings context={context} outlook={outlook} />,
    },
    toListPart(
      "touches",
      "What refers to these records",
      outlook?.touched ?? [],
      outlook && <TouchedRecords context={context} outlook={outlook} />,
    ),
    toListPart("concerns", "Concerns", proposal.concerns, <Concerns view={view} />),
    {
      id: "discussion",
      title: "Discussion",
      count: proposal.comments.length,
      content: proposal.state === "draft" ? undefined : <Discussion view={view} />,
    },
    { id: "history", title: "History", count: events.length, content: <Events context={context} events={events} /> },
  ];
  return (
    <article>
      <Head context={context} proposal={proposal} createdAt={events[0]?.at ?? proposal.since} />
      <SentMails context={context} mails={view.mails} />
      <Noted margin={<Margin view={view} />}>
        <Prose context={context} text={proposal.content.message} />
        <OpenProposals
          context={context}
          proposals={view.beside}
          verb={{ one: "is about one of the same records", many: "are about some of the same records" }}
        />
        <Outcome context={context} proposal={proposal} />
        <NextSteps view={view} />
        <PartLinks parts={parts} />
      </Noted>
      <Parts parts={parts} />
    </article>
  );
}

interface HeadProps extends InContext {
  readonly proposal: Proposal;
  readonly createdAt: string;
}

function Head({ context, proposal, createdAt }: HeadProps) {
  const { id, author, state, since, content } = proposal;
  return (
    <header className="record-head">
      <nav aria-label="Breadcrumb" className="crumbs">
        <a href={toHref(context, "/proposals")}>Proposals</a>
        <span>{id}</span>
      </nav>
      <div className="title-row">
        <h1>{content.title}</h1>
        <StateMark state={state} />
        {state === "draft" ? null : (
          <ul className="actions">
            <li>
              <a href={`${API}${toMailPath(`/proposals/${id}`)}`}>Mail</a>
            </li>
            <li>
              <a href={`${API}${toMailTextPath(`/proposals/${id}`)}`}>Text</a>
            </li>
            {context.sendsMail ? (
              <li>
                <a href={toSendPath(toProposalAbout(id))}>Send to the list…</a>
              </li>
            ) : null}
          </ul>
        )}
      </div>
      <p className="version">
        by <AccountName context={context} id={author} withAffiliation /> · written {toDayText(createdAt)} · in this
        state since {toDayText(since)}
      </p>
    </header>
  );
}

/** How it ended, or why it went back. */
function Outcome({ context, proposal: { state, outcome, revision } }: Pick<HeadProps, "context" | "proposal">) {
  if (outcome === undefined && revision === undefined) return null;
  return (
    <section className="outcome" aria-label="Outcome">
      <p>
        <StateMark state={state} />{" "}
        {revision === undefined ? null : (
          <>
            as <a href={`/?revision=${revision}`}>revision {revision}</a>. Nothing in it changes any more.
          </>
        )}
      </p>
      {outcome === undefined ? null : <Prose context={context} text={outcome} />}
    </section>
  );
}

/** Beside the text: whom it waits for, and who stands where. */
function Margin({ view: { context, proposal, waiting } }: { readonly view: ProposalView }) {
  const { lastCallEndsAt, state, positions } = proposal;
  return (
    <aside aria-label="Where it stands">
      {isClosed(state) ? null : (
        <>
          <h2>Waits for</h2>
          <WaitingLines context={context} waiting={waiting} />
        </>
      )}
      {lastCallEndsAt === undefined || isClosed(state) ? null : (
        <>
          <h2>Last call until</h2>
          <p className="announced">
            <DayOfMoment context={context} at={lastCallEndsAt} />
          </p>
          <p className="quiet">
            <Moment context={context} at={lastCallEndsAt} />
          </p>
        </>
      )}
      <h2>Positions</h2>
      {positions.length === 0 ? <p className="quiet">Nobody has taken one.</p> : null}
      <ul className="positions">
        {positions.map(({ by, position, text, at, isOutdated }) => (
          <li key={by} className={isOutdated ? "outdated" : undefined}>
            <PositionMark position={position} /> <AccountName context={context} id={by} withAffiliation />{" "}
            <small className="quiet">
              {toDayText(at)}
              {isOutdated ? ", on an earlier text" : null}
            </small>
            {text === undefined ? null : <Prose context={context} text={text} />}
          </li>
        ))}
      </ul>
    </aside>
  );
}

/** Everything that happened to it. Nothing is ever taken out. */
function Events({ context, events }: InContext & { readonly events: readonly ProposalEvent[] }) {
  const columns: readonly Column<ProposalEvent>[] = [
    { heading: "No.", className: "number", cell: ({ seq }) => seq },
    { heading: "When", className: "nowrap", cell: ({ at }) => <Moment context={context} at={at} /> },
    { heading: "Who", className: "nowrap", cell: ({ by }) => <AccountName context={context} id={by} /> },
    {
      heading: "What",
      names: true,
      className: "wide",
      cell: (event) => {
        const { what, at, text } = toEventWords(event);
        return (
          <>
            {what} {at === undefined ? null : <Moment context={context} at={at} />}
            {text === undefined ? null : <Prose context={context} text={text} />}
          </>
        );
      },
    },
  ];
  return <Table label="History" columns={columns} rows={events} keyOf={({ seq }) => String(seq)} />;
}
