/** Which kernels the matrix crosses where there are more than it holds: the newest, or those up to one of them. */
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { countUpTo } from "#domain/register/cut.ts";
import { compareRecords } from "#domain/register/spec.ts";

/** It has a cell for each two of them. */
const MOST_CROSSED = 40;

/** Half of what is shown: two kernels that are no further apart stand in one matrix. */
const STEP = MOST_CROSSED / 2;

type KernelRecord = RegisterRecord<"kernel">;

export interface Stretch {
  readonly shown: readonly KernelRecord[];
  /** The last kernel of the stretch before; undefined where it begins with the oldest one. */
  readonly older: KernelRecord | undefined;
  /** The same of the stretch after; undefined where it ends with the newest one. */
  readonly newer: KernelRecord | undefined;
}

/** `kernels` in release order; `last` need not be among them any more. */
export function toStretch(kernels: readonly KernelRecord[], last: KernelRecord | undefined): Stretch {
  const end = last ? countUpTo<KernelRecord>(kernels, last, compareRecords) : kernels.length;
  const begin = Math.max(0, end - MOST_CROSSED);
  return {
    shown: kernels.slice(begin, end),
    older: begin > 0 ? kernels[Math.max(MOST_CROSSED, end - STEP) - 1] : undefined,
    newer: end < kernels.length ? kernels[Math.min(kernels.length, Math.max(MOST_CROSSED, end + STEP)) - 1] : undefined,
  };
}
