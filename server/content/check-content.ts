/** Reads `content/` and runs every check over it, as the import and `npm run check:content` both do. */
import type { CheckReport } from "#domain/check/finding.ts";
import { runChecks } from "#domain/check/run-checks.ts";
import { toContentHash, type Json } from "#domain/register/record/canonical.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { toSpec, type Spec } from "#domain/register/spec.ts";
import { checkClaims } from "#server/content/check-claims.ts";
import type { Content, EarlierState } from "#server/content/content.ts";
import { sortProblems, type ContentProblem } from "#server/content/problem.ts";
import { readContent } from "#server/content/read-content.ts";
import { readEarlier } from "#server/content/read-earlier.ts";

export interface CheckedContent {
  readonly content: Content;
  /** Oldest first. */
  readonly earlier: readonly EarlierState[];
  /** The register as it would be with this content alone, at revision 0. */
  readonly spec: Spec;
  /** Warnings and notes only: with an error, content is refused. */
  readonly report: CheckReport;
}

/** `today` is a calendar day. What is refused comes back whole: problems of the files, or findings that are errors. */
export async function checkContent(
  directory: string,
  today: string,
): Promise<Result<CheckedContent, readonly ContentProblem[]>> {
  const read = await readContent(directory);
  if (!read.ok) return read;
  const content = read.value;
  const earlier = await readEarlier(directory, content);
  if (!earlier.ok) return earlier;
  const spec = toDraftSpec(content);
  const report = runChecks(spec, { today });
  const errors = toErrors(content, report);
  // What is wrong now is said once, though it may have been wrong before.
  const past = errors.length > 0 ? [] : earlier.value.flatMap((state) => checkEarlier(state, today));
  const problems = [...checkClaims(content), ...errors, ...past];
  return problems.length > 0 ? fail(sortProblems(problems)) : ok({ content, earlier: earlier.value, spec, report });
}

/** Only errors are of interest: what else was worth a remark then is past. */
const checkEarlier = ({ folder, content }: EarlierState, today: string): ContentProblem[] =>
  toErrors(content, runChecks(toDraftSpec(content), { today })).map((problem) => ({
    ...problem,
    message: `in the state of \`${folder}\`: ${problem.message}`,
  }));

const toErrors = (content: Content, { findings }: CheckReport): ContentProblem[] =>
  findings
    .filter((finding) => finding.level === "error")
    .map(({ record, path, message, rule }): ContentProblem => {
      const place = content.locate(record, path) ?? { file: "charter.yaml", line: 1, column: 1 };
      return { ...place, path, message: `${message} [${rule}]` };
    });

function toDraftSpec(content: Content): Spec {
  const at = "1970-01-01T00:00:00.000Z";
  const records = content.records.map(({ kind, slug, body }) => ({
    kind,
    slug,
    body,
    number: 1,
    retired: false,
    hash: toContentHash(body as unknown as Json), // bodies hold JSON only
    author: "content",
    message: "",
    proposal: "",
    revision: 0,
    at,
  })) as AnyRecord[]; // `kind` and `body` come from one content record
  return toSpec({ revision: 0, at, records, exceptions: content.exceptions });
}
