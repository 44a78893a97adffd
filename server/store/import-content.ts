/** The import of `content/`: one accepted proposal that makes one revision, or nothing where nothing differs. */
import type { Spec } from "#domain/spec.ts";
import { toInstant, type Clock } from "#server/clock.ts";
import { acceptImport } from "#server/store/accept-import.ts";
import { toText } from "#server/store/changes.ts";
import type { Database } from "#server/store/database.ts";
import { loadLastImported } from "#server/store/last-imported.ts";
import { loadSpec } from "#server/store/load-spec.ts";
import {
  changesNothing,
  planImport,
  type HeldBack,
  type ImportedContent,
  type ImportPlan,
} from "#server/store/plan-import.ts";
import { writeTransaction } from "#server/store/write-transaction.ts";

/** What an import did: the revision it made, or the newest one that already said the same. */
export interface Imported {
  readonly revision: number;
  readonly changed: boolean;
  readonly message: string;
  /** Records it left as they are, because file and register went apart. */
  readonly heldBack: readonly HeldBack[];
}

/** `spec` is the newest one the caller has; another process may have gone further, which is read again inside. */
export async function importContent(
  database: Database,
  spec: Spec,
  content: ImportedContent,
  clock: Clock,
): Promise<Imported> {
  // Most starts find nothing to do, and then no writer has to wait.
  const planned = planImport(spec, await loadLastImported(database, spec), content);
  if (changesNothing(planned)) return unchanged(spec.revision, planned);
  return writeTransaction(database, async (writer, current) => {
    const present = await loadSpec(writer, current, spec);
    const plan = present === spec ? planned : planImport(present, await loadLastImported(writer, present), content);
    if (changesNothing(plan)) return unchanged(current, plan);
    const revision = current + 1;
    const message = toMessage(plan);
    await acceptImport(writer, {
      ...plan,
      revision,
      at: toInstant(clock),
      message,
      presentExceptions: toText(present.exceptions),
    });
    return { revision, changed: true, message, heldBack: plan.heldBack };
  });
}

const unchanged = (revision: number, { heldBack }: ImportPlan): Imported => ({
  revision,
  changed: false,
  message: "nothing changed",
  heldBack,
});

function toMessage({ changes, exceptions }: ImportPlan): string {
  const count = (op: string) => changes.filter((change) => change.op === op).length;
  const parts = [
    [count("create"), "created"],
    [count("update"), "updated"],
    [count("retire"), "retired"],
  ] as const;
  const counted = parts.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`);
  return [...counted, ...(exceptions === undefined ? [] : ["exceptions changed"])].join(", ");
}
