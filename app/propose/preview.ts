/** What accepting a proposal as it is typed would do, and everything that is not right yet. */
import type { Finding } from "#domain/check/finding.ts";
import { kinds } from "#domain/kinds.ts";
import { limits } from "#domain/limits.ts";
import type { Issue, Problem } from "#domain/problem.ts";
import { toSha256 } from "#domain/record/canonical.ts";
import { toFieldLabel } from "#domain/record/label.ts";
import { toRecordId } from "#domain/reference.ts";
import type { Result } from "#domain/result.ts";
import { findRecord } from "#domain/spec.ts";
import { toTermIndex } from "#domain/term/link.ts";
import type { MeaningShown } from "#exports/machine-meaning.ts";
import { toLineHtml } from "#texts/prose-line.ts";
import { toProseHtml } from "#texts/prose.ts";
import { findDifference } from "#server/register/difference.ts";
import { findNewToDraw } from "#server/register/machine-facts.ts";
import type { MachineToDraw } from "#server/diagrams/machine-to-draw.ts";
import { findWrittenOutlook, type WrittenOutlook } from "#server/proposals/find-outlook.ts";
import { listOutlookIssues } from "#server/proposals/proposals.ts";
import { readTexts } from "#server/proposals/read-texts.ts";
import { requireRegister, type Diagram } from "#server/register/register.ts";
import type { DrawingShown, FindingShown, PreviewFacts } from "#ui/form/record/preview-facts.ts";
import { toTidyForm, toWrittenContent, type ChangeForm, type ProposalForm } from "#ui/form/record/proposal-form.ts";
import { toShape } from "#ui/form/record/shape.ts";
import { toHref, type PageContext } from "#ui/page-context.ts";
import { findDrawable } from "./drawable.ts";

export interface Preview {
  readonly facts: PreviewFacts;
  /** One for each of the machines of the facts, in their order. */
  readonly draw: () => readonly Promise<Result<Diagram, Problem>>[];
}

/** Of a larger proposal the first ones are shown. */
const most = { drawings: 5, texts: 6 } as const;

export async function preview(form: ProposalForm, author: string, context: PageContext): Promise<Preview> {
  const { issues, findings } = await findFormOutlook(form, author);
  const tidy = toTidyForm(form);
  const found = await Promise.all(
    tidy.changes
      .map((change, index) => ({ change, index }))
      .filter(({ change: { kind, op } }) => kind === "machine" && op !== "retire")
      .slice(0, most.drawings)
      .map(async ({ change, index }) => {
        const machine = await findMachine(context, change);
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
      texts: listTexts(tidy, context),
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

async function findFormOutlook(form: ProposalForm, author: string): Promise<WrittenOutlook> {
  const register = requireRegister();
  const readText = await readTexts(
    register,
    form.changes.flatMap(({ text }) => (text === undefined ? [] : [text])),
  );
  if (!readText.ok) return { issues: listOutlookIssues(readText.failure) };
  const written = toWrittenContent(form, readText.value);
  return written.ok ? findWrittenOutlook(register.proposals, written.value, author) : { issues: written.failure };
}

interface TypedMachine {
  readonly toDraw: MachineToDraw;
  /** What differs from the version that it is to follow. */
  readonly meaning: MeaningShown | undefined;
}

async function findMachine({ spec }: PageContext, change: ChangeForm): Promise<TypedMachine | undefined> {
  const current = change.op === "update" ? findRecord(spec, "machine", change.slug) : undefined;
  const body = findDrawable(change.body, current?.body);
  if (!body) return undefined;
  const register = requireRegister();
  const slug = change.slug.replace(/[^a-z0-9.-]/g, "") || "new";
  if (!current) {
    const toDraw = await findNewToDraw(register, { slug, body }, spec);
    return toDraw && { toDraw, meaning: undefined };
  }
  const name = `typed ${toSha256(JSON.stringify(body))}`;
  const order = { kind: "machine", slug, before: current.body, after: body } as const;
  const found = await findDifference(register, spec, name, order);
  const { toDraw, meaning } = (found.ok && found.value.machine) || {};
  return toDraw && { toDraw, meaning };
}

/** The long texts that are new or changed, as they will look. */
function listTexts({ message, changes }: ProposalForm, context: PageContext): PreviewFacts["texts"] {
  const texts = changes.flatMap(({ op, kind, slug, body }, index) => {
    if (op === "retire" || typeof body !== "object") return [];
    const current = new Map(Object.entries(context.spec.byId.get(toRecordId(kind, slug))?.body ?? {}));
    const shape = toShape(kinds[kind].schema);
    const typed = new Map<string, unknown>(Object.entries(body ?? {}));
    return (shape.type === "group" ? shape.fields : []).flatMap(({ name, shape: field }) => {
      const text = typed.get(name);
      const isLong = field.type === "text" && field.text.max === limits.prose;
      if (!isLong || typeof text !== "string" || text === current.get(name)) return [];
      return [
        { label: `${toTitleCase(toFieldLabel(name))}${changes.length > 1 ? `, record ${index + 1}` : ""}`, text },
      ];
    });
  });
  return [...(message.trim() === "" ? [] : [{ label: "Why", text: message }]), ...texts]
    .slice(0, most.texts)
    .map(({ label, text }, index) => ({
      label,
      html: toProseHtml(text.slice(0, limits.prose), {
        terms: context.terms,
        toHref: (path) => toHref(context, path),
        idPrefix: `preview-${index}`,
      }),
    }));
}

/** A list that comes and goes is no place for meanings that fold out. */
const noTerms = toTermIndex([]);

const toTitleCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function toShownFinding({ changes }: ProposalForm, finding: Finding, context: PageContext): FindingShown {
  const { level, record, path } = finding;
  const index = changes.findIndex(({ kind, slug }) => toRecordId(kind, slug) === record);
  const place = changes[index]?.text === undefined ? `body${path}` : "text";
  return {
    level,
    record,
    path,
    ...(index < 0 ? {} : { href: `#/changes/${index}/${place}` }),
    message: toLineHtml(finding.message, {
      terms: noTerms,
      toHref: (address) => toHref(context, address),
      idPrefix: "finding",
    }),
  };
}

/** At the text, where the record is shown as text. */
function toShownIssue({ changes }: ProposalForm, { path, message }: Issue): Issue {
  const [, index = "", inside = ""] = /^\/changes\/(\d+)\/body(.*)$/.exec(path) ?? [];
  if (index === "" || changes[Number(index)]?.text === undefined) return { path, message };
  return { path: `/changes/${index}/text`, message: `${inside} ${message}`.trim() };
}
