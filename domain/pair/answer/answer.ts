/**
 * May I go from one kernel to another, with these components in use and these features enabled? Declared, derived and
 * tested are each looked at, and one that speaks against it is enough. Fails closed: a yes needs a pair that is declared
 * supported, against which nothing stands.
 */
import type { Finding } from "#domain/check/finding.ts";
import { toWordList } from "#domain/check/wording.ts";
import { toDerived, type Derived } from "#domain/pair/answer/derived.ts";
import { toWorst, type Word } from "#domain/pair/answer/word.ts";
import { findLapse } from "#domain/pair/condition.ts";
import { hasPassingTest, isWorseThanDegraded, listStandingFailures } from "#domain/pair/evidence.ts";
import { listWithFoundations } from "#domain/pair/handover.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { toRecordId } from "#domain/register/reference.ts";
import type { FindRecord } from "#domain/register/spec.ts";

type PairRecord = RegisterRecord<"pair">;

export interface Question {
  /** Slugs of kernels. */
  readonly from: string;
  readonly to: string;
  /** Slugs of components in use; without them, those that the pair names. */
  readonly components: readonly string[];
  /** Names of features that are switched on. */
  readonly features: readonly string[];
}

/** What is asked of, as of one revision and one day. */
export interface Pairs {
  readonly find: FindRecord;
  /** All that lead from the one kernel to the other: none, one, or several that contradict each other. */
  readonly findPairs: (from: string, to: string) => readonly PairRecord[];
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
}

export function toAnswer(pairs: Pairs, question: Question): Answer {
  const found = pairs.findPairs(question.from, question.to);
  const pair = found.length === 1 ? found[0] : undefined;
  const asked = question.components.length > 0 ? question.components : pair?.body.components;
  const derived = toDerived(pairs.find, { ...question, components: asked });
  const isTested = pair !== undefined && pair.body.standing === "supported" && hasPassingTest(pair.body, pairs.today);
  const reasons = [
    ...listDeclared(pairs, question, found),
    ...listDerived(derived, isTested),
    ...(pair ? listTested(pair, pairs.today) : []),
    ...(pair ? listLapsed(pair, pairs.today) : []),
    ...listClosing(pairs, question),
    ...found.flatMap((one) => listFindings(pairs, one)),
  ];
  return {
    answer: reasons.length === 0 ? "yes" : toWorst(reasons.map(({ says }) => says)),
    reasons,
    pair,
    derived,
    restsOnTest: reasons.length === 0 && derived.verdict !== "yes",
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

function listDerived({ components, pageSize, arch }: Derived, isTested: boolean): readonly Reason[] {
  const about = "derived" as const;
  const builds = [pageSize, arch].flatMap(({ verdict, reasons }) =>
    verdict === "yes" || (verdict === "unknown" && isTested)
      ? []
      : reasons.map((text): Reason => ({ says: verdict, about, text })),
  );
  const none: Reason = { says: "unknown", about, text: "no component in use is named, and neither kernel lists any" };
  return [
    ...builds,
    ...(components.length === 0 ? [none] : []),
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

const listLapsed = (pair: PairRecord, today: string): readonly Reason[] =>
  pair.body.conditions.flatMap((condition): readonly Reason[] => {
    const lapse = findLapse(condition, today);
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

/** A feature that the pair of the other direction says closes this way. Of one that neither speaks of nobody knows. */
function listClosing(pairs: Pairs, { from, to, features }: Question): readonly Reason[] {
  const toGates = (found: readonly PairRecord[]) =>
    found.flatMap((pair) => pair.body.closedBy.map((gate) => ({ gate, record: idOf(pair) })));
  const closing = toGates(pairs.findPairs(to, from));
  const known = new Set([...closing, ...toGates(pairs.findPairs(from, to))].map(({ gate }) => toName(gate.feature)));
  return features.flatMap((feature): readonly Reason[] => {
    const name = toName(feature);
    if (!known.has(name))
      return [
        {
          says: "unknown",
          about: "feature",
          text: `no pair between ${from} and ${to} says whether “${feature}” closes a way`,
        },
      ];
    return closing
      .filter(({ gate }) => toName(gate.feature) === name)
      .map(({ gate, record }) => ({
        says: "no",
        about: "feature",
        text: `${gate.feature} closes this way: ${gate.text}`,
        record,
      }));
  });
}

const toName = (feature: string): string => feature.trim().toLowerCase();

const listFindings = (pairs: Pairs, pair: PairRecord): readonly Reason[] =>
  pairs
    .findFindings(idOf(pair))
    .filter(({ level }) => level === "error")
    .map(({ path, message }) => ({
      says: "unknown",
      about: "finding",
      text: `${path === "" ? "the pair" : path} ${message}`,
      record: idOf(pair),
    }));
