import type { Proposal } from "#domain/proposal/proposal.ts";
import { AccountName } from "#ui/people/account-name.tsx";
import { StateMark } from "#ui/proposals/marks.tsx";
import { ProposalLink } from "#ui/proposals/waiting.tsx";
import type { InContext } from "#ui/page-context.ts";

interface OpenProposalsProps extends InContext {
  readonly proposals: readonly Proposal[];
  /** What they do: "would change this record". */
  readonly verb: { readonly one: string; readonly many: string };
}

/** Proposals about the same: so that nobody reads past them, or writes the same a second time. Nothing where there are none. */
export function OpenProposals({ context, proposals, verb }: OpenProposalsProps) {
  if (proposals.length === 0) return null;
  const words =
    proposals.length === 1 ? `An open proposal ${verb.one}` : `${proposals.length} open proposals ${verb.many}`;
  return (
    <aside className="open-proposals" aria-label="Open proposals about this">
      <p>{words}:</p>
      <ul className="links">
        {proposals.map(({ id, content, state, author }) => (
          <li key={id}>
            <ProposalLink context={context} id={id} title={content.title} /> <StateMark state={state} />{" "}
            <small>
              by <AccountName context={context} id={author} />
            </small>
          </li>
        ))}
      </ul>
    </aside>
  );
}
