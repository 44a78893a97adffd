/** The first import: the group's own records, as they are and as they were before, make the first revisions. */
import { listRecords, type Spec } from "#domain/register/spec.ts";
import { toInstant, type Clock } from "#server/clock.ts";
import { acceptImport, type Import } from "#server/store/at-start/accept-import.ts";
import { toText } from "#server/store/changes.ts";
import type { Database } from "#server/store/database.ts";
import { loadLastImported } from "#server/store/at-start/last-imported.ts";
import { emptySpec, loadSpec } from "#server/store/load-spec.ts";
import {
  changesNothing,
  countChanges,
  planImport,
  type ImportedContent,
  type ImportPlan,
} from "#server/store/at-start/plan-import.ts";
import type { Imported } from "#server/store/at-start/propose-import.ts";
import { writeTransaction, type Writer } from "#server/store/write-transaction.ts";

/** Content with the states that it had before, each of which is a revision of its own. */
export interface FoundingContent extends ImportedContent {
  /** Oldest first. */
  readonly earlier?: readonly (ImportedContent & { readonly folder: string; readonly message: string })[];
}

/** Undefined where the register is not empty, or is to stay so: nothing was done then. */
export function foundRegister(
  database: Database,
  { earlier = [], ...content }: FoundingContent,
  clock: Clock,
): Promise<Pick<Imported, "revision" | "message"> | undefined> {
  // One transaction: a founding that stops half-way would leave a register that takes its past for its present.
  return writeTransaction(database, async (writer, current) => {
    if (current > 0) return undefined;
    const at = toInstant(clock);
    let spec = emptySpec;
    for (const { folder, message, ...state } of earlier)
      spec = await takeState(writer, spec, state, { at, folder: `content/${folder}/`, message });
    const message = countChanges(planImport(spec, await loadLastImported(writer, spec), content));
    spec = await takeState(writer, spec, content, { at, folder: "content/", message });
    return { revision: spec.revision, message: `founded with ${listRecords(spec).length} records` };
  });
}

/** Answers the register after it. */
async function takeState(
  writer: Writer,
  present: Spec,
  content: ImportedContent,
  signed: Pick<Import, "at" | "folder" | "message">,
): Promise<Spec> {
  const plan: ImportPlan = planImport(present, await loadLastImported(writer, present), content);
  if (changesNothing(plan)) return present;
  const revision = present.revision + 1;
  await acceptImport(writer, { ...plan, ...signed, revision, presentExceptions: toText(present.exceptions) });
  return loadSpec(writer, revision, present);
}
