import { limits } from "#domain/limits.ts";
import { toHref, type InContext } from "#ui/page-context.ts";

interface NotInProposalProps extends InContext {
  readonly id: number;
  /** As the address has it. */
  readonly record: string;
}

/** Said where an address asks for what a proposal does to a record that it does nothing to. */
export const NotInProposal = ({ context, id, record }: NotInProposalProps) => (
  <p className="form-message refused" role="alert">
    Proposal {id} changes no record <code>{record.slice(0, limits.shownName)}</code>.{" "}
    <a href={toHref(context, `/proposals/${id}#difference`)}>What it changes</a>
  </p>
);
