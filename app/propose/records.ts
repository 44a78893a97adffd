/** Which records a proposal is about, as its form begins with them. */
import { kinds } from "#domain/kinds.ts";
import type { AnyRecord } from "#domain/record/record.ts";
import { kindNames, type KindName } from "#domain/reference.ts";
import { toTitle, type Spec } from "#domain/spec.ts";
import { requireRegister } from "#server/register.ts";
import type { Choice } from "#ui/form/record/form-context.ts";
import type { Applied } from "#ui/form/record/command.ts";
import type { ChangeForm, ProposalForm } from "#ui/form/record/proposal-form.ts";

export const toNewRecord = (kind: KindName): ChangeForm => ({ op: "create", kind, slug: "", body: {} });

export const toChangedRecord = ({ kind, slug, number, body }: AnyRecord): ChangeForm => ({
  op: "update",
  kind,
  slug,
  base: number,
  body,
});

/** `record` is an address such as `machines/luo-session`; what leads to nothing adds nothing. */
export async function withAddedRecord(form: ProposalForm, record: string, kind: string): Promise<Applied> {
  const known = kindNames.find((name) => name === kind);
  const spec = await requireRegister().spec();
  const found = spec.ok ? spec.value.byId.get(record.trim().replace(/^\//, "")) : undefined;
  const added = [...(found && !found.retired ? [toChangedRecord(found)] : []), ...(known ? [toNewRecord(known)] : [])];
  const isThere = ({ op, kind, slug }: ChangeForm) =>
    op !== "create" && form.changes.some((change) => change.kind === kind && change.slug === slug);
  const changes = [...form.changes, ...added.filter((change) => !isThere(change))];
  return { form: { ...form, changes }, at: `/changes/${Math.max(changes.length - 1, 0)}` };
}

/** What a field that names a record can be filled with. */
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
