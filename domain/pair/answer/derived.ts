/** What the formats, the page sizes and the architectures of two kernels say of a handover: derived, whatever was declared. */
import type { Severity } from "#domain/component/schema.ts";
import type { Kernel } from "#domain/kernel/schema.ts";
import { toWorst, type Word } from "#domain/pair/answer/word.ts";
import { deriveHandovers, type Handover } from "#domain/pair/handover.ts";
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
}

export interface Derived {
  /** The worst of its parts. */
  readonly verdict: Word;
  /** In the order they are met; what a component is built on counts as well. */
  readonly components: readonly DerivedComponent[];
  readonly pageSize: DerivedPart;
  readonly arch: DerivedPart;
}

export interface Step {
  /** Slugs of kernels. */
  readonly from: string;
  readonly to: string;
  /** Slugs of components in use; without them, all that the two kernels list. */
  readonly components?: readonly string[] | undefined;
}

export function toDerived(find: FindRecord, { from, to, components = [] }: Step): Derived {
  const parts = deriveHandovers(find, { from, to, components: [...components] }).map(toPart);
  const [pageSize, arch] = [compareBuilds(find, "pageSize", from, to), compareBuilds(find, "arch", from, to)];
  const ofComponents = toWorst(parts.map(({ verdict }) => verdict));
  return { verdict: toWorst([ofComponents, pageSize.verdict, arch.verdict]), components: parts, pageSize, arch };
}

const verdicts: Readonly<Record<Handover["verdict"], Word>> = { meets: "yes", differs: "no", unknown: "unknown" };

const toPart = ({ component, verdict, reasons, cost, isEmpty, isAsked }: Handover): DerivedComponent => ({
  component,
  // Formats meet where nothing is written, but then nothing is handed over either.
  verdict: isEmpty && isAsked && verdict === "meets" ? "no" : verdicts[verdict],
  reasons:
    isEmpty && isAsked && verdict === "meets"
      ? ["nothing is written for it, so there is nothing to take over"]
      : reasons,
  cost,
});

const called = { pageSize: "the page size", arch: "the architecture" } as const;

function compareBuilds(find: FindRecord, field: keyof typeof called, from: string, to: string): DerivedPart {
  const [given, taken] = [from, to].map((slug) => findBuild(find, slug)?.[field]);
  const open = [from, to].filter((_, at) => [given, taken][at] === undefined);
  if (open.length > 0)
    return { verdict: "unknown", reasons: open.map((slug) => `${called[field]} of ${slug} is unknown`) };
  if (given === taken) return { verdict: "yes", reasons: [] };
  return { verdict: "no", reasons: [`${called[field]} of ${from} is ${given}, and of ${to} ${taken}`] };
}

function findBuild(find: FindRecord, slug: string): Kernel | undefined {
  const record = find("kernel", slug);
  return record?.retired === false ? record.body : undefined;
}
