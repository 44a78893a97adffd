import type { Waiting } from "#domain/proposal/waiting.ts";
import { toDayText } from "#ui/dates.ts";
import { AccountName } from "#ui/people/account-name.tsx";
import { StateMark } from "#ui/proposals/marks.tsx";
import { toHref, type InContext } from "#ui/page-context.ts";
import { Table, type Column } from "#ui/table/table.tsx";
import { withCapital } from "#domain/capital.ts";

interface WaitingProps extends InContext {
  readonly waiting: readonly Waiting[];
}

/** What has to be done, one row a task, the longest wait first. */
export function WaitingTable({ context, waiting, label }: WaitingProps & { readonly label: string }) {
  const columns: readonly Column<Waiting>[] = [
    {
      heading: "Proposal",
      names: true,
      cell: ({ proposal }) => (
        <>
          <ProposalLink context={context} id={proposal.id} title={proposal.content.title} />{" "}
          <StateMark state={proposal.state} />
        </>
      ),
    },
    { heading: "What to do", className: "wide", cell: ({ to }) => withCapital(to) },
    { heading: "Since", className: "nowrap", cell: ({ since }) => toDayText(since) },
  ];
  return <Table label={label} columns={columns} rows={waiting} keyOf={({ proposal, to }) => `${proposal.id} ${to}`} />;
}

/** Whom one proposal waits for, to do what, and since when. */
export function WaitingLines({ context, waiting }: WaitingProps) {
  if (waiting.length === 0) return <span className="quiet">nobody</span>;
  return (
    <ul className="links">
      {waiting.map((row) => (
        <li key={row.to}>
          <Whom context={context} row={row} /> {row.on === "nobody" ? row.to : `to ${row.to}`}{" "}
          <small>since {toDayText(row.since)}</small>
        </li>
      ))}
    </ul>
  );
}

function Whom({ context, row: { on, account } }: InContext & { readonly row: Waiting }) {
  switch (on) {
    case "author":
    case "owner":
      return (
        <b>
          <AccountName context={context} id={account ?? ""} />
        </b>
      );
    case "members":
      return <b>members</b>;
    case "chair":
      return <b>a chair</b>;
    case "nobody":
      return null;
  }
}

export const ProposalLink = ({ context, id, title }: InContext & { readonly id: number; readonly title: string }) => (
  <>
    <span className="count">{id}</span> <a href={toHref(context, `/proposals/${id}`)}>{title}</a>
  </>
);
