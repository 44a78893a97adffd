/** Which records a proposal is about, as its form begins with them. */
import { limits } from "#domain/limits.ts";
import { kinds } from "#domain/register/kinds.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { kindNames, type KindName } from "#domain/register/reference.ts";
import { toTitle, type Spec } from "#domain/register/spec.ts";
import type { Applied } from "#forms/applied.ts";
import { beginPart } from "#forms/part.ts";
import { toItemWord, toPartName, withArticle } from "#forms/part-names.ts";
import type { ChangeForm, ProposalForm } from "#forms/kept-form.ts";
import { emptyForm } from "#forms/proposal-form.ts";
import { listKnownIds } from "#forms/rename-element.ts";
import { kindFacts } from "#forms/kind-facts.ts";

export interface Choice {
  readonly slug: string;
  readonly title: string;
}

export const toNewRecord = (kind: KindName): ChangeForm => ({ op: "create", kind, slug: "", body: {} });

export const toChangedRecord = ({ kind, slug, number, body }: AnyRecord): ChangeForm => ({
  op: "update",
  kind,
  slug,
  base: number,
  body,
  ...(kind === "machine" && { known: listKnownIds(body) }),
});

/** The form of one part of a record, by its address; undefined where it has no such part. */
export function toPartStart(record: AnyRecord, address: string): ProposalForm | undefined {
  const begun = beginPart(kindFacts[record.kind].shape, record.body, address);
  if (!begun) return undefined;
  const { part, isNew, body } = begun;
  const name = toPartName(body, part);
  const word = toItemWord(part.split("/").at(-2) ?? "");
  const title = isNew ? `Add ${withArticle(word)} to ${toTitle(record)}` : `Change the ${name} of ${toTitle(record)}`;
  return {
    ...emptyForm,
    title: title.length > limits.line ? "" : title,
    changes: [{ ...toChangedRecord(record), body, part }],
  };
}

/** `record` is an address such as `machines/luo-session`. A record that is there already is only gone to. */
export function withAddedRecord(
  form: ProposalForm,
  spec: Pick<Spec, "byId"> | undefined,
  record: string,
  kind: string,
): Applied {
  const known = kindNames.find((name) => name === kind);
  const id = record.trim().replace(/^\//, "");
  const found = spec?.byId.get(id);
  if (id === "" && !known) return refuse(form, "choose a record that is there, or the kind of a new one");
  if (id !== "" && !found) return refuse(form, `there is no record \`${id}\`: choose one of the list`);
  if (found?.retired)
    return refuse(form, `\`${id}\` was retired with version ${found.number}; nothing more changes it`);
  const place = found ? form.changes.findIndex(({ op, kind, slug }) => isOf(found, op, kind, slug)) : -1;
  const added = [...(found && place === -1 ? [toChangedRecord(found)] : []), ...(known ? [toNewRecord(known)] : [])];
  const changes = [...form.changes, ...added];
  return { form: { ...form, changes }, at: `/changes/${added.length === 0 ? place : changes.length - 1}` };
}

const isOf = (record: AnyRecord, op: ChangeForm["op"], kind: KindName, slug: string): boolean =>
  op !== "create" && kind === record.kind && slug === record.slug;

const refuse = (form: ProposalForm, message: string): Applied => ({
  form,
  at: addRecord,
  issues: [{ path: addRecord, message }],
});

const addRecord = "add-record"; // the field's name

export function listChoices(spec: Spec): readonly { readonly name: string; readonly choices: readonly Choice[] }[] {
  const toChoice = (slug: string, record: AnyRecord): Choice => ({ slug, title: toTitle(record) });
  const byKind = kindNames.map((name) => ({
    name,
    choices: spec.records[name].map((record) => toChoice(record.slug, record as AnyRecord)), // any kind's, told apart by `kind`
  }));
  return [...byKind, { name: "any", choices: [...spec.byId].map(([id, record]) => toChoice(id, record)) }];
}

export const listKindChoices = () =>
  kindNames.filter((name) => name !== "charter").map((name) => ({ name, label: kinds[name].label }));
