/** What accepting a proposal as it is typed would do, and everything that is not right yet. */
import type { Problem } from "#domain/problem.ts";
import type { Result } from "#domain/result.ts";
import { findTypedOutlook, type TypedOutlook } from "#server/proposals/find-outlook.ts";
import { listOutlookIssues } from "#server/proposals/proposals.ts";
import { readTexts } from "#server/proposals/read-texts.ts";
import { findTypedMachine } from "#server/proposals/typed-machine.ts";
import { requireRegister, type Diagram } from "#server/register/register.ts";
import { toShownFinding, toShownIssue, toShownTexts } from "#ui/form/live/shown-facts.ts";
import type { DrawingShown, PreviewFacts } from "#ui/form/record/preview-facts.ts";
import { toTidyForm, toWrittenContent, type ProposalForm } from "#ui/form/record/proposal-form.ts";
import type { PageContext } from "#ui/page-context.ts";

export interface Preview {
  readonly facts: PreviewFacts;
  /** One for each of the machines of the facts, in their order. */
  readonly draw: () => readonly Promise<Result<Diagram, Problem>>[];
}

/** Of a larger proposal the first ones are shown. */
const MOST_DRAWINGS = 5;

export async function preview(form: ProposalForm, author: string, context: PageContext): Promise<Preview> {
  const { issues, findings } = await findFormOutlook(form, author);
  const tidy = toTidyForm(form);
  const found = await Promise.all(
    tidy.changes
      .map((change, index) => ({ change, index }))
      .filter(({ change: { kind, op } }) => kind === "machine" && op !== "retire")
      .slice(0, MOST_DRAWINGS)
      .map(async ({ change, index }) => {
        const machine = await findTypedMachine(requireRegister(), context.spec, change);
        return machine ? [{ ...machine, index }] : [];
      }),
  );
  const machines = found.flat();
  return {
    facts: {
      issues: issues.map((issue) => toShownIssue(form, issue)),
      ...(findings && {
        findings: {
          caused: findings.caused.map((finding) => toShownFinding(form, finding, context)),
          mended: findings.mended.map((finding) => toShownFinding(form, finding, context)),
        },
      }),
      texts: toShownTexts(tidy, context),
      drawings: machines.map(({ toDraw: { machine }, meaning, index }) => ({
        slug: machine.slug,
        title: machine.body.title,
        isDifference: meaning !== undefined,
        ...(form.changes[index]?.text === undefined && { body: `/changes/${index}/body` }),
        ...(meaning && { meaning }),
      })),
    },
    draw: () =>
      requireRegister().drawTyped(
        author,
        machines.map(({ toDraw }) => toDraw),
      ),
  };
}

/** For a page that is made once: with its drawings in it. */
export async function toDrawnFacts({ facts, draw }: Preview): Promise<PreviewFacts> {
  const drawn = await Promise.all(draw());
  const drawings = facts.drawings.map((drawing, index): DrawingShown => ({ ...drawing, svg: toSvg(drawn[index]) }));
  return { ...facts, drawings };
}

export const toSvg = (drawn: Result<Diagram, Problem> | undefined): string | null =>
  drawn?.ok ? drawn.value.svg : null;

async function findFormOutlook(form: ProposalForm, author: string): Promise<TypedOutlook> {
  const register = requireRegister();
  const readText = await readTexts(
    register,
    form.changes.flatMap(({ text }) => (text === undefined ? [] : [text])),
  );
  if (!readText.ok) return { issues: listOutlookIssues(readText.failure) };
  const written = toWrittenContent(form, readText.value);
  return written.ok ? findTypedOutlook(register.proposals, written.value, author) : { issues: written.failure };
}
