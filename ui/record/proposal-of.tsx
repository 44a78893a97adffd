import type { Version } from "#domain/record/record.ts";
import { toHref, type Reading } from "#ui/page-context.ts";

/** The proposal that made a version. */
export const ProposalOf = ({ reading, version }: { readonly reading: Reading; readonly version: Version }) => (
  <a href={toHref(reading, `/proposals/${version.proposal}`)}>proposal {version.proposal}</a>
);
