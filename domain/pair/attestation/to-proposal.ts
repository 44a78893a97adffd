/**
 * An attestation as the proposal of one change: the pair with one test more, and nothing else of it touched, its
 * standing least of all. Whether that is accepted is decided as of any other proposal.
 */
import type { Attestation } from "#domain/pair/attestation/schema.ts";
import type { Pair, Test } from "#domain/pair/schema.ts";
import type { ProposalContent } from "#domain/proposal/schema.ts";
import { toContentHash, type Json } from "#domain/register/record/canonical.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import type { FindRecord } from "#domain/register/spec.ts";

/** The same facts are the same test, by its id: so it is found again, and two of one day are told apart. */
export function toTest({ pair: _pair, from: _from, to: _to, ...facts }: Attestation): Test {
  const id = `test-${toContentHash(facts as Json).slice(0, 16)}`; // facts are JSON: undefined ones are left out
  return { id, ...facts, sources: [] };
}

type Words = Pick<ProposalContent, "title" | "message">;

const toWords = (pair: string, { by, day, result }: Test): Words => ({
  title: `Test of ${pair}, ${day}: ${result}`,
  message: `Records one test, run by ${by}. Nothing else of the pair changes; its standing stays as it was declared.`,
});

export const toAttestedContent = ({ slug, number, body }: RegisterRecord<"pair">, test: Test): ProposalContent => ({
  ...toWords(slug, test),
  changes: [{ op: "update", kind: "pair", slug, base: number, body: { ...body, tests: [...body.tests, test] } }],
});

/**
 * Whether an earlier request made this content of the same attestation. Of a pair that may have moved on since, or be
 * retired, so the register of today is asked for the versions of kernels alone.
 */
export function isMadeFrom({ title, message, changes }: ProposalContent, attestation: Attestation, find: FindRecord) {
  const [change] = changes;
  if (changes.length !== 1 || change?.op !== "update" || change.kind !== "pair") return false;
  const { from, to, tests } = change.body as Pair; // it was parsed when the proposal was made
  const test = toTest(attestation);
  const words = toWords(change.slug, test);
  const isKernel = (slug: string, name = "") => name === slug || find("kernel", slug)?.body.version === name;
  const isNamed =
    attestation.pair === undefined
      ? isKernel(from, attestation.from) && isKernel(to, attestation.to)
      : attestation.pair === change.slug;
  return isNamed && title === words.title && message === words.message && tests.at(-1)?.id === test.id;
}
