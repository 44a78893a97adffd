"use server";

import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { z } from "zod";
import { limits } from "#domain/limits.ts";
import { listQuotable } from "#forms/draft-notes.ts";
import { toQuote } from "#domain/meeting/quote-sentences.ts";
import type { Problem } from "#domain/problem.ts";
import { toProblem } from "#domain/proposal/step-failure.ts";
import { parseWith } from "#domain/register/parse.ts";
import { contentSchema } from "#domain/proposal/schema.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { Spec } from "#domain/register/spec.ts";
import { recordTexts, type ReadRecordText } from "#texts/record-text.ts";
import { defineAction, type ActionContext } from "#server/http/forms/define-action.ts";
import { readTextOrFile } from "#server/http/forms/text-or-file.ts";
import { noSuchDraft, type SavedDraft } from "#server/proposals/drafts.ts";
import { requireRegister } from "#server/register/register.ts";
import { findUneditedLength, toOlderEdit } from "#forms/edit-stamp.ts";
import { noteKeySchema } from "#forms/note/marking.ts";
import { withAddedRecord } from "#forms/chosen-records.ts";
import { applyCommand, fillAt } from "#forms/command.ts";
import { toCommand, type Command } from "#forms/to-command.ts";
import { withFoundPassages } from "#forms/found-passages.ts";
import { toImportedForm, toPatchForm } from "#forms/imported-form.ts";
import { findKeptForm, type ProposalForm } from "#forms/kept-form.ts";
import { toShownForm, toWrittenContent } from "#forms/proposal-form.ts";
import {
  readSentDraft,
  toDraft,
  toFormAddress,
  toNoteAddress,
  toPassageAddress,
  type DraftPlace,
  type SentDraft,
} from "#forms/draft-address.ts";
import { findPassage } from "../page-context.ts";
import { isOfSubmitted, toNewDraft } from "#forms/submitted-draft.ts";
import { readSentForm } from "#server/proposals/read-sent-form.ts";

/** No proposal has this length: an edit that does not say from which text it was made is as one of an older text. */
const UNKNOWN = 0;

interface Sent extends SentDraft {
  readonly form: ProposalForm;
  readonly readText: ReadRecordText;
}

/** Keeps what was typed as a draft, whichever button was pressed; then does what the button says. */
export const sendProposalForm = defineAction({
  permission: "proposal:write",
  schema: z.record(z.string(), z.unknown()),
  run: async (entries, context): Promise<Result<undefined, Problem>> => {
    const command = toCommand(entries["do"], entries);
    const sentDraft = readSentDraft(entries);
    const sent = await readSentForm(entries);
    if (!sent.ok) return sent;
    const { readText } = sent.value;
    const typed = await withStamp(sent.value.form, sentDraft, context.actor.id);
    // The page of a note finds it by the address of its meeting, which is made of its day where nobody typed it.
    const isRead = ["preview", "submit", "note"].includes(command.type);
    const { form, at, issues } =
      command.type === "add-record"
        ? withAddedRecord(typed, await findPresent(), toText(entries["add-record"]), toText(entries["add-kind"]))
        : applyCommand(isRead ? await toReadForm(typed) : typed, command, { ...recordTexts, read: readText });
    const saved = await requireRegister().drafts.save(context.actor.id, toDraft(sentDraft, form));
    // What was saved by another form meanwhile is for its author to compare, before anything of either is submitted.
    const isApart = saved.ok && saved.value.apartFrom !== undefined;
    if (command.type === "submit" && !isApart) {
      const submitted = await submit({ ...sentDraft, form, readText }, context);
      // A second click finds the draft gone, and is answered what the first one was.
      if (submitted.ok) redirect(`/proposals/${submitted.value}`);
      if (!saved.ok) return toGoneOn(saved.failure, context);
      if (submitted.failure.type !== "invalid") return toRefused(submitted.failure, saved.value, context);
    }
    if (!saved.ok) return toGoneOn(saved.failure, context);
    if (issues) return toRefused({ type: "invalid", issues }, saved.value, context);
    const { id, version, apartFrom } = saved.value;
    const place = { draft: id, proposal: sentDraft.proposal, version, ...(apartFrom !== undefined && { apartFrom }) };
    redirect(toFormPath(place, command, at, form));
  },
});

/** The form is shown again as it was sent, and goes on from the draft that it was saved as. */
function toRefused(problem: Problem, { id, version }: SavedDraft, { giveBack }: ActionContext<"proposal:write">) {
  giveBack("draft", id);
  giveBack("version", String(version));
  return fail(problem);
}

/** What was submitted is not begun anew: the form that still shows it goes on as that of a new draft. */
function toGoneOn(problem: Problem, { giveBack }: ActionContext<"proposal:write">) {
  if (!isOfSubmitted(problem)) return fail(problem);
  giveBack("draft", randomUUID());
  giveBack("version", "0");
  return fail(toNewDraft(problem));
}

/** With all that is made of what was typed, for its author to see. */
async function toReadForm(typed: ProposalForm): Promise<ProposalForm> {
  const spec = await findPresent();
  const form = toShownForm(typed);
  return spec ? withFoundPassages(form, spec) : form;
}

async function findPresent(): Promise<Spec | undefined> {
  const spec = await requireRegister().spec();
  return spec.ok ? spec.value : undefined;
}

/** Asked before it is saved, which would begin the draft of a form that was shown before forms said it. */
async function withStamp(form: ProposalForm, { draft, proposal }: SentDraft, author: string): Promise<ProposalForm> {
  if (proposal === undefined || form.length !== undefined) return form;
  const { drafts, proposals } = requireRegister();
  const known = await drafts.find(author, draft);
  if (known?.proposal !== proposal) return form;
  const length = findUneditedLength(await proposals.listEvents(proposal, author), known.createdAt);
  return length === undefined ? form : { ...form, length };
}

async function submit(
  { draft, proposal, form, readText }: Sent,
  { actor, giveBack }: ActionContext<"proposal:write">,
): Promise<Result<number, Problem>> {
  const written = toWrittenContent(form, readText);
  const content = written.ok ? parseWith(contentSchema, written.value) : written;
  if (!content.ok) return fail({ type: "invalid", issues: content.failure });
  const { proposals } = requireRegister();
  if (proposal === undefined) {
    const made = await proposals.draft({ content: content.value, actor, isSubmitted: true, draft });
    return made.ok ? ok(made.value.id) : made;
  }
  const step = { type: "edit", content: content.value, editorial: form.editorial } as const;
  const taken = await proposals.step({ id: proposal, step, actor, draft, length: form.length ?? UNKNOWN });
  if (taken.ok) return ok(proposal);
  if (taken.failure.type !== "moved-on") return fail(toProblem(taken.failure, "edit"));
  // Whoever sends it once more has been told of what was there by then.
  giveBack("length", String(taken.failure.length));
  return fail(toOlderEdit(proposal, taken.failure.state));
}

function toFormPath(place: DraftPlace, command: Command, at: string | undefined, form: ProposalForm): string {
  const address = toFormAddress(place);
  const { type } = command;
  // Who has two drafts now is told so before anything else.
  if (place.apartFrom !== undefined) return address;
  if (type === "note") return toNoteAddress({ ...place, meeting: form.changes[command.change]?.slug ?? "" });
  if (type === "passage") return toPassageAddress({ ...place, at: command.path });
  if (type === "submit") return `${address}&show=submit#answer`;
  if (type === "preview") return `${address}&show=preview#preview`;
  // Whoever keeps it goes on where they pressed the button.
  return `${address}#${at ?? (type === "save" ? "do-save" : "")}`;
}

/** Puts the place of a sentence into the source of the draft that asked for it. */
export const choosePassage = defineAction({
  permission: "proposal:write",
  schema: z.object({
    draft: z.string(),
    proposal: z.string().optional(),
    at: z.string().max(limits.path),
    meeting: noteKeySchema,
    stretch: z.array(z.string()).default([]),
  }),
  run: async ({ draft, proposal: edited, at, meeting, stretch }, { actor }): Promise<Result<undefined, Problem>> => {
    const known = await requireRegister().drafts.find(actor.id, draft);
    const form = known && findKeptForm(known.form);
    if (!form) return fail(noSuchDraft);
    const spec = await requireRegister().spec();
    if (!spec.ok) return spec;
    const quote = toQuote(
      listQuotable(spec.value, form),
      meeting,
      stretch.flatMap((text) => findPassage(text) ?? []),
    );
    if (!quote.ok) return fail({ type: "invalid", issues: [quote.failure] });
    const { proposal } = readSentDraft({ proposal: edited });
    const filled = fillAt(form, at, { ...quote.value });
    const saved = await requireRegister().drafts.save(
      actor.id,
      toDraft({ draft, proposal, version: known.version }, filled),
    );
    if (!saved.ok) return saved;
    redirect(`${toFormAddress({ draft: saved.value.id, proposal, version: saved.value.version })}#${at}`);
  },
});

/** Makes a draft of a proposal out of a machine in another notation. */
export const importMachine = defineAction({
  permission: "proposal:write",
  schema: z.object({ text: z.string().default(""), file: z.instanceof(File).optional() }),
  run: async ({ text, file }, { actor }): Promise<Result<undefined, Problem>> => {
    const given = await readTextOrFile(text, file, { what: "a diagram", bytes: limits.notation });
    if (!given.ok) return fail({ type: "invalid", issues: [given.failure] });
    const read = await requireRegister().work("read-machine", given.value.text);
    if (!read.ok) return read;
    const { notation, drafts, findings } = read.value;
    if (notation === undefined || drafts.length === 0) {
      const said = findings
        .filter(({ level }) => level === "error")
        .map(({ line, message }) => (line === undefined ? message : `line ${line}: ${message}`));
      return fail({ type: "invalid", issues: [{ path: given.value.path, message: said.join("; ") }] });
    }
    return begin(actor.id, toImportedForm(drafts, { notation, findings }));
  },
});

/** Makes a draft of a proposal out of what `git format-patch` wrote. */
export const importPatch = defineAction({
  permission: "proposal:write",
  schema: z.object({ text: z.string().default(""), file: z.instanceof(File).optional() }),
  run: async ({ text, file }, { actor }): Promise<Result<undefined, Problem>> => {
    const given = await readTextOrFile(text, file, { what: "a patch", bytes: limits.patch });
    if (!given.ok) return fail({ type: "invalid", issues: [given.failure] });
    const { path, text: patch } = given.value;
    const read = await requireRegister().work("read-patch", patch);
    if (!read.ok) return read;
    if (!read.value.ok)
      return fail({ type: "invalid", issues: read.value.failure.map(({ message }) => ({ path, message })) });
    return begin(actor.id, toPatchForm(read.value.value));
  },
});

/** A new draft with that in it. */
async function begin(owner: string, form: ProposalForm): Promise<Result<never, Problem>> {
  const started = { draft: randomUUID(), proposal: undefined, version: 0 };
  const saved = await requireRegister().drafts.save(owner, toDraft(started, form));
  return saved.ok ? redirect(toFormAddress(started)) : saved;
}

const toText = (value: unknown): string => (typeof value === "string" ? value : "");
