/** What a kernel writes with features switched on. Fails closed: of a feature that nobody described, nobody knows. */
import type { Kernel, KernelFeature } from "#domain/kernel/schema.ts";
import { remember } from "#domain/remember.ts";

/** Names of features are the same however they are written. */
export const toFeatureKey = (name: string): string => name.trim().toLowerCase();

const featuresOf = remember(
  ({ features }: Kernel): ReadonlyMap<string, KernelFeature> =>
    new Map(features.flatMap((feature) => (feature.name === undefined ? [] : [[toFeatureKey(feature.name), feature]]))),
);

export const findFeature = (kernel: Kernel, name: string): KernelFeature | undefined =>
  featuresOf(kernel).get(toFeatureKey(name));

export interface SwitchedOn {
  /** Features of the kernel, each once, with all that they require. */
  readonly features: readonly KernelFeature[];
  /** Names that are none of its features. */
  readonly strange: readonly string[];
}

export function switchOn(kernel: Kernel, names: readonly string[]): SwitchedOn {
  const known = featuresOf(kernel);
  const on = new Map(names.map((name) => [toFeatureKey(name), name]));
  for (const [key] of on)
    for (const name of known.get(key)?.requires ?? []) addUnlessThere(on, toFeatureKey(name), name);
  return {
    features: [...on.keys()].flatMap((key) => known.get(key) ?? []),
    strange: [...on].flatMap(([key, name]) => (known.has(key) ? [] : [name])),
  };
}

/** The same as names, as they are on record where they are; of a kernel that is not there, as they are given. */
export function listOnNames(kernel: Kernel | undefined, names: readonly string[]): readonly string[] {
  if (!kernel) return names;
  const { features, strange } = switchOn(kernel, names);
  return [...features.flatMap(({ name }) => name ?? []), ...strange];
}

const addUnlessThere = (names: Map<string, string>, key: string, name: string): void => {
  if (!names.has(key)) names.set(key, name);
};

/** Formats of a component that are written because of these. What one adds and another drops is written: nobody said which comes first. */
export const listAdded = (component: string, on: readonly KernelFeature[]): readonly string[] =>
  on.flatMap(({ adds = [] }) => adds.flatMap((added) => (added.component === component ? added.formats : [])));

export const listDropped = (on: readonly KernelFeature[]): ReadonlySet<string> =>
  new Set(on.flatMap(({ drops = [] }) => drops));

/** Whether somebody said what it does to what is written: empty lists say that it does nothing. */
export function isDescribed(kernel: Kernel, name: string): boolean {
  const { adds, drops } = findFeature(kernel, name) ?? {};
  return adds !== undefined && drops !== undefined;
}
