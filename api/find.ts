/** Looks up what an address names, or says what is there instead. */
import { kinds } from "#domain/register/kinds.ts";
import { kindNames, toRecordId, type KindName } from "#domain/register/reference.ts";
import type { Problem } from "#domain/problem.ts";
import type { RegisterRecord, Version } from "#domain/register/record/record.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { findRecord, type Spec } from "#domain/register/spec.ts";
import { toRecordAddress, toVersionsAddress } from "#exports/addresses.ts";
import { machineNotations } from "#exports/machine-notations.ts";
import { notFound } from "#api/not-found.ts";
import { quote } from "#api/parameter.ts";

interface FindQuery<Kind extends KindName> {
  readonly spec: Spec;
  readonly base: string;
  readonly kind: Kind;
  readonly slug: string;
}

/** A retired record is a problem, not an answer: a tool that reads on must not take what was given up for what holds. */
export function findCurrent<Kind extends KindName>(query: FindQuery<Kind>): Result<RegisterRecord<Kind>, Problem> {
  const record = findRecord(query.spec, query.kind, query.slug);
  if (!record) return missing(query);
  if (!record.retired) return ok(record);
  return fail({
    type: "gone",
    what: `the ${toPhrase(record)} was retired in revision ${record.revision}`,
    hint: `its versions stay at ${toVersionsAddress(query.base, record)}`,
  });
}

/** The versions that a record had at the revision that is looked at. */
export function listKnown<Kind extends KindName>(
  query: FindQuery<Kind>,
  versions: readonly Version[],
): Result<readonly Version<Kind>[], Problem> {
  // The server fetched them by this kind and slug.
  const known = (versions as readonly Version<Kind>[]).filter(({ revision }) => revision <= query.spec.revision);
  return known.length > 0 ? ok(known) : missing(query);
}

export function findVersion<Kind extends KindName>(
  query: FindQuery<Kind>,
  versions: readonly Version[],
  number: number,
): Result<Version<Kind>, Problem> {
  const known = listKnown(query, versions);
  if (!known.ok) return known;
  const version = known.value.find((candidate) => candidate.number === number);
  if (version) return ok(version);
  const last = known.value.at(-1)?.number ?? 0;
  return fail({
    type: "not-found",
    what: `the ${toPhrase(query)} has no version ${number}`,
    hint: last === 1 ? "it has version 1 only" : `it has versions 1 to ${last}`,
  });
}

function missing({ spec, base, kind, slug }: FindQuery<KindName>): Result<never, Problem> {
  const what = `there is no ${toPhrase({ kind, slug })}`;
  const [, stem, extension] = /^(.+)\.([a-z]+(?:\.json)?)$/.exec(slug) ?? [];
  if (stem !== undefined && extension !== undefined && findRecord(spec, kind, stem)) {
    const has =
      kind === "machine"
        ? `its notations are ${machineNotations.map(({ ending }) => ending).join(", ")}`
        : "only machines have other notations";
    if (extension === "json") return fail({ type: "not-found", what, hint: `\`${stem}\` without an ending is JSON` });
    return fail({ type: "not-found", what, hint: `there is \`${stem}\`, but not as ${quote(extension)}; ${has}` });
  }
  const elsewhere = kindNames.find((other) => spec.byId.has(toRecordId(other, slug)));
  if (elsewhere)
    return fail({
      type: "not-found",
      what,
      hint: `\`${slug}\` is at ${toRecordAddress(base, { kind: elsewhere, slug })}`,
    });
  return notFound(
    what,
    slug,
    spec.records[kind].map((record) => record.slug),
  );
}

/** A record in a sentence: "upgrade pair `6.12-to-6.13`". */
const toPhrase = ({ kind, slug }: Pick<Version, "kind" | "slug">): string => `${kinds[kind].label} ${quote(slug)}`;

/** A reader cannot have read what is not there yet: they followed another register, or one that was restored. */
export const refuseSince = (since: number, { revision }: Pick<Spec, "revision">): Result<never, Problem> =>
  fail({
    type: "bad-parameter",
    parameter: "since",
    message: `is ${since}, and the register is at revision ${revision}; ask with a revision that you have read`,
  });
