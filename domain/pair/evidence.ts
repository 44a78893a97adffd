/**
 * Which tests of a pair count, and which failures stand. A test never makes a standing; it only keeps one from
 * resting on nothing.
 */
import { severities, type Severity } from "#domain/component/schema.ts";
import type { Pair, Test } from "#domain/pair/schema.ts";
import { isCheckable } from "#domain/register/source.ts";

/** What costs more than that is not a way of being supported. */
export const isWorseThanDegraded = (severity: Severity): boolean =>
  severities.indexOf(severity) > severities.indexOf("degraded");

/** It went well, it has been run already, it says on which commits, and somebody else can look it up. */
const isPassing = ({ result, day, commits, log, sources }: Test, today: string): boolean =>
  result === "ok" && day <= today && commits.length > 0 && (log !== undefined || sources.some(isCheckable));

export const hasPassingTest = ({ tests }: Pick<Pair, "tests">, today: string): boolean =>
  tests.some((test) => isPassing(test, today));

/**
 * Indexes of the failures that stand. Only the same commits on the same hardware, passing on a later day, answer one:
 * a pass elsewhere says nothing of the host that was lost.
 */
export const listStandingFailures = ({ tests }: Pick<Pair, "tests">, today: string): number[] =>
  tests.flatMap((failed, index) =>
    isWorseThanDegraded(failed.result) && !tests.some((later) => answers(later, failed, today)) ? [index] : [],
  );

const answers = (later: Test, failed: Test, today: string): boolean =>
  isPassing(later, today) &&
  later.day > failed.day &&
  later.hardware === failed.hardware &&
  toKey(later.commits) === toKey(failed.commits);

const toKey = (commits: readonly string[]): string => [...new Set(commits)].sort().join(" ");
