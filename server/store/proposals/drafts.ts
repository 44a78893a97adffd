/** Drafts as rows: no part of the history, changed in place, and shown to nobody but their owner. */
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { limits } from "#domain/limits.ts";
import { parseWith } from "#domain/register/parse.ts";
import type { Problem } from "#domain/problem.ts";
import { noSuchProposal } from "#domain/proposal/step-failure.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { parseJsonText } from "#texts/json/parse-json-text.ts";
import { toInstant, type Clock } from "#server/clock.ts";
import type { DraftSummary } from "#forms/draft-address.ts";
import type { Drafts, SavedDraft } from "#server/proposals/drafts.ts";
import type { Database } from "#server/store/database.ts";
import type { Draft } from "#server/store/generated/client.ts";
import { listEvents } from "#server/store/proposals/find-proposals.ts";
import { writeTransaction, type Writer } from "#server/store/write-transaction.ts";

const draftSchema = z.strictObject({
  id: z.uuid({
    error: "is none that a form was given here; begin a new proposal, or open the draft from your list of them",
  }),
  proposal: z.int().min(1).optional(),
  version: z.int().min(0),
  // Never refused, because then what was typed would be lost over its label.
  title: z.string().transform(toLabel),
  form: z
    .string()
    .max(limits.draftForm, {
      error: `holds more than ${limits.draftForm} characters as JSON; split the proposal`,
      abort: true,
    })
    .refine((text) => parseJsonText(text).ok, { error: "must be JSON" }),
});

export function openDrafts(database: Database, clock: Clock): Drafts {
  return {
    save: async (owner, given) => {
      const draft = parseWith(draftSchema, given);
      if (!draft.ok) return fail({ type: "invalid", issues: draft.failure });
      return writeTransaction(database, (writer) => saveDraft(writer, owner, draft.value, toInstant(clock)));
    },
    find: async (owner, id) => {
      const row = await database.draft.findFirst({ where: { id, accountId: owner } });
      return row ? { ...toSummary(row), form: row.form, createdAt: row.createdAt } : undefined;
    },
    list: async (owner) => {
      const rows = await database.draft.findMany({
        where: { accountId: owner },
        select: { id: true, proposalId: true, title: true, version: true, updatedAt: true },
        orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
      });
      return rows.map((row) => toSummary(row));
    },
    remove: (owner, id) => writeTransaction(database, (writer) => removeDraft(writer, owner, id)),
  };
}

/** Whether there was one. */
export async function removeDraft(writer: Writer, owner: string, id: string): Promise<boolean> {
  const { count } = await writer.draft.deleteMany({ where: { id, accountId: owner } });
  return count > 0;
}

type Parsed = z.output<typeof draftSchema>;

async function saveDraft(
  writer: Writer,
  owner: string,
  { id, proposal, title, form, version }: Parsed,
  at: string,
): Promise<Result<SavedDraft, Problem>> {
  const known = await writer.draft.findUnique({ where: { id } });
  if (known && known.accountId !== owner) return fail(noDraftOfYours(id));
  const row = { proposalId: proposal ?? null, title, form, updatedAt: at };
  // What is sent twice says the same the second time.
  if (known?.form === form) return ok(toSummary(known));
  if (known?.version === version) {
    const saved = { ...row, version: version + 1 };
    await writer.draft.update({ where: { id }, data: saved });
    return ok(toSummary({ id, ...saved }));
  }
  const refusal = await findRefusal(writer, owner, id, proposal);
  if (refusal) return fail(refusal);
  const made = { ...row, id: known ? randomUUID() : id, version: version + 1 };
  await writer.draft.create({ data: { ...made, accountId: owner, createdAt: at } });
  return ok({ ...toSummary(made), ...(known && { apartFrom: id }) });
}

/** Why a draft is not begun. */
async function findRefusal(
  writer: Writer,
  owner: string,
  id: string,
  proposal: number | undefined,
): Promise<Problem | undefined> {
  // What a page still saves after the form was submitted would come back as a draft of something that is done.
  const made = await writer.proposal.findUnique({ where: { draftId: id }, select: { id: true, author: true } });
  if (made && made.author !== owner) return noDraftOfYours(id);
  if (made)
    return { type: "conflict", reason: `this draft was submitted already, as proposal ${made.id}`, proposal: made.id };
  if (proposal !== undefined && (await listEvents(writer, proposal, owner)).length === 0)
    return noSuchProposal(proposal);
  const { drafts } = limits;
  return (await writer.draft.count({ where: { accountId: owner } })) < drafts
    ? undefined
    : { type: "conflict", reason: `you have ${drafts} drafts, which is all that fit; submit or remove some first` };
}

const noDraftOfYours = (id: string): Problem => ({
  type: "not-found",
  what: `draft ${id}`,
  hint: "your drafts are listed with the proposals",
});

type SummaryRow = Pick<Draft, "id" | "proposalId" | "title" | "version" | "updatedAt">;

const toSummary = ({ id, proposalId, title, version, updatedAt }: SummaryRow): DraftSummary => ({
  id,
  title,
  version,
  updatedAt,
  ...(proposalId !== null && { proposal: proposalId }),
});

/** One line, whatever was typed. */
function toLabel(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\u202A-\u202E\u2066-\u2069\p{Cs}]+/gu, " ")
    .trim()
    .slice(0, limits.line);
}
