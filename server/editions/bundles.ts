/** What pages and routes can ask about the bundles of editions. */
import type { Problem } from "#domain/problem.ts";
import type { Result } from "#domain/result.ts";
import type { FoundEdition } from "#api/row.ts";
import type { KeptBundle } from "#server/editions/kept-bundles.ts";
import type { PublicKey } from "#server/secrets/signing-keys.ts";

export interface Bundles {
  /** Where their files are. */
  readonly folder: string;
  /** What is not there is begun, and there in a moment. */
  readonly findOrBegin: (found: FoundEdition) => Promise<KeptBundle | undefined>;
  readonly findOrMake: (found: FoundEdition) => Promise<Result<KeptBundle, Problem>>;
  /** Those that sign and signed, newest first; the first one is made here. */
  readonly listKeys: () => Promise<readonly PublicKey[]>;
}
