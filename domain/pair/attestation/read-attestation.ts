/** An attestation held against the register: which pair it is about, and whether it can be true of today. */
import { limits } from "#domain/limits.ts";
import { listNearest } from "#domain/nearest.ts";
import { findKernel, readComponents } from "#domain/pair/answer/read-question.ts";
import type { Attestation } from "#domain/pair/attestation/schema.ts";
import { toAttestedContent, toTest } from "#domain/pair/attestation/to-proposal.ts";
import type { Issue, Problem } from "#domain/problem.ts";
import type { ProposalContent } from "#domain/proposal/schema.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import type { Spec } from "#domain/register/spec.ts";
import { fail, ok, type Result } from "#domain/result.ts";

type Records = Pick<Spec, "records">;
type PairRecord = RegisterRecord<"pair">;

const refuse = (path: string, message: string) => fail<readonly Issue[]>([{ path, message }]);

/** The proposal that records it. `today` is YYYY-MM-DD, UTC. */
export function readAttestation(
  spec: Records,
  attestation: Attestation,
  today: string,
): Result<ProposalContent, readonly Issue[]> {
  const pair = findAttestedPair(spec, attestation);
  const issues = [...(pair.ok ? [] : pair.failure), ...listFaults(spec, attestation, today)];
  if (!pair.ok || issues.length > 0) return fail(issues);
  const { slug, body } = pair.value;
  const test = toTest(attestation);
  if (body.tests.some(({ id }) => id === test.id))
    return refuse("", `this test is on record already: \`pairs/${slug}\` has it, to the word`);
  if (body.tests.length >= limits.list)
    return refuse("", `this test does not fit: \`pairs/${slug}\` has ${limits.list} tests, which is all that it holds`);
  return ok(toAttestedContent(pair.value, test));
}

function listFaults(spec: Records, { day, components }: Attestation, today: string): readonly Issue[] {
  const known = readComponents(spec, components);
  return [
    ...(day > today ? [{ path: "/day", message: `is in the future: today is ${today} (UTC)` }] : []),
    ...(known.ok ? [] : [toIssue(known.failure)]),
  ];
}

/** By its slug, or by both of its kernels. */
function findAttestedPair(
  { records }: Records,
  { pair, from, to }: Pick<Attestation, "pair" | "from" | "to">,
): Result<PairRecord, readonly Issue[]> {
  if (pair !== undefined && (from ?? to) !== undefined)
    return refuse(from === undefined ? "/to" : "/from", "is given beside `pair`; name the pair, or both kernels");
  if (pair !== undefined) return findBySlug(records.pair, pair);
  if ((from ?? to) === undefined)
    return refuse("/pair", "is missing: name the pair by its slug, or its kernels in `from` and `to`");
  if (from === undefined || to === undefined)
    return refuse(from === undefined ? "/from" : "/to", "is missing: a pair leads from one kernel to another");
  return findByKernels({ records }, from, to);
}

function findBySlug(pairs: readonly PairRecord[], name: string): Result<PairRecord, readonly Issue[]> {
  const found = pairs.find(({ slug }) => slug === name);
  if (found) return ok(found);
  const near = listNearest(
    name,
    pairs.map(({ slug }) => slug),
  );
  const hint = near.length > 0 ? `near it: ${near.join(", ")}` : toSome(pairs);
  return refuse("/pair", `is no pair of the register: \`${name.slice(0, limits.shownName)}\`; ${hint}`);
}

function findByKernels(spec: Records, from: string, to: string): Result<PairRecord, readonly Issue[]> {
  const [given, taken] = [findKernel(spec, "from", from), findKernel(spec, "to", to)];
  if (!given.ok || !taken.ok) return fail([given, taken].flatMap((one) => (one.ok ? [] : [toIssue(one.failure)])));
  const { pair: pairs } = spec.records;
  const found = pairs.filter(({ body }) => body.from === given.value && body.to === taken.value);
  const [pair, ...others] = found;
  if (others.length > 0)
    return refuse("/pair", `is missing: ${found.length} pairs lead from ${given.value} to ${taken.value}; name one`);
  if (pair) return ok(pair);
  const around = pairs.filter(({ body }) => body.from === given.value || body.to === taken.value);
  return refuse(
    "/to",
    `is not where a pair from ${given.value} leads: none is on record to ${taken.value}; propose the pair first. ${toSome(around.length > 0 ? around : pairs)}`,
  );
}

const SHOWN = 3;

const toSome = (pairs: readonly PairRecord[]): string =>
  pairs.length === 0
    ? "there is none yet"
    : `pairs on record: ${pairs
        .slice(0, SHOWN)
        .map(({ slug }) => slug)
        .join(", ")}${pairs.length > SHOWN ? ", and more" : ""}`;

/** A question names its parameters as an attestation names its fields. */
const toIssue = ({ parameter, message }: Extract<Problem, { type: "bad-parameter" }>): Issue => ({
  path: `/${parameter}`,
  message,
});
