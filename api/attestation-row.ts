/** The row of the contract for attestations: what came of testing a pair, as the proposal of one test more. */
import { API } from "#exports/addresses.ts";
import { toWrittenAnswer } from "#api/proposal-answers.ts";
import { attestationExample } from "#api/attestation-example.ts";
import { defineRow } from "#api/row.ts";

export const attestationRow = defineRow({
  method: "POST",
  name: "attest",
  path: `${API}/attestations`,
  summary:
    "Proposes to record a test of a pair, in one direction, with a personal token (`Authorization: Bearer`) of a member; 201 with the proposal. The standing of the pair stays as it is. With `Idempotency-Key`, the same facts sent again answer the same proposal. With `dryRun=true`: 200 with what accepting it would do, and nothing is kept.",
  mediaType: "application/json",
  request: "attestation",
  requestExample: attestationExample,
  schemas: ["proposal", "outlook"],
  makes: "proposal",
  problems: ["unauthenticated", "forbidden", "conflict", "stale"],
  query: ["dryRun"],
  caching: "never",
  example: () => undefined,
  needs: (_, { dryRun = false }) => ({ type: "attesting", isDryRun: dryRun }),
  answer: ({ base, needed }) => toWrittenAnswer(needed, base),
});
