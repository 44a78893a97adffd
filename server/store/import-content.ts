/** The import of `content/`: one accepted proposal that makes one revision, or nothing where nothing differs. */
import type { Spec } from "#domain/spec.ts";
import { toInstant, type Clock } from "#server/clock.ts";
import { acceptImport, type Import } from "#server/store/accept-import.ts";
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
import { writeTransaction, type Writer } from "#server/store/write-transaction.ts";

/** What an import did: the revision it made, or the newest one that already said the same. */
export interface Imported {
  readonly revision: number;
  readonly changed: boolean;
  readonly message: string;
  /** Records it left as they are, because file and register went apart. */
  readonly heldBack: readonly HeldBack[];
}

/** Content with the states that it had before; a register that is empty takes these first, each as a revision of its own. */
export interface ContentToImport extends ImportedContent {
  /** Oldest first. */
  readonly earlier?: readonly (ImportedContent & { readonly folder: string; readonly message: string })[];
}

/** `spec` is the newest one the caller has; another process may have gone further, which is read again inside. */
export async function importContent(
  database: Database,
  spec: Spec,
  { earlier = [], ...content }: ContentToImport,
  clock: Clock,
): Promise<Imported> {
  // Most starts find nothing to do, and then no writer has to wait.
  const planned = planImport(spec, await loadLastImported(database, spec), content);
  if (changesNothing(planned)) return unchanged(spec.revision, planned);
  return writeTransaction(database, async (writer, current) => {
    const at = toInstant(clock);
    let present = await loadSpec(writer, current, spec);
    // One transaction: a founding that stops half-way would leave a register that takes its past for its present.
    for (const { folder, message, ...state } of present.revision === 0 ? earlier : []) {
      const plan = planImport(present, await loadLastImported(writer, present), state);
      if (changesNothing(plan)) continue;
      present = await accept(writer, present, plan, { at, folder: `content/${folder}/`, message });
    }
    const plan = present === spec ? planned : planImport(present, await loadLastImported(writer, present), content);
    if (changesNothing(plan)) return unchanged(present.revision, plan);
    const message = toMessage(plan);
    const { revision } = await accept(writer, present, plan, { at, folder: "content/", message });
    return { revision, changed: true, message, heldBack: plan.heldBack };
  });
}

/** Answers the register after it. */
async function accept(
  writer: Writer,
  present: Spec,
  plan: ImportPlan,
  signed: Pick<Import, "at" | "folder" | "message">,
): Promise<Spec> {
  const revision = present.revision + 1;
  await acceptImport(writer, { ...plan, ...signed, revision, presentExceptions: toText(present.exceptions) });
  return loadSpec(writer, revision, present);
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
