/** Puts what a note says into the records of a proposal: into one that is in its form, or into one of the register. */
import { kinds } from "#domain/register/kinds.ts";
import { toRecordId, type KindName } from "#domain/register/reference.ts";
import type { Spec } from "#domain/register/spec.ts";
import { toChangedRecord } from "#forms/chosen-records.ts";
import { toDerivedSlug } from "#forms/derived.ts";
import { asList, asObject } from "#forms/form-tree.ts";
import type { ChangeForm, ProposalForm } from "#forms/kept-form.ts";

type Body = Readonly<Record<string, unknown>>;

export const findChange = ({ changes }: ProposalForm, kind: KindName, slug: string): ChangeForm | undefined =>
  changes.find((change) => change.kind === kind && change.slug === slug && change.op !== "retire");

/** The body of a record as the form has it, else as the register has it. */
export function findBody(form: ProposalForm, spec: Spec, kind: KindName, slug: string): Body | undefined {
  const change = findChange(form, kind, slug);
  if (change) return asObject(change.body);
  const record = spec.byId.get(toRecordId(kind, slug));
  return record && !record.retired ? asObject(record.body) : undefined;
}

/** With one more row of a list of it. `part` is what the form shows of a record that it did not hold before. */
export function withRow(form: ProposalForm, spec: Spec, { kind, slug, list, row, part }: RowToAdd): ProposalForm {
  return withBody(form, spec, { kind, slug, ...(part !== undefined && { part }) }, (body) => ({
    ...body,
    [list]: [...asList(body[list]), row],
  }));
}

interface RecordToEdit {
  readonly kind: KindName;
  readonly slug: string;
  readonly part?: string;
}

interface RowToAdd extends RecordToEdit {
  readonly list: string;
  readonly row: unknown;
}

export function withBody(
  form: ProposalForm,
  spec: Spec,
  { kind, slug, part }: RecordToEdit,
  edit: (body: Body) => Body,
): ProposalForm {
  const known = findChange(form, kind, slug);
  if (known)
    return {
      ...form,
      changes: form.changes.map((change) =>
        change === known ? { ...change, body: edit(asObject(change.body)) } : change,
      ),
    };
  const record = spec.byId.get(toRecordId(kind, slug));
  if (!record || record.retired) return form;
  const added = { ...toChangedRecord(record), body: edit(asObject(record.body)), ...(part !== undefined && { part }) };
  return { ...form, changes: [...form.changes, added] };
}

/** A new record. Its address is made of its title, as ever, and said where another record has that one. */
export function withNew(form: ProposalForm, spec: Spec, kind: KindName, body: Body, isNamed = false): ProposalForm {
  const derived = toDerivedSlug(kind, body);
  const taken = (slug: string) =>
    spec.byId.has(toRecordId(kind, slug)) ||
    form.changes.some((change) => change.kind === kind && (change.slug || toDerivedSlug(kind, change.body)) === slug);
  let slug = derived;
  for (let number = 2; slug !== "" && taken(slug); number += 1) slug = `${derived}-${number}`;
  const said = isNamed || slug !== derived ? slug : "";
  return { ...form, changes: [...form.changes, { op: "create", kind, slug: said, body }] };
}

/** What a record of the form or of the register is called. */
export function toCalled(form: ProposalForm, spec: Spec, kind: KindName, slug: string): string {
  const { title, name } = findBody(form, spec, kind, slug) ?? {};
  const called = typeof title === "string" ? title : name;
  return typeof called === "string" && called !== "" ? called : `${kinds[kind].label} ${slug}`;
}
