/** What accepting a proposal would do, as plain data. Costly, because it runs every check over the register as it would be. */
import type { CheckReport, Finding } from "#domain/check/finding.ts";
import { limits } from "#domain/limits.ts";
import { parseWith } from "#domain/register/parse.ts";
import type { Problem } from "#domain/problem.ts";
import { listCausedErrors, toOutlook } from "#domain/proposal/outlook.ts";
import { contentSchema } from "#domain/proposal/schema.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { Spec } from "#domain/register/spec.ts";
import type { RequestProblem } from "#api/problem-details.ts";
import { toOutlookRecords } from "#api/proposal-answers.ts";
import type { WrittenOutlook } from "#api/row.ts";
import type { OutlookFailure } from "#server/proposals/proposals.ts";
import { parseJson } from "#server/http/json/parse-json.ts";
import { readPatch } from "#server/history/read-patch.ts";
import type { Reader } from "#server/store/database.ts";
import { findPresent, type ProposalContext } from "#server/store/proposals/context.ts";
import { findStatusMoves } from "#server/store/proposals/find-status-moves.ts";
import { findMadeUnder } from "#server/store/proposals/made-under.ts";
import type { CausedOrder, OutlookOrder, SentOrder, SentOutlook } from "#server/work/job-types.ts";

export interface OutlookContext extends ProposalContext {
  /** The checks as of today; may remember what they said of a Spec. */
  readonly check: (spec: Spec) => CheckReport;
}

export async function workOutOutlook(
  context: OutlookContext,
  { content, author, proposal, now }: OutlookOrder,
  hasRecords = false,
): Promise<Result<WrittenOutlook, OutlookFailure>> {
  const present = await findPresent(context);
  const signature = { author, message: content.message, proposal: "outlook", at: now };
  const outlook = toOutlook(present, content, signature, context.check);
  if (!outlook.ok) return fail({ type: "refused", ...outlook.failure });
  const { next, caused, mended } = outlook.value;
  const moves = await findStatusMoves(context.database, { before: present, after: next, content, proposal, now });
  return ok({
    revision: present.revision,
    at: present.at,
    caused: boundFindings([...caused, ...moves]),
    mended: boundFindings(mended),
    records: hasRecords ? toOutlookRecords(content, present, next) : [],
  });
}

/** Over the revision that is named, which need not be the newest by now: who asks has to know what was checked. */
export async function workOutErrors(
  { findSpec, check }: OutlookContext,
  { revision, content, signature }: CausedOrder,
): Promise<readonly string[]> {
  const outlook = toOutlook(await findSpec(revision), content, signature, check);
  if (!outlook.ok) throw new Error(`proposal ${signature.proposal} could be applied to revision ${revision} before`);
  return listCausedErrors(outlook.value);
}

export async function workOutSentOutlook(
  context: OutlookContext,
  { bytes, isPatch, remedy, author, now, isDryRun, key }: SentOrder,
): Promise<Result<SentOutlook, Problem | RequestProblem | OutlookFailure>> {
  const read = isPatch ? await parsePatchBytes(context.database, bytes) : parseJson(bytes, remedy);
  if (!read.ok) return read;
  const content = parseWith(contentSchema, read.value);
  if (!content.ok) return fail({ type: "invalid", issues: content.failure });
  // What was made of it once is told again, though it may hold by now and could not be applied a second time.
  if (!isDryRun && (await isKnown(context.database, author, key))) return ok({ content: content.value });
  const order = { content: content.value, author, proposal: undefined, now };
  const found = await workOutOutlook(context, order, isDryRun);
  if (!found.ok) return found;
  return ok(isDryRun ? { outlook: found.value } : { content: content.value });
}

async function parsePatchBytes(reader: Reader, bytes: Uint8Array): Promise<Result<unknown, Problem>> {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return fail({ type: "invalid", issues: [{ path: "", message: "is not UTF-8, as the files of records are" }] });
  }
  const read = await readPatch(reader, text);
  return read.ok ? read : fail({ type: "invalid", issues: read.failure });
}

const isKnown = async (reader: Reader, author: string, key: string | undefined): Promise<boolean> =>
  key !== undefined && (await findMadeUnder(reader, { author, key })) !== null;

/** Errors come first in a report, so what is left out matters less than what is there. */
function boundFindings(findings: readonly Finding[]): readonly Finding[] {
  const more = findings.length - limits.findings;
  if (more <= 0) return findings;
  const message = `there are ${more} findings more; mend some of the others, and they are shown`;
  return [
    ...findings.slice(0, limits.findings),
    { rule: "more-findings", level: "warning", record: "register", path: "", message },
  ];
}
