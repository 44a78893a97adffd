/** What the formats, the page sizes and the architectures of two kernels say of a handover: derived, whatever was declared. */
import type { Severity } from "#domain/component/schema.ts";
import type { KnownFormats } from "#domain/kernel/schema.ts";
import { toWorst, type Word } from "#domain/pair/answer/word.ts";
import { deriveHandovers, findLive, type Handover } from "#domain/pair/handover.ts";
import type { FindRecord } from "#domain/register/spec.ts";

export interface DerivedPart {
  readonly verdict: Word;
  /** Why, as clauses; none where it is a yes. */
  readonly reasons: readonly string[];
}

export interface DerivedComponent extends DerivedPart {
  readonly component: string;
  /** What a mismatch costs; the worst, where nobody said. */
  readonly cost: Severity;
  /** What the first kernel writes, with the features that are on; what the second one reads, and requires. */
  readonly writes: KnownFormats;
  readonly reads: KnownFormats;
  readonly requires: KnownFormats;
}

export interface Derived {
  /** The worst of its parts. */
  readonly verdict: Word;
  /** In the order they are met; what a component is built on counts as well. */
  readonly components: readonly DerivedComponent[];
  /** Of what nobody names the first kernel is known to write nothing at all, so there is nothing to take over. */
  readonly isNothing: boolean;
  readonly pageSize: DerivedPart;
  readonly arch: DerivedPart;
}

export interface Step {
  /** Slugs of kernels. */
  readonly from: string;
  readonly to: string;
  /** Slugs of components in use; without them, all that the two kernels list. */
  readonly components?: readonly string[] | undefined;
  /** Names of features that are switched on in the first kernel. */
  readonly features?: readonly string[] | undefined;
}

export function toDerived(find: FindRecord, { from, to, components = [], features }: Step): Derived {
  const handovers = deriveHandovers(find, { from, to, components: [...components], features });
  const parts = handovers.map(toPart);
  // Of what nobody names it is enough that one component hands something over.
  const isNothing = components.length === 0 && handovers.length > 0 && handovers.every(({ isEmpty }) => isEmpty);
  const [pageSize, arch] = [compareBuilds(find, "pageSize", from, to), compareBuilds(find, "arch", from, to)];
  const ofComponents = toWorst([...parts.map(({ verdict }) => verdict), ...(isNothing ? ["no" as const] : [])]);
  return {
    verdict: toWorst([ofComponents, pageSize.verdict, arch.verdict]),
    components: parts,
    isNothing,
    pageSize,
    arch,
  };
}

const verdicts: Readonly<Record<Handover["verdict"], Word>> = { meets: "yes", differs: "no", unknown: "unknown" };

function toPart({ verdict, isEmpty, isAsked, ...rest }: Handover): DerivedComponent {
  const { component, reasons, cost, writes, reads, requires } = rest;
  const part = { component, cost, writes, reads, requires };
  // Formats meet where nothing is written, but then nothing is handed over either.
  if (isEmpty && isAsked && verdict === "meets")
    return { ...part, verdict: "no", reasons: ["nothing is written for it, so there is nothing to take over"] };
  return { ...part, verdict: verdicts[verdict], reasons };
}

const called = { pageSize: "the page size", arch: "the architecture" } as const;

function compareBuilds(find: FindRecord, field: keyof typeof called, from: string, to: string): DerivedPart {
  const [given, taken] = [from, to].map((slug) => findLive(find, "kernel", slug)?.[field]);
  const open = [from, to].filter((_, at) => [given, taken][at] === undefined);
  if (open.length > 0)
    return { verdict: "unknown", reasons: open.map((slug) => `${called[field]} of ${slug} is unknown`) };
  if (given === taken) return { verdict: "yes", reasons: [] };
  return { verdict: "no", reasons: [`${called[field]} of ${from} is ${given}, and of ${to} ${taken}`] };
}
