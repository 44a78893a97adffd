/** Asks the register whether it has a page at an address: for the server, which answers 404, and for the page that says why. */
import type { Missing } from "#exports/missing.ts";
import { findMissing, findRequestedTime } from "#exports/nearest-pages.ts";
import { singlePages } from "#server/http/page-tree.ts";
import type { Register } from "#server/register/register.ts";

export type PageFinder = Pick<Register, "spec" | "today"> & {
  readonly proposals: Pick<Register["proposals"], "list">;
  readonly editions: Pick<Register["editions"], "find">;
};

/** `findViewer` says which account asks; it is only asked where the answer depends on that. */
export async function findMissingPage(
  register: PageFinder,
  address: string,
  findViewer: () => Promise<string | undefined>,
): Promise<Missing | undefined> {
  const asOf = findRequestedTime(address);
  const newest = await register.spec();
  const spec = asOf === undefined ? newest : await register.spec(asOf);
  if (!newest.ok) return undefined;
  const [today, looked] = [register.today(), spec.ok ? spec.value : undefined];
  const missing = findMissing({ singlePages, newest: newest.value, spec: looked, today }, address);
  return missing ?? (await findMissingEdition(register, address)) ?? findMissingProposal(register, address, findViewer);
}

const EDITION = /^\/editions\/([^/?]+)(?:\?|$)/;

async function findMissingEdition({ editions }: PageFinder, address: string): Promise<Missing | undefined> {
  const [, tag] = EDITION.exec(address) ?? [];
  // A tag has no character that an address writes otherwise.
  if (tag === undefined || (await editions.find(tag))) return undefined;
  return {
    what: `There is no edition “${tag}”.`,
    hint: "An edition is a revision that a chair has named.",
    near: [{ path: "/editions", label: "All editions" }],
  };
}

const PROPOSAL = /^\/proposals\/([1-9]\d{0,8})(\/edit)?(?:\?|$)/;

async function findMissingProposal(
  { proposals }: PageFinder,
  address: string,
  findViewer: () => Promise<string | undefined>,
): Promise<Missing | undefined> {
  const [, number, edit] = PROPOSAL.exec(address) ?? [];
  if (number === undefined) return undefined;
  const viewer = await findViewer();
  // Whose session ended while they edited a draft is sent to sign in, and comes back to it.
  if (edit !== undefined && viewer === undefined) return undefined;
  const id = Number(number);
  const [nearest] = await proposals.list({ before: id + 1, limit: 1 }, viewer);
  if (nearest?.id === id) return undefined;
  return {
    what: `There is no proposal ${id}.`,
    hint: "A draft that was never submitted is seen by its author only.",
    near: [{ path: "/proposals", label: "All proposals" }],
  };
}
