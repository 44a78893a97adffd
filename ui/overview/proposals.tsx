import type { Waiting } from "#domain/proposal/waiting.ts";
import type { ProposalLine } from "#api/row.ts";
import { toDayText } from "#ui/dates.ts";
import { StateMark } from "#ui/proposals/marks.tsx";
import { ProposalLink, WaitingLines, WaitingTable } from "#ui/proposals/waiting.tsx";
import { toHref, type InContext } from "#ui/page-context.ts";
import { Table, type Column } from "#ui/table/table.tsx";

export interface ProposalNews {
  /** All that wait for somebody, the longest wait first. */
  readonly waiting: readonly Waiting[];
  /** Newest first. */
  readonly accepted: readonly ProposalLine[];
}

const LATEST = 8;

/** What the group has before it, and what it accepted lately. */
export function Proposals({ context, news: { waiting, accepted } }: InContext & { readonly news: ProposalNews }) {
  const open = [...new Map(waiting.map((row) => [row.proposal.id, row.proposal])).values()].filter(
    ({ state }) => state !== "draft",
  );
  const columns: readonly Column<(typeof open)[number]>[] = [
    {
      heading: "Proposal",
      names: true,
      cell: ({ id, content }) => <ProposalLink context={context} id={id} title={content.title} />,
    },
    { heading: "State", className: "nowrap", cell: ({ state }) => <StateMark state={state} /> },
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
      {context.waitingOnVisitor.length > 0 ? (
        <WaitingTable
          context={context}
          waiting={context.waitingOnVisitor.slice(0, LATEST)}
          label="What waits for you"
        />
      ) : null}
      {open.length > 0 ? (
        <Table
          label="Proposals that are open"
          columns={columns}
          rows={open.slice(0, LATEST)}
          keyOf={({ id }) => String(id)}
        />
      ) : (
        <p className="quiet">No proposal is before the group.</p>
      )}
      {accepted.length > 0 ? (
        <ul className="links accepted">
          {accepted.map(({ id, title, state, closedAt }) => (
            <li key={id}>
              <StateMark state={state} /> <ProposalLink context={context} id={id} title={title} />{" "}
              {closedAt === undefined ? null : <small>{toDayText(closedAt)}</small>}
            </li>
          ))}
        </ul>
      ) : null}
      <p className="more">
        <a href={toHref(context, "/proposals")}>All proposals</a>
      </p>
    </>
  );
}
