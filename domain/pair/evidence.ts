/**
 * Which tests of a pair count, and which failures stand. A test never makes a standing; it only keeps one from
 * resting on nothing.
 */
import { severities, type Severity } from "#domain/component/schema.ts";
import { toFeatureKey } from "#domain/kernel/features.ts";
import { listWithFoundations } from "#domain/pair/handover.ts";
import type { Pair, Test } from "#domain/pair/schema.ts";
import { isCheckable } from "#domain/register/source.ts";
import type { FindRecord } from "#domain/register/spec.ts";

/** What costs more than that is not a way of being supported. */
export const isWorseThanDegraded = (severity: Severity): boolean =>
  severities.indexOf(severity) > severities.indexOf("degraded");

/** It went well, it has been run already, it says on which commits, and somebody else can look it up. */
const isPassing = ({ result, day, commits, log, sources }: Test, today: string): boolean =>
  result === "ok" && day <= today && commits.length > 0 && (log !== undefined || sources.some(isCheckable));

/** What a test is to be evidence for. */
export interface InUse {
  readonly find: FindRecord;
  /** Foundations among them. */
  readonly components: readonly { readonly component: string }[];
  /** Names of features that are on; left out: none. */
  readonly features?: readonly string[];
}

/** A test says something of the components that it names, with the features that it was run with, and of nothing else. */
const isAbout = ({ components = [], features = [] }: Test, inUse: InUse): boolean => {
  // With a feature a kernel may write something else, so neither says anything of the other.
  if (!isAlike(toFeatureKeys(features), toFeatureKeys(inUse.features))) return false;
  const covered = listWithFoundations(inUse.find, components);
  return components.length > 0 && inUse.components.every(({ component }) => covered.includes(component));
};

export const hasPassingTest = ({ tests }: Pick<Pair, "tests">, today: string, inUse: InUse): boolean =>
  tests.some((test) => isPassing(test, today) && isAbout(test, inUse));

/**
 * Indexes of the failures that stand. Only the same commits in the same place with the same features and no less in use,
 * passing on a later day, answer one: a pass elsewhere says nothing of the host that was lost.
 */
export const listStandingFailures = ({ tests }: Pick<Pair, "tests">, today: string): number[] =>
  tests.flatMap((failed, index) =>
    isWorseThanDegraded(failed.result) && !tests.some((later) => answers(later, failed, today)) ? [index] : [],
  );

const answers = (later: Test, failed: Test, today: string): boolean =>
  isPassing(later, today) &&
  later.day > failed.day &&
  later.hardware === failed.hardware &&
  later.environment === failed.environment &&
  isAlike(later.commits, failed.commits) &&
  hasAll(later.components, failed.components) &&
  isAlike(toFeatureKeys(later.features), toFeatureKeys(failed.features)) &&
  (failed.upDownUp !== true || later.upDownUp === true);

/** What named none may have been about any: only what named none as well says something of that. */
const hasAll = (later: Test["components"] = [], failed: Test["components"] = []): boolean =>
  failed.length === 0 ? later.length === 0 : failed.every((component) => later.includes(component));

const toFeatureKeys = (features: readonly string[] = []): readonly string[] => features.map(toFeatureKey);

const isAlike = (one: readonly string[], other: readonly string[]): boolean => toKey(one) === toKey(other);

/** Names may hold blanks and commas. */
const toKey = (names: readonly string[]): string => JSON.stringify([...new Set(names)].sort());
