/** What a state of a register is told by: two copies are the same where these are. */
import { createHash } from "node:crypto";
import { ok, type Result } from "#domain/result.ts";
import { toSpecAnswer } from "#api/answers.ts";
import { FORMAT_VERSION } from "#api/schemas.ts";
import type { Reader } from "#server/store/database.ts";
import { loadSpec } from "#server/store/load-spec.ts";
import { findNewestRevision } from "#server/store/revisions.ts";
import { verifyState, type Verified } from "#server/store/verify/verify.ts";
import { toPrettyJson } from "#texts/json/pretty-json.ts";

export interface SpecSum {
  readonly revision: number;
  /** Of the API: only a spec in the same format has the same bytes. */
  readonly format: string;
  /** SHA-256 of the spec as the API answers it, in hex; as if it stood at an address that nobody has. */
  readonly sha256: string;
}

export interface Proof extends Verified {
  readonly spec: SpecSum;
}

const NOWHERE = "http://register.invalid";

/** Fails with the first break of the history, in one sentence. */
export async function proveState(reader: Reader): Promise<Result<Proof, string>> {
  const verified = await verifyState(reader);
  return verified.ok ? ok({ ...verified.value, spec: await sumSpec(reader) }) : verified;
}

async function sumSpec(reader: Reader): Promise<SpecSum> {
  const revision = await findNewestRevision(reader);
  const bytes = toPrettyJson(toSpecAnswer(await loadSpec(reader, revision), NOWHERE));
  return { revision, format: FORMAT_VERSION, sha256: createHash("sha256").update(bytes).digest("hex") };
}
