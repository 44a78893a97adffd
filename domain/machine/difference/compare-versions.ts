/** Two bodies of one machine of a register, compared by what they do: of a composition, all its parts together. */
import type { FindMachine } from "#domain/machine/state-space/composition.ts";
import { compareMachines, type MachineComparison } from "#domain/machine/difference/compare-machines.ts";
import { joinParts } from "#domain/machine/difference/join-parts.ts";
import type { RenameMaps } from "#domain/machine/difference/rename-map.ts";
import type { Machine } from "#domain/machine/schema.ts";

/** The lineage leads over versions between the two; left out, one follows the other. */
export const compareVersions = (
  before: Machine,
  after: Machine,
  find: FindMachine,
  lineage?: RenameMaps,
): MachineComparison => compareMachines(before, after, lineage, joinParts(before, after, find));
