/** What is answered to a question about pairs, as data. */
import type { Answer, Question } from "#domain/pair/answer/answer.ts";
import type { Derived, DerivedPart } from "#domain/pair/answer/derived.ts";
import {
  toPathWord,
  type Found,
  type Missing,
  type PathAnswer,
  type PathQuestion,
  type Way,
  type WayHop,
} from "#domain/pair/path/find-path.ts";
import type { Reopened } from "#domain/pair/answer/reopening.ts";
import type { KnownFormats } from "#domain/kernel/schema.ts";
import { toLayer } from "#domain/pair/layer.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { toRecordId } from "#domain/register/reference.ts";
import type { Spec } from "#domain/register/spec.ts";
import { toApiAddress } from "#exports/addresses.ts";
import { PATH, toPairQuery, toPathPath } from "#exports/pair-paths.ts";
import { toRegisterHead } from "#api/answers.ts";
import type { PathAnswerBody, VerdictAnswer } from "#api/pair-schemas.ts";

interface Place {
  readonly spec: Spec;
  readonly base: string;
  /** Whether it was asked as of a revision or a day. */
  readonly isPinned: boolean;
  readonly downstream: string | undefined;
}

interface Verdict {
  readonly answer: Answer;
  readonly reopened: readonly Reopened[];
}

const toKernelId = (slug: string): string => toRecordId("kernel", slug);

export function toVerdictAnswer(
  { spec, base, isPinned, downstream }: Place,
  question: Question,
  { answer, reopened }: Verdict,
): VerdictAnswer {
  const asked = { ...question, downstream, revision: isPinned ? spec.revision : undefined };
  return {
    ...toRegisterHead(spec, base, "pair-verdict"),
    ...toQuestionMembers(question, downstream),
    ...toAnswerMembers(answer),
    reopened: reopened.map((one) => ({ ...one })),
    links: {
      page: `${base}${toPathPath(asked)}`,
      path: toApiAddress(base, `${PATH}?${toPairQuery(asked)}`),
    },
  };
}

export function toPathAnswer(
  { spec, base, isPinned, downstream }: Place,
  question: PathQuestion,
  path: PathAnswer,
): PathAnswerBody {
  const { out, back, lastReturn } = path;
  return {
    ...toRegisterHead(spec, base, "pair-path"),
    ...toQuestionMembers(question, downstream),
    allowed: question.allowed,
    answer: toPathWord(path),
    out: toLeg(out),
    back: back ? toLeg(back) : null,
    lastReturn: lastReturn === undefined ? null : toKernelId(lastReturn),
    links: {
      page: `${base}${toPathPath({ ...question, downstream, revision: isPinned ? spec.revision : undefined })}`,
    },
  };
}

const toQuestionMembers = ({ from, to, components, features, ...rest }: Question, downstream: string | undefined) => ({
  from: toKernelId(from),
  to: toKernelId(to),
  components: components.map((slug) => toRecordId("component", slug)),
  features: [...features],
  hardware: [...(rest.hardware ?? [])],
  accepted: [...(rest.accepted ?? [])],
  downstream: downstream ?? null,
});

const toAnswerMembers = ({ answer, reasons, pair, derived, restsOnTest, gates, risks, recommended }: Answer) => ({
  answer,
  reasons: reasons.map(({ says, about, text, record }) => ({ says, about, text, record: record ?? null })),
  pair: pair ? toPairMembers(pair) : null,
  derived: toDerivedMembers(derived),
  restsOnTest,
  layer: pair ? toLayer(pair) : null,
  gates: gates.map((gate) => ({ ...gate })),
  risks: risks.map(({ risk, applies, isAccepted }) => ({ name: risk.name, applies, isAccepted })),
  recommended,
});

function toPairMembers({ kind, slug, number, at, body }: RegisterRecord<"pair">): NonNullable<VerdictAnswer["pair"]> {
  const { standing, guarantor, decision, conditions, risks, closedBy } = body;
  return {
    id: toRecordId(kind, slug),
    standing,
    guarantor: guarantor ? (guarantor.name ?? guarantor.by) : null,
    decision: decision === undefined ? null : toRecordId("decision", decision),
    conditions: conditions.map(({ text }) => text),
    risks: risks.map(({ name, message, condition }) => ({ name, message, condition })),
    closedBy: closedBy.map(({ feature }) => feature),
    version: number,
    at,
  };
}

const toPart = ({ verdict, reasons }: DerivedPart) => ({ verdict, reasons: [...reasons] });

const toFormats = (formats: KnownFormats): "unknown" | string[] => (formats === "unknown" ? formats : [...formats]);

const toDerivedMembers = ({ verdict, components, pageSize, arch }: Derived): VerdictAnswer["derived"] => ({
  verdict,
  components: components.map(({ component, cost, writes, reads, requires, ...part }) => ({
    component: toRecordId("component", component),
    ...toPart(part),
    writes: toFormats(writes),
    reads: toFormats(reads),
    requires: toFormats(requires),
    cost,
  })),
  pageSize: toPart(pageSize),
  arch: toPart(arch),
});

const toHop = ({ from, to, answer, back }: WayHop) => ({
  from: toKernelId(from),
  to: toKernelId(to),
  ...toAnswerMembers(answer),
  back: { answer: back.answer, pair: back.pair ? toRecordId("pair", back.pair.slug) : null },
});

function toLeg(found: Found): PathAnswerBody["out"] {
  if ("missing" in found)
    return { isFound: false, hops: [], safest: null, requiredStops: [], missing: toMissingMembers(found.missing) };
  const { way, safest } = found;
  return {
    isFound: true,
    hops: way.hops.map(toHop),
    safest: safest ? toSafest(safest) : null,
    requiredStops: way.requiredStops.map(toKernelId),
    missing: null,
  };
}

const toSafest = ({ hops, lastReturn }: Way) => ({
  hops: hops.map(toHop),
  lastReturn: lastReturn === undefined ? null : toKernelId(lastReturn),
});

const toMissingMembers = ({ first, repair, wanted, reached }: Missing) => ({
  wanted: wanted
    ? { from: toKernelId(wanted.from), to: toKernelId(wanted.to), ...toAnswerMembers(wanted.answer) }
    : null,
  first: first ? toHop(first) : null,
  repair: repair ? repair.map(toHop) : null,
  reached: reached.map(toKernelId),
});
