import { stateMarks } from "#domain/proposal/marks.ts";
import { proposalStates, type ProposalState } from "#domain/proposal/proposal.ts";
import type { Waiting } from "#domain/proposal/waiting.ts";
import type { ProposalLine } from "#api/row.ts";
import { toDayText } from "#ui/dates.ts";
import { SubscribeLine } from "#ui/frame/subscriptions.tsx";
import { AccountName } from "#ui/people/account-name.tsx";
import type { DraftSummary } from "#forms/draft-address.ts";
import type { FormAction } from "#ui/form/action-form.tsx";
import { Drafts } from "#ui/proposals/drafts.tsx";
import { StateMark } from "#ui/proposals/marks.tsx";
import { ProposalLink, WaitingLines, WaitingTable } from "#ui/proposals/waiting.tsx";
import { ListTitle } from "#ui/list/list-title.tsx";
import { InHead } from "#ui/islands/island.tsx";
import { toHref, type InContext } from "#ui/page-context.ts";
import { Table, type Column } from "#ui/table/table.tsx";

interface ProposalsPageProps extends InContext {
  /** Newest first. */
  readonly proposals: readonly ProposalLine[];
  readonly state: ProposalState | undefined;
  /** Everything that waits, for anybody. */
  readonly waiting: readonly Waiting[];
  /** What waits for the visitor; undefined where nobody is signed in. */
  readonly waitingOnMe: readonly Waiting[] | undefined;
  /** Where the list goes on; undefined at its end. */
  readonly next: number | undefined;
  readonly mayPropose: boolean;
  /** The visitor's own. */
  readonly drafts: readonly DraftSummary[];
  readonly removeDraft: FormAction;
}

/** All proposals: what each waits for, and what waits for the visitor. */
export function ProposalsPage(props: ProposalsPageProps) {
  const { context, proposals, state, waiting, waitingOnMe, next, mayPropose, drafts } = props;
  const sinceOf = new Map(waiting.map(({ proposal }) => [proposal.id, proposal.since]));
  const columns: readonly Column<ProposalLine>[] = [
    {
      heading: "Proposal",
      names: true,
      cell: ({ id, title }) => <ProposalLink context={context} id={id} title={title} />,
    },
    { heading: "State", className: "nowrap", cell: (line) => <StateMark state={line.state} /> },
    {
      heading: "Since",
      className: "nowrap",
      cell: ({ id, createdAt, closedAt }) => toDayText(closedAt ?? sinceOf.get(id) ?? createdAt),
    },
    { heading: "Author", cell: ({ author }) => <AccountName context={context} id={author} /> },
    {
      heading: "Waits for",
      className: "wide",
      cell: ({ id }) => (
        <WaitingLines context={context} waiting={waiting.filter(({ proposal }) => proposal.id === id)} />
      ),
    },
  ];
  return (
    <>
      <header className="list-head">
        <ListTitle
          heading="Proposals"
          actions={mayPropose ? [{ label: "Propose a change", href: toHref(context, "/propose") }] : []}
        />
        <p className="lede">
          Every change to the register goes through one of these, and leaves on record who agreed to what text, and
          when.
        </p>
      </header>
      {waitingOnMe === undefined ? null : (
        <section className="part" aria-labelledby="waiting-on-me">
          <h2 id="waiting-on-me" className="part-head">
            Waiting on you <span className="count">{waitingOnMe.length}</span>
          </h2>
          {waitingOnMe.length > 0 ? (
            <WaitingTable context={context} waiting={waitingOnMe} label="What waits for you" />
          ) : (
            <p className="quiet">Nothing waits for you.</p>
          )}
        </section>
      )}
      {drafts.length > 0 ? <Drafts context={context} drafts={drafts} remove={props.removeDraft} /> : null}
      <section className="part" aria-labelledby="all">
        <h2 id="all" className="part-head">
          {state === undefined ? "All proposals" : `Proposals: ${stateMarks[state].word}`}
        </h2>
        <StateFilter context={context} current={state} />
        {proposals.length > 0 ? (
          <Table label="Proposals" columns={columns} rows={proposals} keyOf={({ id }) => String(id)} />
        ) : (
          <p className="empty">
            {state === undefined
              ? "Nobody has proposed anything yet. A member can, from any record’s page."
              : `No proposal is in this state. Choose “all” above to see every one.`}
          </p>
        )}
        {next === undefined ? null : (
          <p className="more">
            <InHead>
              <link rel="next" href={toHref(context, toListPath(state, next))} />
            </InHead>
            <a href={toHref(context, toListPath(state, next))} rel="next">
              Older proposals
            </a>
          </p>
        )}
        <SubscribeLine />
      </section>
    </>
  );
}

function StateFilter({ context, current }: InContext & { readonly current: ProposalState | undefined }) {
  return (
    <nav className="filter" aria-label="Narrow by state">
      <span>State</span>
      <ul>
        {[undefined, ...proposalStates].map((state) => (
          <li key={state ?? ""}>
            <a href={toHref(context, toListPath(state))} aria-current={state === current ? "true" : undefined}>
              {state === undefined ? (
                "all"
              ) : (
                <>
                  <span aria-hidden="true">{stateMarks[state].glyph}</span> {stateMarks[state].word}
                </>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function toListPath(state: ProposalState | undefined, before?: number): string {
  const query = new URLSearchParams();
  if (state !== undefined) query.set("state", state);
  if (before !== undefined) query.set("before", String(before));
  return query.size > 0 ? `/proposals?${query.toString()}` : "/proposals";
}
