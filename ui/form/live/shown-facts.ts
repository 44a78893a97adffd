/** What is known of a proposal while it is typed, as the form shows it: each finding and each text as HTML, at its place. */
import type { Finding } from "#domain/check/finding.ts";
import type { PreviewedMachine } from "#exports/machine-meaning.ts";
import { listDerived } from "#forms/derived-fields.ts";
import { toBodyWords, toPlaceWords } from "#forms/place-words.ts";
import { isInPart } from "#forms/part.ts";
import type { ChangeForm, ProposalForm } from "#forms/kept-form.ts";
import { toTidyForm } from "#forms/proposal-form.ts";
import { limits } from "#domain/limits.ts";
import type { Issue } from "#domain/problem.ts";
import { toFieldLabel } from "#domain/register/record/label.ts";
import { toTitle } from "#domain/register/spec.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { toTermIndex } from "#domain/term/link.ts";
import { toLineHtml } from "#texts/prose-line.ts";
import { toProseHtml } from "#texts/prose.ts";
import type { FindingShown, PreviewFacts } from "#ui/form/record/preview-facts.ts";
import { listShownWords } from "#ui/form/live/shown-words.ts";
import { toHref, type PageContext } from "#ui/page-context.ts";
import { kindFacts } from "#forms/kind-facts.ts";
import { withCapital } from "#domain/capital.ts";

interface Previewed {
  readonly issues: readonly Issue[];
  readonly findings?: { readonly caused: readonly Finding[]; readonly mended: readonly Finding[] };
  readonly machines: readonly PreviewedMachine[];
}

export const toPreviewFacts = (
  form: ProposalForm,
  { issues, findings, machines }: Previewed,
  context: PageContext,
): PreviewFacts => ({
  issues: issues.map((issue) => {
    const shown = toShownIssue(form, issue);
    return { ...shown, place: toPlaceWords(form, shown.path) };
  }),
  derived: listDerived(form),
  ...(findings && {
    findings: {
      caused: findings.caused.map((finding) => toShownFinding(form, finding, context)),
      mended: findings.mended.map((finding) => toShownFinding(form, finding, context)),
    },
  }),
  words: listShownWords(toTidyForm(form), context),
  texts: toShownTexts(toTidyForm(form), context),
  drawings: machines.map(({ index, slug, title, meaning }) => ({
    slug,
    title,
    isDifference: meaning !== undefined,
    ...(form.changes[index]?.text === undefined && { body: `/changes/${index}/body` }),
    ...(meaning && { meaning }),
  })),
});

/** For a page that is made once; those that come later are sent behind the facts. */
export const withDrawings = (facts: PreviewFacts, svgs: readonly (string | null)[]): PreviewFacts => ({
  ...facts,
  drawings: facts.drawings.map((drawing, index) => ({ ...drawing, svg: svgs[index] ?? null })),
});

/** Of a larger proposal the first ones are shown. */
const MOST_TEXTS = 6;

/** The long texts that are new or changed, as they will look. */
export const toShownTexts = (form: ProposalForm, context: PageContext): PreviewFacts["texts"] =>
  listNewTexts(form, context).map(({ label, text }, index) => ({
    label,
    html: toProseHtml(text, {
      terms: context.terms,
      toHref: (path) => toHref(context, path),
      drawings: context.drawings,
      idPrefix: `preview-${index}`,
    }),
  }));

export function listNewTexts({ message, changes }: ProposalForm, context: PageContext) {
  const texts = changes.flatMap(({ op, kind, slug, body }, index) => {
    if (op === "retire" || typeof body !== "object") return [];
    const current = new Map(Object.entries(context.spec.byId.get(toRecordId(kind, slug))?.body ?? {}));
    const shape = kindFacts[kind].shape;
    const typed = new Map<string, unknown>(Object.entries(body ?? {}));
    return (shape.type === "group" ? shape.fields : []).flatMap(({ name, shape: field }) => {
      const text = typed.get(name);
      const isLong = field.type === "text" && field.text.max === limits.prose;
      if (!isLong || typeof text !== "string" || text === current.get(name)) return [];
      return [
        { label: `${withCapital(toFieldLabel(name))}${changes.length > 1 ? `, record ${index + 1}` : ""}`, text },
      ];
    });
  });
  return [...(message.trim() === "" ? [] : [{ label: "Why", text: message }]), ...texts]
    .slice(0, MOST_TEXTS)
    .map(({ label, text }) => ({ label, text: text.slice(0, limits.prose) }));
}

/** A list that comes and goes is no place for meanings that fold out. */
const noTerms = toTermIndex([]);

export function toShownFinding({ changes }: ProposalForm, finding: Finding, context: PageContext): FindingShown {
  const { level, record, path } = finding;
  const index = changes.findIndex(({ kind, slug }) => toRecordId(kind, slug) === record);
  const change = changes[index];
  const own = context.spec.byId.get(record);
  const steps = path.split("/").slice(1);
  const name = own ? toTitle(own) : record;
  const words = steps.length === 0 ? "" : toBodyWords(change?.body ?? own?.body, steps);
  return {
    level,
    place: change && words !== "" ? words : [name, words].filter((part) => part !== "").join(": "),
    ...(index < 0 ? {} : { href: `#/changes/${index}${toShownPlace(change, path)}` }),
    message: toLineHtml(finding.message, {
      terms: noTerms,
      toHref: (address) => toHref(context, address),
      idPrefix: "finding",
    }),
  };
}

/** Where in the form something is said of a path in a record: at the text, where that is shown, or beside the part that alone is. */
const toShownPlace = (change: ChangeForm | undefined, path: string): string =>
  change?.text !== undefined ? "/text" : isInPart(path, change?.part) ? `/body${path}` : "/part";

export function toShownIssue({ changes }: ProposalForm, { path, message }: Issue): Issue {
  const [, index = "", inside = ""] = /^\/changes\/(\d+)\/body(.*)$/.exec(path) ?? [];
  const place = index === "" ? undefined : toShownPlace(changes[Number(index)], inside);
  if (place === undefined || place.startsWith("/body")) return { path, message };
  const steps = inside.split("/").slice(1);
  const words = steps.length === 0 ? "" : `${toBodyWords(changes[Number(index)]?.body, steps)} `;
  return { path: `/changes/${index}${place}`, message: `${words}${message}` };
}
