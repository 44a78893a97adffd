/** The pairs on record as lines for a spreadsheet, each with what was declared, what stands against it and what is answered. */
import { toAnswer, type Pairs } from "#domain/pair/answer/answer.ts";
import type { CheckReport } from "#domain/check/finding.ts";
import { findLapse } from "#domain/pair/condition.ts";
import { findDoubts } from "#domain/pair/doubts.ts";
import { toLayer } from "#domain/pair/layer.ts";
import { UNKNOWN, type MatrixQuestion } from "#domain/pair/matrix/question.ts";
import type { Pair } from "#domain/pair/schema.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { toAddressAsOf, toPageAddress } from "#exports/addresses.ts";
import { toCsvLine } from "#exports/csv.ts";

type PairRecord = RegisterRecord<"pair">;

export interface Told {
  /** By the downstream that they are in effect for; undefined for the baseline. */
  readonly pairsOf: (downstream: string | undefined) => Pairs;
  readonly report: CheckReport;
  readonly question: Pick<MatrixQuestion, "components" | "features" | "downstream">;
  readonly base: string;
  /** Where it was asked as of a revision or a day. */
  readonly revision: number | undefined;
}

/** What the cells of a line say, in order. Lists stand in one cell. */
const csvColumns = [
  "from",
  "to",
  "standing",
  "guarantor",
  "decision",
  "components",
  "conditions",
  "lapsed",
  "errors",
  "warnings",
  "notes",
  "accepted",
  "derived",
  "answer",
  "recommended",
  "layer",
  "version",
  "address",
] as const;

type Line = Readonly<Record<(typeof csvColumns)[number], string | number>>;

/** One after the other, as they are asked for. */
export function* toCsvLines(shown: readonly PairRecord[], told: Told): Generator<string> {
  yield toCsvLine(csvColumns);
  for (const pair of shown) {
    const line = toLine(pair, told);
    yield toCsvLine(csvColumns.map((name) => line[name]));
  }
}

function toLine(pair: PairRecord, { pairsOf, report, question, base, revision }: Told): Line {
  const { kind, slug, body, number } = pair;
  const { from, to, standing, decision, components = [] } = body;
  const { counts, excepted } = findDoubts(toRecordId(kind, slug), body, report);
  const { components: used, features } = question;
  const pairs = pairsOf(body.downstream ?? question.downstream);
  const { answer, derived, recommended } = toAnswer(pairs, { from, to, components: used, features });
  return {
    from,
    to,
    standing,
    guarantor: toGuarantor(body),
    decision: decision === undefined ? "" : toRecordId("decision", decision),
    components: components.join(" "),
    conditions: listConditions(body, pairs, false),
    lapsed: listConditions(body, pairs, true),
    errors: counts.error,
    warnings: counts.warning,
    notes: counts.note,
    accepted: excepted,
    derived: derived.verdict,
    answer,
    recommended,
    layer: toLayer(pair),
    version: number,
    address: toAddressAsOf(toPageAddress(base, pair), revision),
  };
}

/** The kind stands before the name: a downstream may call itself anything. */
function toGuarantor({ guarantor }: Pair): string {
  if (!guarantor) return UNKNOWN;
  return guarantor.name === undefined ? guarantor.by : `${guarantor.by}: ${guarantor.name}`;
}

const listConditions = ({ conditions }: Pair, { findById, today }: Pairs, isLapsed: boolean): string =>
  conditions
    .filter((condition) => (findLapse(condition, findById, today) !== undefined) === isLapsed)
    .map(({ text }) => text)
    .join(" | ");
