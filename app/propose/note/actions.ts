"use server";

import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { z } from "zod";
import { limits } from "#domain/limits.ts";
import type { Problem } from "#domain/problem.ts";
import { fail, type Result } from "#domain/result.ts";
import { daySchema } from "#domain/text.ts";
import { readSentDraft, toCorrectionAddress, toDraft, toFormAddress, toNoteAddress } from "#forms/draft-address.ts";
import { noteKeySchema } from "#forms/note/marking.ts";
import { toRecording } from "#forms/note/sent-marks.ts";
import { withRecorded } from "#forms/note/recorded.ts";
import { toTakenForm } from "#forms/note/taken-note.ts";
import { defineAction } from "#server/http/forms/define-action.ts";
import { readBytesOrFile } from "#server/http/forms/text-or-file.ts";
import { chooseNote } from "#server/mail-in/given-note.ts";
import { keepMarking } from "#server/proposals/keep-marking.ts";
import { findBegunForm } from "#server/proposals/begun-form.ts";
import { noSuchDraft } from "#server/proposals/drafts.ts";
import { requireRegister } from "#server/register/register.ts";

/** Makes a draft of a proposal out of the note of a meeting, and goes on to its sentences. */
export const takeNote = defineAction({
  permission: "proposal:write",
  schema: z.object({
    text: z.string().default(""),
    file: z.instanceof(File).optional(),
    day: z.string().trim().default(""),
    url: z.string().trim().default(""),
    corrects: z.string().trim().default(""),
  }),
  run: async ({ text, file, day, url, corrects }, { actor }): Promise<Result<undefined, Problem>> => {
    const given = await readBytesOrFile(text, file, { what: "the note of a meeting", bytes: limits.mail });
    if (!given.ok) return fail({ type: "invalid", issues: [given.failure] });
    const spec = await requireRegister().spec();
    if (!spec.ok) return spec;
    const { bytes, path } = given.value;
    const order = { bytes, revision: spec.value.revision, day: daySchema.safeParse(day).data, isWhole: true };
    const read = await requireRegister().work("read-notes", order);
    if (!read.ok) return read;
    const note = chooseNote(
      read.value,
      { bytes, path, day, url, corrects, today: requireRegister().today() },
      spec.value,
    );
    if (!note.ok) return note;
    const form = toTakenForm(note.value, spec.value);
    if (!form.ok) return fail({ type: "invalid", issues: form.failure });
    const meeting = form.value.changes[0]?.slug ?? "";
    const started = { draft: randomUUID(), proposal: undefined, version: 0 };
    const saved = await requireRegister().drafts.save(actor.id, toDraft(started, form.value));
    if (!saved.ok) return saved;
    const place = { draft: saved.value.id, proposal: undefined, meeting };
    return redirect(corrects === "" ? toNoteAddress(place) : toCorrectionAddress(place));
  },
});

/** Makes of the marked sentences of a note what each was marked as, in the draft that asked for it or in a new one. */
export const recordFromNote = defineAction({
  permission: "proposal:write",
  schema: z.looseObject({
    do: z.enum(["record", "keep"]).default("record"),
    draft: z.string().default(""),
    proposal: z.string().optional(),
    version: z.string().optional(),
    meeting: noteKeySchema,
  }),
  run: async (entries, { actor }): Promise<Result<undefined, Problem>> => {
    const { draft, meeting } = entries;
    const { drafts } = requireRegister();
    const { proposal } = readSentDraft(entries);
    if (entries.do === "keep") {
      const kept = await keepMarking(drafts, actor.id, entries);
      return kept.ok ? redirect(toNoteAddress({ draft: kept.value.id, proposal, meeting })) : kept;
    }
    const begun = await findBegunForm(drafts, actor.id, draft || undefined);
    if (!begun) return fail(noSuchDraft);
    const { form, draft: known } = begun;
    const spec = await requireRegister().spec();
    if (!spec.ok) return spec;
    const recording = toRecording(form, spec.value, meeting, entries);
    const made = recording.ok ? withRecorded(form, spec.value, recording.value) : recording;
    if (!made.ok) return fail({ type: "invalid", issues: made.failure });
    const { marking: _, ...recorded } = made.value;
    const target = { draft: draft === "" ? randomUUID() : draft, proposal, version: known?.version ?? 0 };
    const saved = await drafts.save(actor.id, toDraft(target, recorded));
    if (!saved.ok) return saved;
    const { id, version } = saved.value;
    return redirect(`${toFormAddress({ draft: id, proposal, version })}&show=preview#answer`);
  },
});
