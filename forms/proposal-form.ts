/**
 * A proposal while it is being written. From what is typed to what the register keeps it has five shapes: `Entries`, by
 * the names of inputs; `ProposalForm`, which drafts keep and the form shows; `WrittenContent`, which is all of it that
 * is sent; `ProposalContent`, once the schemas have read it; and the event in the log, with that content.
 */
import type { Issue } from "#domain/problem.ts";
import { toOriginal } from "#domain/meeting/original.ts";
import { findMeasured, receivedTypes } from "#domain/meeting/received.ts";
import type { KindName } from "#domain/register/reference.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { asList, asObject } from "#forms/form-tree.ts";
import { findTyped, parseTyped, toTypedTree, withoutEmpty, type Entries, type Typed } from "#forms/parse-form.ts";
import { toDerivedSlug, withDerived } from "#forms/derived.ts";
import { parseRest } from "#forms/kept-rest.ts";
import type { ChangeForm, ProposalForm } from "#forms/kept-form.ts";
import { toKeptPart, withTypedPart } from "#forms/part.ts";
import { readStamp } from "#forms/edit-stamp.ts";
import { findTypedPattern } from "#forms/property-pattern.ts";
import type { ReadRecordText } from "#texts/record-text.ts";
import { withTypedName } from "#forms/rename-element.ts";
import { readSheetView } from "#forms/sheet-view.ts";
import { kindFacts } from "#forms/kind-facts.ts";
import { toPointer } from "#domain/register/record/at-path.ts";

export const emptyForm: ProposalForm = { title: "", message: "", editorial: false, changes: [] };

/** What was typed into the form. What is of no known kind is no record that the form could have shown. */
export function toEnteredForm(entries: Entries, readText: ReadRecordText): ProposalForm {
  const tree = toTypedTree(entries);
  const rows = [...(findTyped(tree, "/changes")?.parts ?? [])]
    .filter(([index]) => /^\d{1,4}$/.test(index))
    .sort(([a], [b]) => Number(a) - Number(b));
  const changes = rows.flatMap(([, row]): ChangeForm[] => {
    const kind = findKind(row.parts.get("kind")?.text);
    if (!kind) return [];
    const base = row.parts.get("base")?.text ?? "";
    const text = row.parts.get("text")?.text;
    const read = text === undefined ? undefined : readText(text, "");
    const kept = parseRest(row.parts.get("rest")?.text);
    const part = kept === undefined ? undefined : row.parts.get("part")?.text;
    const view = readSheetView(row.parts.get("body"));
    const pattern = findTypedPattern(row.parts.get("pattern"));
    const known = (row.parts.get("known")?.text ?? "").split(" ").filter((id) => id !== "");
    return [
      {
        op: findOp(row.parts.get("op")?.text) ?? "create",
        kind,
        slug: (row.parts.get("slug")?.text ?? "").trim(),
        ...(/^\d{1,9}$/.test(base) ? { base: Number(base) } : {}),
        body: read?.ok ? read.value : readBody(kind, row.parts.get("body"), { kept, part, known }),
        ...(text === undefined ? {} : { text }),
        ...(part === undefined ? {} : { part }),
        ...(known.length > 0 && { known }),
        ...(view && { view }),
        ...(pattern && { pattern }),
      },
    ];
  });
  return {
    title: findTyped(tree, "/title")?.text ?? "",
    message: findTyped(tree, "/message")?.text ?? "",
    editorial: findTyped(tree, "/editorial")?.text === "true",
    changes,
    ...readStamp(entries),
  };
}

/** In a browser: of a record that is shown as text, the fields stay as they were, since the server reads it. */
export function toTypedForm(entries: Entries, { changes: before, read }: ProposalForm): ProposalForm {
  const form = toEnteredForm(entries, () => fail([]));
  const changes = form.changes.map((change, index) => {
    const { kind, body } = before[index] ?? {};
    return change.text !== undefined && change.kind === kind ? { ...change, body } : change;
  });
  return { ...form, changes, ...(read && { read }) };
}

// Of what somebody sent, no more is looked up than what is there by name.
const findKind = (text: string | undefined): KindName | undefined =>
  (Object.keys(kindFacts) as KindName[]).find((name) => name === text); // its own keys

const findOp = (text: string | undefined): ChangeForm["op"] | undefined =>
  (["create", "update", "retire"] as const).find((op) => op === text);

interface Shown {
  readonly kept: unknown;
  readonly part: string | undefined;
  readonly known: readonly string[];
}

/** Of a record of which one part is shown, the rest was sent along as it was. */
function readBody(kind: KindName, typed: Typed | undefined, { kept, part, known }: Shown): unknown {
  const { shape } = kindFacts[kind];
  if (part === undefined) return parseTyped(shape, typed);
  const body = withTypedPart(shape, kept, part, typed);
  return kind === "machine" ? withTypedName(body, kept, part, known) : body;
}

/** Without the rows and groups that nobody filled. What is shown as text stays as it was typed. */
export const toTidyForm = (form: ProposalForm): ProposalForm => ({
  ...form,
  changes: form.changes.map((change) => {
    if (change.text !== undefined) return change;
    // Rows that go leave others in their places.
    const { part: shown, view: _, ...rest } = change;
    const shape = kindFacts[change.kind].shape;
    const body = withDerived(change.kind, shape, withoutEmpty(shape, change.body));
    const part = toKeptPart(shown, change.body, body);
    const slug = toSlugOf(rest, body);
    const isMade = slug !== rest.slug || rest.isMade === true;
    return { ...rest, slug, ...(isMade && { isMade }), body, ...(part === undefined ? {} : { part }) };
  }),
});

/** Tidy, to be shown and typed into again: what follows other fields is left to follow them. */
export function toShownForm(form: ProposalForm): ProposalForm {
  const tidy = toTidyForm(form);
  const changes = tidy.changes.map((change, index) => {
    const typed = asObject(form.changes[index]?.body);
    if (change.kind !== "kernel" || change.text !== undefined || typed["rank"] !== undefined) return change;
    const { rank: _, ...body } = asObject(change.body);
    return { ...change, body };
  });
  return { ...tidy, changes };
}

/** Of a new record without one, what its title gives. */
const toSlugOf = ({ op, kind, slug }: Pick<ChangeForm, "op" | "kind" | "slug">, body: unknown): string =>
  op === "create" && slug === "" ? toDerivedSlug(kind, body) : slug;

export const listSentTexts = (entries: Entries): readonly string[] =>
  Object.entries(entries).flatMap(([name, text]) =>
    /^\/changes\/\d{1,4}\/text$/.test(name) && typeof text === "string" ? [text] : [],
  );

/** The content of a proposal, still to be read by its schema. */
export interface WrittenContent {
  readonly title: string | undefined;
  readonly message: string | undefined;
  readonly changes: readonly (Pick<ChangeForm, "op" | "kind" | "slug"> & { readonly body?: unknown })[];
}

/** Or the lines of texts that cannot be read. */
export function toWrittenContent(
  form: ProposalForm,
  readText: ReadRecordText,
): Result<WrittenContent, readonly Issue[]> {
  const issues: Issue[] = [];
  const changes = toTidyForm(form).changes.map(({ op, kind, slug, base, body, text }, index) => {
    const target = { op, kind, slug, ...(op === "create" ? {} : { base }) };
    if (op === "retire") return target;
    if (text === undefined) return { ...target, body: withMeasured(kind, body) };
    const read = readText(text, toPointer(["changes", index, "text"]));
    if (!read.ok) issues.push(...read.failure);
    if (!read.ok) return { ...target, body: {} };
    const slugOf = toSlugOf({ op, kind, slug }, read.value);
    return { ...target, slug: slugOf, body: withMeasured(kind, read.value) };
  });
  if (issues.length > 0) return fail(issues);
  return ok({ title: blankAsMissing(form.title), message: blankAsMissing(form.message), changes });
}

/** The hash and the size of a note, and of what it was read from, are nobody's to type. */
function withMeasured(kind: KindName, body: unknown): unknown {
  if (kind !== "meeting") return body;
  const { corrections } = asObject(body);
  const measured = toMeasured(asObject(body));
  return Array.isArray(corrections)
    ? { ...measured, corrections: asList(corrections).map((row) => toMeasured(asObject(row))) }
    : measured;
}

/** Of a meeting, or of one of its corrected notes. */
function toMeasured(holder: Readonly<Record<string, unknown>>): object {
  const { original, received } = holder;
  const text = asObject(original)["text"];
  const { mediaType, base64 } = asObject(received);
  const type = receivedTypes.find((known) => known === mediaType);
  const file = type && typeof base64 === "string" ? findMeasured({ mediaType: type, base64 }) : undefined;
  return {
    ...holder,
    ...(typeof text === "string" && { original: toOriginal(text) }),
    ...(file && { received: file }),
  };
}

const blankAsMissing = (text: string): string | undefined => (text.trim() === "" ? undefined : text);
