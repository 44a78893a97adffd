/** The jobs of the pool, as a thread of it carries them out. */
import { toEditionNotes } from "#domain/edition/notes.ts";
import type { Spec } from "#domain/register/spec.ts";
import { toMachineFacts } from "#exports/machine-facts.ts";
import { parseRecordText } from "#texts/record-text.ts";
import { readMachine } from "#notations/read-machine.ts";
import { workOutAnswer } from "#server/api/answer.ts";
import { workOutDifference } from "#server/register/compare-bodies.ts";
import { openChecks } from "#server/register/checks.ts";
import { makeBundle } from "#server/editions/make-bundle.ts";
import { toNewToDraw } from "#server/diagrams/machine-to-draw.ts";
import { appendHistory } from "#server/history/append-history.ts";
import { readPatch } from "#server/history/read-patch.ts";
import { replayGiven, replaySent } from "#server/replay/replay-events.ts";
import { openPieceReplay } from "#server/replay/replay-piece.ts";
import { toHeld } from "#server/mail-in/held.ts";
import { tellFile } from "#server/mail-in/tell-file.ts";
import type { Database } from "#server/store/database.ts";
import { countAllEditions } from "#server/store/editions.ts";
import { listChanges } from "#server/store/list-changes.ts";
import { listSentIds } from "#server/store/sent-mails.ts";
import { workOutErrors, workOutOutlook, workOutSentOutlook } from "#server/store/proposals/work-out-outlook.ts";
import { listVersions } from "#server/store/records.ts";
import type { JobName, Jobs } from "#server/work/job-types.ts";

export type DoJob = <Name extends JobName>(name: Name, input: Jobs[Name]["input"]) => Promise<Jobs[Name]["output"]>;

/** The database is only read here. */
export interface JobDesk {
  readonly database: Database;
  readonly findSpec: (revision: number) => Promise<Spec>;
}

export function openJobs({ database, findSpec }: JobDesk): DoJob {
  const check = openChecks();
  const replayPiece = openPieceReplay();
  const contextAt = (now: string) => ({
    database,
    findSpec,
    clock: () => new Date(now),
    check: (spec: Spec) => check(spec, now.slice(0, 10)),
  });
  const jobs: { readonly [Name in JobName]: (input: Jobs[Name]["input"]) => Promise<Jobs[Name]["output"]> } = {
    answer: async (order) =>
      workOutAnswer(order, await findSpec(order.revision), (kind, slug) => listVersions(database, kind, slug)),
    changes: (order) => listChanges(database, order, findSpec),
    "append-history": ({ folder }) => appendHistory(database, folder),
    "edition-notes": async ({ revision, since }) =>
      toEditionNotes(since === undefined ? undefined : await findSpec(since), await findSpec(revision)),
    "edition-counts": () => countAllEditions(database),
    "make-bundle": (order) => makeBundle(order, database, findSpec),
    check: async ({ revision, day }) => check(await findSpec(revision), day),
    "caused-errors": (order) => workOutErrors(contextAt(order.signature.at), order),
    "new-to-draw": async ({ machine, revision }) => toNewToDraw(machine, await findSpec(revision)),
    outlook: (order) => workOutOutlook(contextAt(order.now), order),
    "outlook-sent": (order) => workOutSentOutlook(contextAt(order.now), order),
    "machine-facts": async ({ machine, revision }) => toMachineFacts(machine, await findSpec(revision)),
    difference: async (order) => workOutDifference(order, await findSpec(order.revision)),
    "replay-sent": async (order) => replaySent(await findSpec(order.revision), order),
    "replay-given": async (order) => replayGiven(await findSpec(order.revision), order),
    "replay-piece": async (order) => replayPiece(await findSpec(order.revision), order),
    "read-notes": async ({ bytes, revision, ...wish }) =>
      tellFile(bytes, toHeld((await findSpec(revision)).records, await listSentIds(database)), wish),
    "read-machine": (text) => Promise.resolve(readMachine(text)),
    "read-patch": (text) => readPatch(database, text),
    "read-texts": (texts) => Promise.resolve(texts.map((text) => parseRecordText(text, ""))),
  };
  return (name, input) => jobs[name](input);
}
