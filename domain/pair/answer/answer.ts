/**
 * May I go from one kernel to another, with these components in use and these features enabled? Declared, derived and
 * tested are each looked at, and one that speaks against it is enough. Fails closed: a yes needs a pair that is declared
 * supported, against which nothing stands.
 */
import type { Finding } from "#domain/check/finding.ts";
import { toWordList } from "#domain/check/wording.ts";
import { toDerived, type Derived } from "#domain/pair/answer/derived.ts";
import { limits } from "#domain/limits.ts";
import { findGates, type Gate, type Gates } from "#domain/pair/answer/gates.ts";
import { listRisks, toRecommended, type AnsweredRisk } from "#domain/pair/answer/risks.ts";
import { toWorst, type Word } from "#domain/pair/answer/word.ts";
import { findLapse } from "#domain/pair/condition.ts";
import { hasPassingTest, isWorseThanDegraded, listStandingFailures } from "#domain/pair/evidence.ts";
import { listOnNames } from "#domain/kernel/features.ts";
import { findLive, listWithFoundations } from "#domain/pair/handover.ts";
import type { AnyRecord, RegisterRecord } from "#domain/register/record/record.ts";
import { toRecordId } from "#domain/register/reference.ts";
import type { FindRecord } from "#domain/register/spec.ts";

type PairRecord = RegisterRecord<"pair">;

/** What is in use where it is asked; what is left out is said by nobody. */
export interface Setting {
  /** Slugs of components in use; without them, those that the pair names. */
  readonly components: readonly string[];
  /** Names of features that are switched on. */
  readonly features: readonly string[];
  /** Names of what is in the machine. */
  readonly hardware?: readonly string[] | undefined;
  /** Names of risks that who asks takes. */
  readonly accepted?: readonly string[] | undefined;
}

export interface Question extends Setting {
  /** Slugs of kernels. */
  readonly from: string;
  readonly to: string;
}

/** What is asked of, as of one revision and one day: the pairs of the baseline, or those of a downstream over them. */
export interface Pairs {
  readonly find: FindRecord;
  /** By `collection/slug`. */
  readonly findById: (id: string) => AnyRecord | undefined;
  /** All that are in effect. */
  readonly all: readonly PairRecord[];
  /** All in effect that lead from the one kernel to the other: none, one, or several that contradict each other. */
  readonly findPairs: (from: string, to: string) => readonly PairRecord[];
  /** All that may say what closes the way back: those in effect, and for a downstream those of the baseline as well. */
  readonly findClosing: (from: string, to: string) => readonly PairRecord[];
  /** What the checks report of a record (`pairs/slug`), also where the group accepts it for a while. */
  readonly findFindings: (record: string) => readonly Finding[];
  /** YYYY-MM-DD, UTC. */
  readonly today: string;
}

const abouts = ["declared", "derived", "tested", "condition", "feature", "finding"] as const;

export interface Reason {
  /** What it makes of the answer. */
  readonly says: "no" | "unknown";
  readonly about: (typeof abouts)[number];
  readonly text: string;
  /** `collection/slug` of the record that says so. */
  readonly record?: string;
}

export interface Answer {
  readonly answer: Word;
  /** What speaks against it, or leaves it open; of a yes none. */
  readonly reasons: readonly Reason[];
  /** The pair on record, where there is one alone. */
  readonly pair: PairRecord | undefined;
  readonly derived: Derived;
  /** Whether a test that passed stands in for formats that are not known. */
  readonly restsOnTest: boolean;
  /** Features that are on and close this way. */
  readonly gates: readonly Gate[];
  readonly risks: readonly AnsweredRisk[];
  /** Whether somebody would take it: never better than the answer. */
  readonly recommended: Word;
}

export function toAnswer(pairs: Pairs, question: Question): Answer {
  const found = pairs.findPairs(question.from, question.to);
  const pair = found.length === 1 ? found[0] : undefined;
  const asked = question.components.length > 0 ? question.components : pair?.body.components;
  const derived = toDerived(pairs.find, { ...question, components: asked });
  const { features, hardware = [], accepted = [] } = question;
  const inUse = { find: pairs.find, components: derived.components, features };
  const isTested = pair?.body.standing === "supported" && hasPassingTest(pair.body, pairs.today, inUse);
  const gates = findGates({
    ...question,
    find: pairs.find,
    behind: pairs.findClosing(question.to, question.from),
    components: asked,
  });
  const reasons = [
    ...listDeclared(pairs, question, found),
    ...listDerived(derived, isTested),
    ...(pair ? listTested(pair, pairs.today) : []),
    ...(pair ? listLapsed(pairs, pair) : []),
    ...listClosing(question, gates),
    ...found.flatMap((one) => listFindings(pairs, idOf(one), "the pair")),
    ...[question.from, question.to].flatMap((slug) => listFindings(pairs, toRecordId("kernel", slug), slug)),
  ];
  const answer = reasons.length === 0 ? "yes" : toWorst(reasons.map(({ says }) => says));
  // What is switched on with a feature may be what a risk is about.
  const switchedOn = listOnNames(findLive(pairs.find, "kernel", question.from), features);
  const setting = { components: asked ?? [], features: switchedOn, hardware, accepted };
  const risks = listRisks(pairs.find, pair?.body.risks ?? [], setting, pairs.today);
  return {
    answer,
    reasons,
    pair,
    derived,
    restsOnTest: reasons.length === 0 && derived.verdict !== "yes",
    gates: gates.closing,
    risks,
    recommended: toRecommended(answer, pair?.body.recommended, risks),
  };
}

const idOf = ({ kind, slug }: PairRecord): string => toRecordId(kind, slug);

function listDeclared(pairs: Pairs, question: Question, found: readonly PairRecord[]): readonly Reason[] {
  const { from, to } = question;
  const [pair, ...others] = found;
  const about = "declared" as const;
  if (!pair) return [{ says: "unknown", about, text: `no pair from ${from} to ${to} is on record` }];
  if (others.length > 0)
    return [
      { says: "unknown", about, text: `several pairs from ${from} to ${to} are on record; which one holds is unknown` },
    ];
  const { standing } = pair.body;
  if (standing !== "supported") {
    const says = standing === "discussed" ? "unknown" : "no";
    return [{ says, about, text: `is declared ${standing.replace("-", " ")}: ${pair.body.text}`, record: idOf(pair) }];
  }
  if (question.components.length === 0) return [];
  const named = listWithFoundations(pairs.find, pair.body.components ?? []);
  const left = question.components.filter((component) => !named.includes(component));
  return left.length === 0
    ? []
    : [{ says: "unknown", about, text: `is supported, but says nothing of ${toWordList(left)}`, record: idOf(pair) }];
}

function listDerived({ components, isNothing, pageSize, arch }: Derived, isTested: boolean): readonly Reason[] {
  const about = "derived" as const;
  const builds = [pageSize, arch].flatMap(({ verdict, reasons }) =>
    verdict === "yes" ? [] : reasons.map((text): Reason => ({ says: verdict, about, text })),
  );
  const none: Reason = { says: "unknown", about, text: "no component in use is named, and neither kernel lists any" };
  const nothing: Reason = { says: "no", about, text: "nothing is written for any component, so nothing is taken over" };
  return [
    ...builds,
    ...(components.length === 0 ? [none] : []),
    ...(isNothing ? [nothing] : []),
    ...components.flatMap(({ component, verdict, reasons, cost }): readonly Reason[] => {
      const text = `${component}: ${reasons.join("; ")}`;
      const record = toRecordId("component", component);
      if (verdict === "no")
        return [
          { says: isWorseThanDegraded(cost) ? "no" : "unknown", about, text: `${text}, which ends in ${cost}`, record },
        ];
      return verdict === "yes" || isTested ? [] : [{ says: "unknown", about, text, record }];
    }),
  ];
}

const listTested = (pair: PairRecord, today: string): readonly Reason[] =>
  listStandingFailures(pair.body, today).map((index) => {
    const { by, day, result } = pair.body.tests[index] ?? {};
    return {
      says: "no",
      about: "tested",
      text: `the test by ${by} on ${day} ended in ${result}, and no later one answers it`,
      record: idOf(pair),
    };
  });

const listLapsed = ({ findById, today }: Pairs, pair: PairRecord): readonly Reason[] =>
  pair.body.conditions.flatMap((condition): readonly Reason[] => {
    const lapse = findLapse(condition, findById, today);
    if (!lapse) return [];
    return [
      {
        says: "unknown",
        about: "condition",
        text: `the condition “${condition.text}” ${lapse.text}`,
        record: idOf(pair),
      },
    ];
  });

/** Names that somebody made up may be many and long, and are said at each hop of a way. */
function toQuoted(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).map((name) => `“${name.slice(0, limits.shownName)}”`);
  const left = names.length - shown.length;
  return left === 0 ? shown.join(" or ") : `${shown.join(", ")} or one of ${left} more`;
}

const MOST_NAMED = 3;

/** What follows from formats is said among them. */
const listClosing = ({ from, to }: Question, { closing, strange }: Gates): readonly Reason[] => [
  ...(strange.length === 0
    ? []
    : [
        {
          says: "unknown" as const,
          about: "feature" as const,
          text: `nobody said what ${from} writes with ${toQuoted(strange)}, or that it closes the way to ${to}`,
        },
      ]),
  ...closing
    .filter(({ by }) => by === "declared")
    .map(({ feature, text, record }): Reason => ({
      says: "no",
      about: "feature",
      text: `${feature} closes this way: ${text}`,
      record,
    })),
];

/** What is said of a kernel may be wrong as well. */
const listFindings = ({ findFindings }: Pairs, record: string, called: string): readonly Reason[] =>
  findFindings(record)
    .filter(({ level }) => level === "error")
    .map(({ path, message }) => ({
      says: "unknown",
      about: "finding",
      text: `${path === "" ? called : path} ${message}`,
      record,
    }));
