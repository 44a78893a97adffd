"use server";

import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { z } from "zod";
import { limits } from "#domain/limits.ts";
import type { Issue, Problem } from "#domain/problem.ts";
import { fail, type Result } from "#domain/result.ts";
import type { DraftMachine } from "#notations/sketch/draft.ts";
import { defineAction } from "#server/http/forms/define-action.ts";
import { requireRegister } from "#server/register/register.ts";
import { applyCommand } from "#ui/form/record/command.ts";
import { emptyForm, type ProposalForm } from "#ui/form/record/proposal-form.ts";
import { toFormAddress } from "#ui/form/record/draft-address.ts";

/** Of more rows than this a form is slow to show and to read; its text is neither. */
const MOST_ROWS = 150;

/** Makes a draft of a proposal out of a machine in another notation. */
export const importMachine = defineAction({
  permission: "proposal:write",
  schema: z.object({ text: z.string().default(""), file: z.instanceof(File).optional() }),
  run: async ({ text, file }, { actor }): Promise<Result<undefined, Problem>> => {
    const given = await toGivenText(text, file);
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
    const draft = randomUUID();
    const form = toForm(drafts, { notation, findings });
    const kept = await requireRegister().drafts.save(actor.id, {
      id: draft,
      title: form.title,
      form: JSON.stringify(form),
    });
    if (!kept.ok) return kept;
    redirect(toFormAddress(draft, undefined));
  },
});

async function toGivenText(
  text: string,
  file: File | undefined,
): Promise<Result<{ text: string; path: string }, Issue>> {
  const hasFile = file !== undefined && file.size > 0;
  if (!hasFile && text.trim() === "")
    return fail({ path: "/text", message: "is empty: paste a diagram, or choose a file" });
  if (!hasFile) return { ok: true, value: { text, path: "/text" } };
  if (text.trim() !== "") return fail({ path: "/file", message: "there is a text above as well: give one of the two" });
  if (file.size > limits.notation)
    return fail({ path: "/file", message: `has ${file.size} bytes; at most ${limits.notation} are read` });
  try {
    return {
      ok: true,
      value: { text: new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer()), path: "/file" },
    };
  } catch {
    return fail({ path: "/file", message: "is no text in UTF-8; save it as UTF-8" });
  }
}

function toForm(drafts: readonly DraftMachine[], read: NonNullable<ProposalForm["read"]>): ProposalForm {
  const changes = drafts.map(({ slug, body }) => ({ op: "create" as const, kind: "machine" as const, slug, body }));
  const form: ProposalForm = { ...emptyForm, changes, read };
  return drafts.reduce((shown, { body }, change) => {
    const rows = body.states.length + body.events.length + body.transitions.length;
    return rows > MOST_ROWS ? applyCommand(shown, { type: "text", change }).form : shown;
  }, form);
}
