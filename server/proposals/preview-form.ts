/** What accepting a proposal as it is typed would do, everything that is not right yet, and the machines in it. */
import { withFoundPassages, withQuoteIssues } from "#forms/found-passages.ts";
import type { ProposalForm } from "#forms/kept-form.ts";
import { toTidyForm, toWrittenContent } from "#forms/proposal-form.ts";
import type { Spec } from "#domain/register/spec.ts";
import type { PreviewedMachine } from "#exports/machine-meaning.ts";
import { findTypedOutlook, type TypedOutlook } from "#server/proposals/find-outlook.ts";
import { listOutlookIssues } from "#server/proposals/proposals.ts";
import { readTexts } from "#server/proposals/read-texts.ts";
import { findTypedMachine } from "#server/proposals/typed-machine.ts";
import type { Register } from "#server/register/register.ts";

export interface FormPreview extends TypedOutlook {
  readonly machines: readonly PreviewedMachine[];
  /** The SVG of each of the machines, in their order; null where it could not be drawn. */
  readonly draw: () => readonly Promise<string | null>[];
}

/** Of a larger proposal the first ones are shown. */
const MOST_DRAWINGS = 5;

type Source = Pick<Register, "work" | "drawTyped"> & { readonly proposals: Pick<Register["proposals"], "outlook"> };

export async function previewForm(
  register: Source,
  typed: ProposalForm,
  author: string,
  spec: Spec,
): Promise<FormPreview> {
  const form = withFoundPassages(typed, spec);
  const outlook = await findFormOutlook(register, form, author);
  const found = await Promise.all(
    toTidyForm(form)
      .changes.map((change, index) => ({ change, index }))
      .filter(({ change: { kind, op } }) => kind === "machine" && op !== "retire")
      .slice(0, MOST_DRAWINGS)
      .map(async ({ change, index }) => {
        const typed = await findTypedMachine(register, spec, change);
        return typed ? [{ ...typed, index }] : [];
      }),
  );
  const machines = found.flat();
  return {
    ...outlook,
    issues: withQuoteIssues(outlook.issues, form, spec),
    machines: machines.map(({ toDraw: { machine }, meaning, index }) => ({
      index,
      slug: machine.slug,
      title: machine.body.title,
      meaning,
    })),
    draw: () =>
      register
        .drawTyped(
          author,
          machines.map(({ toDraw }) => toDraw),
        )
        .map(async (drawing) => {
          const drawn = await drawing;
          return drawn.ok ? drawn.value.svg : null;
        }),
  };
}

async function findFormOutlook(register: Source, form: ProposalForm, author: string): Promise<TypedOutlook> {
  const readText = await readTexts(
    register,
    form.changes.flatMap(({ text }) => (text === undefined ? [] : [text])),
  );
  if (!readText.ok) return { issues: listOutlookIssues(readText.failure) };
  const written = toWrittenContent(form, readText.value);
  return written.ok ? findTypedOutlook(register.proposals, written.value, author) : { issues: written.failure };
}
