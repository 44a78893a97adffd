/**
 * Which pairs and kernels a question leaves in the matrix, and how many it leaves out and why. Only what is known to fit is
 * left: what nobody said fits nothing but the question for that, and is counted apart from what differs.
 */
import { listWithFoundations } from "#domain/pair/handover.ts";
import { listInEffect } from "#domain/pair/layer.ts";
import { archOf, guarantorKinds, UNKNOWN, type MatrixQuestion } from "#domain/pair/matrix/question.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { remember } from "#domain/remember.ts";
import { findRecord, recordsOf, type FindRecord, type Spec } from "#domain/register/spec.ts";

type PairRecord = RegisterRecord<"pair">;
type KernelRecord = RegisterRecord<"kernel">;

const filters = ["arch", "components", "guarantor", "standing"] as const;
export type FilterName = (typeof filters)[number];

/** Of what a filter was asked about: how many are known to be something else, and of how many nobody knows. */
export interface LeftOut {
  readonly differ: number;
  readonly unknown: number;
}

export interface Narrowed {
  readonly pairs: readonly PairRecord[];
  readonly kernels: readonly KernelRecord[];
  /** By the filters that leave some out. A pair is counted by each of them that it does not fit. */
  readonly leftOut: readonly (LeftOut & { readonly filter: FilterName })[];
  readonly kernelsLeftOut: LeftOut;
  /** Pairs of the baseline below one of the downstream's own, and those of other downstreams. */
  readonly notInEffect: number;
}

/** As their kernels were released: the first one decides, then the second. */
const inReleaseOrder = remember(({ records }: Pick<Spec, "records">): readonly PairRecord[] => {
  const ranks = new Map(records.kernel.map(({ slug, body }) => [slug, body.rank]));
  const rankOf = (slug: string): number => ranks.get(slug) ?? Infinity;
  const compare = (one: number, other: number): number => (one === other ? 0 : one < other ? -1 : 1);
  return records.pair.toSorted(
    ({ body: one }, { body: other }) =>
      compare(rankOf(one.from), rankOf(other.from)) || compare(rankOf(one.to), rankOf(other.to)),
  );
});

/** Of those that are in effect for a downstream, where one is asked about; else of all that are on record. */
export function narrowPairs(spec: Spec, question: MatrixQuestion): Narrowed {
  const fits = toFits(spec, question);
  const { downstream } = question;
  const pairs = inReleaseOrder(spec);
  const layered = downstream === undefined ? pairs : listInEffect(pairs, downstream);
  const found = layered.map((pair) => ({ pair, said: fits.map(({ of }) => of(pair)) }));
  const kernels = spec.records.kernel.map((kernel) => ({ kernel, said: compareArch(question.arch, [kernel]) }));
  return {
    pairs: found.filter(({ said }) => said.every((one) => one === "fits")).map(({ pair }) => pair),
    kernels: kernels.filter(({ said }) => said === "fits").map(({ kernel }) => kernel),
    notInEffect: pairs.length - layered.length,
    leftOut: fits
      .map(({ filter }, at) => ({ filter, ...count(found.map(({ said }) => said[at])) }))
      .filter(({ differ, unknown }) => differ + unknown > 0),
    kernelsLeftOut: count(kernels.map(({ said }) => said)),
  };
}

type Fit = "fits" | "differs" | "unknown";

const count = (said: readonly (Fit | undefined)[]): LeftOut => ({
  differ: said.filter((one) => one === "differs").length,
  unknown: said.filter((one) => one === "unknown").length,
});

interface Filter {
  readonly filter: FilterName;
  readonly of: (pair: PairRecord) => Fit;
}

/** Those that are asked. */
function toFits(spec: Spec, question: MatrixQuestion): readonly Filter[] {
  const { arch, components, guarantor, standing } = question;
  const find = recordsOf(spec);
  const asked: Readonly<Record<FilterName, Filter["of"] | undefined>> = {
    arch:
      arch === undefined
        ? undefined
        : ({ body }) =>
            compareArch(
              arch,
              [body.from, body.to].map((slug) => findLiveKernel(spec, slug)),
            ),
    components:
      components.length === 0 ? undefined : ({ body }) => compareComponents(find, components, body.components),
    guarantor: guarantor === undefined ? undefined : ({ body }) => compareGuarantor(guarantor, body.guarantor),
    standing: standing === undefined ? undefined : ({ body }) => (body.standing === standing ? "fits" : "differs"),
  };
  return filters.flatMap((filter) => {
    const of = asked[filter];
    return of ? [{ filter, of }] : [];
  });
}

/** What was retired stands for nothing any more. */
function findLiveKernel(spec: Spec, slug: string): KernelRecord | undefined {
  const kernel = findRecord(spec, "kernel", slug);
  return kernel?.retired === false ? kernel : undefined;
}

function compareArch(asked: string | undefined, kernels: readonly (KernelRecord | undefined)[]): Fit {
  if (asked === undefined) return "fits";
  const archs = kernels.map(archOf);
  if (archs.every((arch) => arch === asked)) return "fits";
  // One end that differs is enough, whatever the other one is.
  return archs.some((arch) => arch !== asked && arch !== UNKNOWN) ? "differs" : "unknown";
}

/** A pair is about what it names, and about what that is built on. */
function compareComponents(find: FindRecord, asked: readonly string[], named: readonly string[] = []): Fit {
  if (named.length === 0) return "unknown";
  const about = listWithFoundations(find, named);
  return asked.every((component) => about.includes(component)) ? "fits" : "differs";
}

function compareGuarantor(asked: string, guarantor: PairRecord["body"]["guarantor"]): Fit {
  if (guarantor === undefined) return asked === UNKNOWN ? "fits" : "unknown";
  // A name that is also one of the words is asked for by its kind.
  const isWord = [...guarantorKinds, UNKNOWN].some((word) => word === asked);
  return (isWord ? guarantor.by : guarantor.name) === asked ? "fits" : "differs";
}
