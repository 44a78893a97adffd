/** What was declared of a pair, version by version: when its standing became another one, and which version made it so. */
import type { Version } from "#domain/register/record/record.ts";

type PairVersion = Version<"pair">;

/** A version that declared something else than the one before it: another standing, by another decision, or none any more. */
export interface Declared {
  readonly version: PairVersion;
  /** What was declared before; undefined for the first. */
  readonly before: PairVersion | undefined;
}

/** Oldest first, as the versions are. */
export const listDeclared = (versions: readonly PairVersion[]): readonly Declared[] =>
  versions.flatMap((version, place) => {
    const before = versions[place - 1];
    const isSame =
      before !== undefined && hasSameStanding(before, version) && before.body.decision === version.body.decision;
    return isSame ? [] : [{ version, before }];
  });

/** The version since which the standing is what it is in the newest one. */
export const findStandingSince = (versions: readonly PairVersion[]): PairVersion | undefined =>
  listDeclared(versions).findLast(({ version, before }) => !before || !hasSameStanding(before, version))?.version;

const hasSameStanding = (one: PairVersion, other: PairVersion): boolean =>
  one.retired === other.retired && one.body.standing === other.body.standing;
