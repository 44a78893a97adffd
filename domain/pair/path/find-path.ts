/**
 * How to get from one kernel to another over pairs on record, and back: the way with the fewest hops and the safest one, the
 * stops that no way leaves out, up to where one can return, and, where there is none, which pairs would have to be settled.
 */
import { groupBy } from "#domain/group-by.ts";
import { toAnswer, type Answer, type Pairs, type Question } from "#domain/pair/answer/answer.ts";
import { toWorst, type Word } from "#domain/pair/answer/word.ts";
import { findWanted, type Wanted } from "#domain/pair/path/wanted.ts";
import { findWay, listReached, listRequiredStops, type Edge } from "#domain/pair/path/ways.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { remember } from "#domain/remember.ts";

type PairRecord = RegisterRecord<"pair">;

/** Which pairs count: those also recommended, those declared supported, or also those under discussion where all else speaks for them. */
export const allowances = ["recommended", "supported", "discussed"] as const;
export type Allowance = (typeof allowances)[number];

export interface PathQuestion extends Question {
  readonly allowed: Allowance;
  readonly isRoundTrip: boolean;
}

/** A pair on record, as it answers for the components and features that are asked about. */
export interface Hop extends Edge {
  readonly pair: PairRecord;
  readonly answer: Answer;
  readonly isOpen: boolean;
}

/** A hop that is shown, with what is answered to the step back from it, by itself. */
export interface WayHop extends Hop {
  readonly back: Answer;
}

export interface Way {
  readonly hops: readonly WayHop[];
  /** Kernels between both ends that every way passes. */
  readonly requiredStops: readonly string[];
  /** The last kernel on it from which some way leads back to its start; undefined where even the first hop has none. */
  readonly lastReturn: string | undefined;
}

export interface Missing {
  /** The first hop of the repair, or, where there is none, the first no on a way that is on record; undefined where none is. */
  readonly first: WayHop | undefined;
  /** The smallest set of pairs on record which, if nothing stood open about them, would make a way. A no is no part of it. */
  readonly repair: readonly WayHop[] | undefined;
  /** The way that they are on, with its open hops; where no repair would do, the way on record with the fewest noes. */
  readonly along: readonly WayHop[];
  /** Where no repair would do: the pair that nobody put on record and that would lead there, if what it lacks were settled. */
  readonly wanted: Wanted | undefined;
  /** Kernels that can be reached today, the start left out, in the order in which they are found. */
  readonly reached: readonly string[];
}

export type Found =
  | {
      /** The one with the fewest hops. */
      readonly way: Way;
      /** The one with the fewest dangers, where the shortest has more. */
      readonly safest: Way | undefined;
    }
  | { readonly missing: Missing };

export interface PathAnswer {
  readonly out: Found;
  /** Asked of a round trip alone. */
  readonly back: Found | undefined;
  /** The last kernel on the way out from which a way leads back to the start; undefined where even the first hop has none. */
  readonly lastReturn: string | undefined;
}

export function findPath(pairs: Pairs, question: PathQuestion): PathAnswer {
  const hops = findHops(pairs, question);
  const want = (ends: Parameters<typeof findWanted>[2]): Wanted | undefined => findWanted(pairs, question, ends);
  const leg = (from: string, to: string): Found => findLeg(hops, from, to, want);
  const out = leg(question.from, question.to);
  const back = question.isRoundTrip ? leg(question.to, question.from) : undefined;
  return { out, back, lastReturn: "way" in out ? out.way.lastReturn : undefined };
}

interface Hops {
  readonly all: (node: string) => readonly Hop[];
  readonly open: (node: string) => readonly Hop[];
  /** Against their direction: for what leads there. */
  readonly openBackwards: (node: string) => readonly Edge[];
  /** How dangerous one is, by its conditions and risks, and one more where no step leads back from it. */
  readonly dangers: (hop: Hop) => number;
  readonly show: (hop: Hop) => WayHop;
}

/** Questions that differ in their two kernels alone share their hops; of others the last few are kept. */
const MOST_KEPT = 4;
const kept = remember((_: Pairs) => new Map<string, Hops>());

function findHops(pairs: Pairs, question: PathQuestion): Hops {
  const { from: _from, to: _to, isRoundTrip: _, ...setting } = question;
  const key = JSON.stringify(setting);
  const known = kept(pairs);
  const hops = known.get(key) ?? openHops(pairs, question);
  known.delete(key);
  known.set(key, hops);
  for (const oldest of [...known.keys()].slice(0, -MOST_KEPT)) known.delete(oldest);
  return hops;
}

/** Each is answered once, and only when somebody comes by. */
function openHops(pairs: Pairs, question: PathQuestion): Hops {
  const steps = pairs.all.filter(({ body }) => body.from !== body.to);
  const leaving = groupBy(steps, ({ body }) => body.from);
  const entering = groupBy(steps, ({ body }) => body.to);
  const toHop = once((pair: PairRecord): Hop => {
    const { from, to } = pair.body;
    const answer = toAnswer(pairs, { ...question, from, to });
    return { from, to, pair, answer, isOpen: isOpen(answer, question.allowed) };
  });
  const all = once((node: string): readonly Hop[] => (leaving.get(node) ?? []).map(toHop));
  const findBack = ({ from, to }: Hop): Hop | undefined => {
    const [back, another] = pairs.findPairs(to, from);
    return back && !another ? toHop(back) : undefined;
  };
  return {
    dangers: once((hop: Hop) => countDangers(hop.pair.body) + (findBack(hop)?.isOpen ? 0 : 1)),
    show: once((hop: Hop): WayHop => {
      const [from, to] = [hop.to, hop.from];
      return { ...hop, back: findBack(hop)?.answer ?? toAnswer(pairs, { ...question, from, to }) };
    }),
    all,
    open: once((node: string) => all(node).filter((hop) => hop.isOpen)),
    openBackwards: once((node: string) =>
      (entering.get(node) ?? []).flatMap((pair) => (toHop(pair).isOpen ? [{ from: node, to: pair.body.from }] : [])),
    ),
  };
}

/** Each is worked out once. */
function once<Key, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const found = known.get(key) ?? find(key);
    known.set(key, found);
    return found;
  };
}

/** What is only discussed is open where that is all that is said against it, and the formats say yes. */
const isOpen = ({ answer, pair, recommended, reasons, derived }: Answer, allowed: Allowance): boolean =>
  (answer === "yes" && (allowed !== "recommended" || recommended === "yes")) ||
  (allowed === "discussed" &&
    pair?.body.standing === "discussed" &&
    pair.body.recommended?.verdict !== "no" &&
    derived.verdict === "yes" &&
    reasons.every(({ about }) => about === "declared"));

/** More than all that is counted second, on any way. */
const FIRST = 2 ** 20;

const countDangers = ({ conditions, risks }: PairRecord["body"]): number =>
  Math.min(conditions.length + risks.length, 1_000);

function findLeg(
  hops: Hops,
  from: string,
  to: string,
  want: (ends: Parameters<typeof findWanted>[2]) => Wanted | undefined,
): Found {
  const { dangers, show } = hops;
  const shortest = findWay(hops.open, from, to, (hop) => FIRST + dangers(hop));
  if (shortest) {
    const requiredStops = listRequiredStops(hops.open, shortest);
    const toWay = (way: readonly Hop[]): Way => ({
      hops: way.map(show),
      requiredStops,
      lastReturn: findLastReturn(hops, way, from),
    });
    const safest = findWay(hops.open, from, to, (hop) => dangers(hop) * FIRST + 1) ?? shortest;
    const isSafer = sum(safest.map(dangers)) < sum(shortest.map(dangers));
    return { way: toWay(shortest), safest: isSafer ? toWay(safest) : undefined };
  }
  const repaired = findRepaired(hops, from, to);
  const along = (repaired ?? findNearest(hops, from, to) ?? []).map(show);
  const reached = [...listReached(hops.open, from)];
  const repair = repaired && along.filter(({ isOpen }) => !isOpen);
  return {
    missing: {
      first: repair ? repair[0] : along.find(isClosed),
      repair,
      along,
      wanted: repair ? undefined : want({ reached, leading: [...listReached(hops.openBackwards, to)] }),
      reached: reached.filter((node) => node !== from),
    },
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const isClosed = ({ answer }: Hop): boolean => answer.answer === "no";

/** The way whose open questions are settled: the fewest pairs first, of these the fewest open questions, then the fewest hops. */
const findRepaired = (hops: Hops, from: string, to: string): readonly Hop[] | undefined =>
  findWay(hops.all, from, to, (hop) => {
    if (hop.isOpen) return 1;
    return isClosed(hop) ? Infinity : FIRST * FIRST + Math.min(hop.answer.reasons.length, 1_000) * 2_000 + 1;
  });

/** The way over pairs on record with the fewest noes. */
const findNearest = (hops: Hops, from: string, to: string): readonly Hop[] | undefined =>
  findWay(hops.all, from, to, (hop) => (isClosed(hop) ? FIRST : 1));

function findLastReturn(hops: Hops, way: readonly Hop[], start: string): string | undefined {
  const returning = listReached(hops.openBackwards, start);
  return way.map(({ to }) => to).findLast((stop) => returning.has(stop));
}

/** No where every way on record is closed; where none is on record, nobody knows. */
export function toPathWord({ out, back }: Pick<PathAnswer, "out" | "back">): Word {
  return toWorst([out, ...(back ? [back] : [])].map(toWord));
}

function toWord(found: Found): Word {
  if ("way" in found) return "yes";
  return found.missing.first?.answer.answer === "no" ? "no" : "unknown";
}
