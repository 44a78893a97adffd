/**
 * What the formats say of a pair, component by component: derived, and apart from what was declared and what was
 * tested. Fails closed: what is not known is never a yes, and equal strings are none where a required one is absent.
 */
import type { Severity } from "#domain/component/schema.ts";
import { toWordList } from "#domain/check/wording.ts";
import { listAdded, listDropped, switchOn } from "#domain/kernel/features.ts";
import type { ComponentFormats, Kernel, KnownFormats } from "#domain/kernel/schema.ts";
import type { Pair } from "#domain/pair/schema.ts";
import type { FindRecord } from "#domain/register/spec.ts";
import { remember } from "#domain/remember.ts";

export interface Handover {
  readonly component: string;
  readonly verdict: "meets" | "differs" | "unknown";
  /** What decided it, as clauses: what differs first. None where the formats meet. */
  readonly reasons: readonly string[];
  /** What the first kernel writes, with the features that are on; what the second one reads, and requires. */
  readonly writes: KnownFormats;
  readonly reads: KnownFormats;
  readonly requires: KnownFormats;
  /** What a mismatch costs; the worst, where nobody said. */
  readonly cost: Severity;
  /** The first kernel is known to write nothing for it. */
  readonly isEmpty: boolean;
  /** The pair names it itself: it is not only what another one is built on, or what a kernel lists. */
  readonly isAsked: boolean;
}

export interface Asked extends Pick<Pair, "from" | "to" | "components"> {
  /** Names of features that are switched on in the first kernel; those that are none of its features change nothing here. */
  readonly features?: readonly string[] | undefined;
}

export function deriveHandovers(find: FindRecord, pair: Asked): Handover[] {
  const from = findLive(find, "kernel", pair.from);
  const to = findLive(find, "kernel", pair.to);
  const listed = [from, to].flatMap((kernel) => kernel?.formats.map(({ component }) => component) ?? []);
  const named = pair.components ?? [];
  const considered = named.length > 0 ? named : listed;
  const on = from ? switchOn(from, pair.features ?? []).features : [];
  const dropped = listDropped(on);
  return listWithFoundations(find, considered).map((component) => {
    const [given, taken] = [
      withFeatures(findFormats(from, component), listAdded(component, on), dropped),
      findFormats(to, component),
    ];
    const isThere = findLive(find, "component", component) !== undefined;
    const { verdict, reasons } =
      isThere && meets(given, taken) ? MEETS : compareFormats(given, taken, pair, isThere ? [] : [GONE]);
    return {
      component,
      verdict,
      reasons,
      writes: given.writes,
      reads: taken.reads,
      requires: taken.requires,
      cost: findLive(find, "component", component)?.onMismatch?.severity ?? "machine-down",
      isEmpty: given.writes !== "unknown" && given.writes.length === 0 && given.added.length === 0,
      isAsked: named.includes(component),
    };
  });
}

/** What was given up stands for nothing any more. */
export function findLive<Kind extends "kernel" | "component">(find: FindRecord, kind: Kind, slug: string) {
  const record = find(kind, slug);
  return record?.retired === false ? record.body : undefined;
}

/** The components and all that they are built on, each once, in the order they are met. */
export function listWithFoundations(find: FindRecord, components: readonly string[]): string[] {
  const met = new Set(components);
  for (const component of met)
    // Also of one that was given up: what it stands on is handed over with whatever names it.
    for (const below of find("component", component)?.body.builtOn ?? []) met.add(below);
  return [...met];
}

interface Side extends Pick<ComponentFormats, "reads" | "writes"> {
  readonly requires: KnownFormats;
  readonly absent: readonly string[];
  /** By its image, where that lists every string of the component: what is not there, the kernel does not know. */
  readonly listed: readonly string[] | undefined;
  /** Written for certain, also where the whole list is unknown. */
  readonly added: readonly string[];
  /** One feature adds it and another drops it: nobody said which comes first. */
  readonly unsure: readonly string[];
}

const nothing: Side = {
  reads: "unknown",
  writes: "unknown",
  requires: "unknown",
  absent: [],
  listed: undefined,
  added: [],
  unsure: [],
};

const findFormats = (kernel: Kernel | undefined, component: string): Side =>
  (kernel && sidesOf(kernel).get(component)) ?? nothing;

/** By component: a kernel is one of the two ends of many pairs. */
const sidesOf = remember(({ formats, listed }: Kernel): ReadonlyMap<string, Side> => {
  const sides = new Map<string, Side>(
    listed?.whole.map((component) => [component, { ...nothing, listed: listed.formats }]),
  );
  const met = new Set<string>();
  for (const entry of formats) {
    const { component } = entry;
    const side = sides.get(component) ?? nothing;
    const said = { ...entry, requires: entry.requires ?? "unknown", absent: entry.absent ?? [], added: [], unsure: [] };
    // Two entries may contradict each other, and neither is then to be believed.
    sides.set(component, met.has(component) ? { ...nothing, listed: side.listed } : { ...said, listed: side.listed });
    met.add(component);
  }
  return sides;
});

function withFeatures(side: Side, added: readonly string[], dropped: ReadonlySet<string>): Side {
  if (added.length === 0 && dropped.size === 0) return side;
  const isLeft = (format: string): boolean => !dropped.has(format) || added.includes(format);
  return {
    ...side,
    writes: side.writes === "unknown" ? "unknown" : [...new Set([...side.writes.filter(isLeft), ...added])],
    unsure: added.filter((format) => dropped.has(format)),
    // What is dropped is known not to be written, also where the rest is not known.
    absent: [...side.absent, ...dropped].filter((format) => !added.includes(format)),
    added,
  };
}

/** A string may be listed because it is written. */
const NOT_SAID = ", since its image lists strings without saying which of them are read";

const isUnlisted = ({ listed }: Side, format: string): boolean => listed?.includes(format) === false;

const GONE = "the register does not have it any more";

type Compared = Pick<Handover, "verdict" | "reasons">;

const MEETS: Compared = { verdict: "meets", reasons: [] };

/** Where all is known and nothing differs, which of many pairs is asked most often: no words are made for it. */
function meets(given: Side, taken: Side): boolean {
  const { writes } = given;
  const { reads, requires } = taken;
  if (writes === "unknown" || reads === "unknown" || taken.listed || given.listed) return false;
  if (given.absent.length + given.unsure.length > 0 || !writes.every((format) => reads.includes(format))) return false;
  return (requires === "unknown" ? reads : requires).every((format) => writes.includes(format));
}

function compareFormats(
  given: Side,
  taken: Side,
  { from, to }: Pick<Pair, "from" | "to">,
  open: readonly string[],
): Compared {
  const differs: string[] = [];
  const unknown = [...open];
  const writes = given.writes === "unknown" ? given.added : given.writes;
  const isMissing = (format: string) =>
    given.absent.includes(format) ||
    isUnlisted(given, format) ||
    (given.writes !== "unknown" && !writes.includes(format));

  const unlisted = writes.filter((format) => isUnlisted(taken, format));
  if (unlisted.length > 0)
    differs.push(`${from} writes ${toWordList(unlisted)}, which the image of ${to} does not list`);

  if (taken.reads !== "unknown") {
    const unread = writes.filter((format) => !taken.reads.includes(format));
    if (unread.length > 0)
      differs.push(`${from} writes ${toWordList(unread)}, and ${to} reads ${toWordList(taken.reads)}`);
  }
  if (given.writes === "unknown") unknown.push(`what ${from} writes is unknown`);
  else if (taken.reads === "unknown" && writes.length > 0)
    unknown.push(`what ${to} reads is unknown${taken.listed ? NOT_SAID : ""}`);

  if (given.unsure.length > 0)
    unknown.push(
      `whether ${from} writes ${toWordList(given.unsure)} is unknown: one feature adds it, another drops it`,
    );

  if (taken.requires !== "unknown") {
    const missing = taken.requires.filter(isMissing);
    if (missing.length > 0) differs.push(`${to} requires ${toWordList(missing)}, which ${from} does not write`);
  }
  // A kernel requires nothing that it does not read: where all of that is written, all that it can require is.
  else if (taken.reads === "unknown" || taken.reads.some(isMissing)) unknown.push(`what ${to} requires is unknown`);

  return {
    verdict: differs.length > 0 ? "differs" : unknown.length > 0 ? "unknown" : "meets",
    reasons: [...differs, ...unknown],
  };
}
