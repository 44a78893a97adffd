/** One revision of the register, for lists of what changed. The register as it was then is spec.ts. */
import type { KindName } from "#domain/register/reference.ts";

export interface Revision {
  readonly number: number;
  readonly at: string;
  readonly proposal: string;
  readonly title: string;
  readonly message: string;
  /** Account, or `content`. */
  readonly author: string;
  /** What it made: one entry a record, in the order of their addresses. */
  readonly changes: readonly {
    readonly kind: KindName;
    readonly slug: string;
    readonly version: number;
    readonly op: "create" | "update" | "retire";
  }[];
}
