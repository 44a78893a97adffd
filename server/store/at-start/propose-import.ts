/**
 * What changed in the files of a register that exists, as one proposal of the files: made once, kept up with them, and
 * accepted by people or not at all. What nobody could accept is held back and named, so that it does not hold up the rest.
 */
import type { Exception } from "#domain/check/exception.ts";
import { findRules } from "#domain/proposal/consensus.ts";
import { advance } from "#domain/proposal/lifecycle.ts";
import { withChanges } from "#domain/proposal/apply-changes.ts";
import {
  applyEvent,
  isClosed,
  toProposal,
  toProposalHash,
  type Proposal,
  type ProposalState,
} from "#domain/proposal/proposal.ts";
import type { ProposalContent, ProposalEvent, Step } from "#domain/proposal/schema.ts";
import { toRecordId } from "#domain/register/reference.ts";
import type { Spec } from "#domain/register/spec.ts";
import { toInstant, type Clock } from "#server/clock.ts";
import { toProposedChange, type Change } from "#server/store/changes.ts";
import type { Database, Reader } from "#server/store/database.ts";
import { CONTENT_AUTHOR, loadLastImported } from "#server/store/at-start/last-imported.ts";
import { loadSpec } from "#server/store/load-spec.ts";
import {
  changesNothing,
  countChanges,
  planImport,
  type HeldBack,
  type ImportedContent,
  type ImportPlan,
} from "#server/store/at-start/plan-import.ts";
import { appendEvent, openProposal, updateProposal } from "#server/store/proposals/events.ts";
import { findProposal } from "#server/store/proposals/find-proposals.ts";
import { findStatusMoves } from "#server/store/proposals/find-status-moves.ts";
import { writeTransaction, type Writer } from "#server/store/write-transaction.ts";

export interface ImportProposal {
  readonly id: number;
  readonly state: ProposalState;
  /** This start made or changed it. */
  readonly isNews: boolean;
}

/** What a start made of `content/`. */
export interface Imported {
  /** The newest one. */
  readonly revision: number;
  /** The register is new. */
  readonly founded: boolean;
  readonly message: string;
  /** Where what changed in the files waits for the group, or was refused by it. */
  readonly proposal?: ImportProposal;
  /** Records that it leaves as they are, because file and register went apart, or nobody could accept the file. */
  readonly heldBack: readonly HeldBack[];
}

export async function proposeImport(
  database: Database,
  spec: Spec,
  content: ImportedContent,
  clock: Clock,
): Promise<Imported> {
  const at = toInstant(clock);
  // Most starts find nothing to do, and then no writer has to wait.
  const seen = await look(database, spec, content, at);
  if (!isNews(seen)) return toImported(spec, seen, seen.newest, false);
  return writeTransaction(database, async (writer, current) => {
    const present = await loadSpec(writer, current, spec);
    const found = await look(writer, present, content, at);
    if (!isNews(found)) return toImported(present, found, found.newest, false);
    return toImported(present, found, await keepUp(writer, present, found, at), true);
  });
}

interface Found {
  /** Undefined where files and register say the same, but for what is held back. */
  readonly wanted: ProposalContent | undefined;
  readonly heldBack: readonly HeldBack[];
  /** The newest proposal of the files, imports among them; left out where it is closed and nothing is wanted. */
  readonly newest: Proposal | undefined;
}

async function look(reader: Reader, present: Spec, content: ImportedContent, at: string): Promise<Found> {
  const plan = planImport(present, await loadLastImported(reader, present), content);
  const { accepted, refused } = await sortOut(reader, present, plan.changes, at);
  const proposable = { changes: accepted, exceptions: plan.exceptions };
  const row = await reader.proposal.findFirst({
    where: { author: CONTENT_AUTHOR },
    orderBy: { id: "desc" },
    select: { id: true, closedAt: true },
  });
  const wanted = changesNothing(proposable) ? undefined : toContent(proposable);
  // That of the founding holds the whole register, and is read only where there is something to hold against it.
  const isOfInterest = row !== null && (wanted !== undefined || row.closedAt === null);
  return {
    wanted,
    heldBack: [...plan.heldBack, ...refused].sort(byRecord),
    newest: isOfInterest ? await findProposal(reader, row.id, CONTENT_AUTHOR) : undefined,
  };
}

const toContent = ({ changes, exceptions }: Pick<ImportPlan, "changes" | "exceptions">): ProposalContent => ({
  title: "Changes in content/",
  message: `Changed in the files since they last came in: ${countChanges({ changes, exceptions })}.`,
  changes: changes.map(toProposedChange),
  ...(exceptions !== undefined && { exceptions: JSON.parse(exceptions) as readonly Exception[] }), // canonical JSON of parsed ones
});

/** Tells what people could accept from what the tables of the register refuse to anybody. */
async function sortOut(reader: Reader, present: Spec, changes: readonly Change[], at: string) {
  const refusals = new Map<string, string[]>();
  const refuse = (id: string, message: string) => refusals.set(id, [...(refusals.get(id) ?? []), message]);
  const listAccepted = () => changes.filter(({ kind, slug }) => !refusals.has(toRecordId(kind, slug)));
  const signature = { author: CONTENT_AUTHOR, message: "", proposal: "", at };
  const first = withChanges(present, changes.map(toProposedChange), signature);
  if (!first.ok)
    for (const { path, message } of first.failure.issues) {
      const [, , index, ...inside] = path.split("/");
      const change = changes[Number(index)];
      if (change) refuse(toRecordId(change.kind, change.slug), [inside.slice(1).join("/"), message].join(" ").trim());
    }
  const proposed = listAccepted().map(toProposedChange);
  const next = withChanges(present, proposed, signature);
  if (!next.ok) throw new Error(`changes of files cannot be applied: ${JSON.stringify(next.failure.issues)}`);
  const content = { title: "", message: "", changes: proposed };
  const moves = await findStatusMoves(reader, {
    before: present,
    after: next.value.next,
    content,
    proposal: undefined,
    now: at,
  });
  for (const { record, message } of moves) refuse(record, message);
  const accepted = listAccepted();
  const refused = changes
    .filter((change) => !accepted.includes(change))
    .map(({ kind, slug, op, baseVersion }): HeldBack => {
      const file = op === "retire" ? "removed" : "changed";
      const said = { imported: baseVersion, current: baseVersion };
      return { kind, slug, file, ...said, refusals: refusals.get(toRecordId(kind, slug)) ?? [] };
    });
  return { accepted, refused };
}

/** A proposal that says the same waits, or was rejected; the files do not ask twice. One that they took back, they may make again. */
function isNews({ wanted, newest }: Found): boolean {
  if (!wanted) return newest !== undefined && !isClosed(newest.state);
  if (!newest || newest.state === "withdrawn") return true;
  return toProposalHash(newest.content) !== toProposalHash(wanted);
}

/** Carries out what is news. Answers the proposal as it is then. */
async function keepUp(writer: Writer, present: Spec, { wanted, newest }: Found, at: string): Promise<Proposal> {
  const steps = openSteps(writer, present, at);
  const waiting = newest && !isClosed(newest.state) ? newest : undefined;
  if (waiting && wanted) {
    const edited = await steps.take(waiting, { type: "edit", content: wanted, editorial: false });
    if (edited) return edited.state === "changes-requested" ? steps.require(edited, { type: "submit" }) : edited;
  }
  // It has all the entries it may have, or the files say again what the register says.
  const reason = wanted
    ? "The files changed again; a new proposal has it."
    : "The files say again what the register says.";
  const withdrawn = waiting && (await steps.require(waiting, { type: "withdraw", reason }));
  if (!wanted) {
    if (!withdrawn) throw new Error("there is no news of files that say what the register says");
    return withdrawn;
  }
  const id = await openProposal(writer, { author: CONTENT_AUTHOR, at, content: wanted });
  const drafted = toProposal(id, [{ seq: 1, at, by: CONTENT_AUTHOR, type: "draft", content: wanted }]);
  return steps.require(drafted, { type: "submit" });
}

/** Steps of the files as an author, by the same table as those of people. */
function openSteps(writer: Writer, present: Spec, at: string) {
  const take = async (proposal: Proposal, step: Step): Promise<Proposal | undefined> => {
    const advanced = advance(proposal, step, {
      actor: { id: CONTENT_AUTHOR, role: "member" },
      now: at,
      rules: findRules(present, proposal.content),
      errors: [],
      nextRevision: present.revision + 1,
    });
    if (!advanced.ok) return undefined;
    const event: ProposalEvent = advanced.value.event;
    await appendEvent(writer, proposal.id, event);
    const after = applyEvent(proposal, event);
    await updateProposal(writer, proposal.id, { state: after.state, at, content: after.content });
    return after;
  };
  const require = async (proposal: Proposal, step: Step): Promise<Proposal> => {
    const after = await take(proposal, step);
    if (!after) throw new Error(`the files could not ${step.type} proposal ${proposal.id}, which is ${proposal.state}`);
    return after;
  };
  return { take, require };
}

function toImported(spec: Spec, { wanted, heldBack }: Found, proposal: Proposal | undefined, isNew: boolean): Imported {
  const about = proposal && (wanted || isNew) ? { id: proposal.id, state: proposal.state, isNews: isNew } : undefined;
  return {
    revision: spec.revision,
    founded: false,
    message: wanted?.message ?? "nothing changed",
    heldBack,
    ...(about && { proposal: about }),
  };
}

const byRecord = (a: HeldBack, b: HeldBack): number =>
  toRecordId(a.kind, a.slug) < toRecordId(b.kind, b.slug) ? -1 : 1;
