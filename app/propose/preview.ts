/** What accepting a proposal as it is typed would do, or everything that is not right yet. */
import { parseWith } from "#domain/parse.ts";
import type { Issue } from "#domain/problem.ts";
import { contentSchema, type ProposalContent } from "#domain/proposal/schema.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { findRecord, type Spec } from "#domain/spec.ts";
import { requireRegister } from "#server/register.ts";
import { toWrittenContent, type ProposalForm } from "#ui/form/record/proposal-form.ts";
import type { Drawn, PreviewFacts } from "#ui/form/record/proposal-preview.tsx";

export async function preview(form: ProposalForm, author: string): Promise<Result<PreviewFacts, readonly Issue[]>> {
  const written = toWrittenContent(form);
  if (!written.ok) return written;
  const { proposals } = requireRegister();
  const content = parseWith(contentSchema, written.value);
  if (!content.ok) return fail([...content.failure, ...(await listBodyIssues(written.value, author))]);
  const outlook = await proposals.preview(content.value, author);
  if (!outlook.ok) return fail(outlook.failure.issues);
  const { next, caused, mended } = outlook.value;
  return ok({ caused, mended, drawings: await drawMachines(next, content.value) });
}

/** What is wrong with the records is said also while the title is missing. */
async function listBodyIssues(written: unknown, author: string): Promise<readonly Issue[]> {
  const named = parseWith(contentSchema, { ...(written as object), title: "-", message: "-" }); // made by toWrittenContent
  if (!named.ok) return [];
  const outlook = await requireRegister().proposals.preview(named.value, author);
  return outlook.ok ? [] : outlook.failure.issues;
}

async function drawMachines(next: Spec, content: ProposalContent): Promise<readonly Drawn[]> {
  const machines = content.changes.flatMap(({ op, kind, slug }) => {
    const record = op !== "retire" && kind === "machine" ? findRecord(next, "machine", slug) : undefined;
    return record ? [record] : [];
  });
  return Promise.all(
    machines.slice(0, 5).map(async (record) => ({ record, drawing: await requireRegister().draw(record, "page") })),
  );
}
