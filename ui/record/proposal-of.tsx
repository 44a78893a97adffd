import type { VersionHead } from "#domain/register/record/record.ts";
import { toHref, type InContext } from "#ui/page-context.ts";

/** The proposal that made a version. */
export const ProposalOf = ({ context, version }: InContext & { readonly version: VersionHead }) => (
  <a href={toHref(context, `/proposals/${version.proposal}`)}>proposal {version.proposal}</a>
);
