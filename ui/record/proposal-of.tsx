import type { Version } from "#domain/register/record/record.ts";
import { toHref, type InContext } from "#ui/page-context.ts";

/** The proposal that made a version. */
export const ProposalOf = ({ context, version }: InContext & { readonly version: Version }) => (
  <a href={toHref(context, `/proposals/${version.proposal}`)}>proposal {version.proposal}</a>
);
