/** Asks the register whether it has a page at an address: for the server, which answers 404, and for the page that says why. */
import { findAskedRevision, findMissing, type Missing } from "#exports/find-missing.ts";
import type { Register } from "#server/register.ts";

export async function findMissingPage(register: Pick<Register, "spec">, address: string): Promise<Missing | undefined> {
  const revision = findAskedRevision(address);
  const newest = await register.spec();
  const spec = revision === undefined ? newest : await register.spec(revision);
  if (!newest.ok) return undefined;
  return findMissing({ newest: newest.value, spec: spec.ok ? spec.value : undefined }, address);
}
