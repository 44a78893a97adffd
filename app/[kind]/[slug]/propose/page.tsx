import { notFound } from "next/navigation";
import type { AnyRecord } from "#domain/record/record.ts";
import { findKindByCollection } from "#domain/reference.ts";
import { findRecord, toTitle } from "#domain/spec.ts";
import { requireRegister } from "#server/register.ts";
import { emptyForm } from "#ui/form/record/proposal-form.ts";
import { toPath } from "#ui/reading.ts";
import type { Query } from "../../../asked.ts";
import { PermittedPage } from "../../../frame.tsx";
import { showForm } from "../../../propose/form.tsx";
import { toChangedRecord } from "../../../propose/records.ts";

interface Props {
  readonly params: Promise<{ readonly kind: string; readonly slug: string }>;
  readonly searchParams: Query;
}

export default async function Page({ params, searchParams }: Props) {
  const { kind: collection, slug } = await params;
  const kind = findKindByCollection(collection);
  const spec = await requireRegister().spec();
  if (!kind || !spec.ok) notFound();
  const record = findRecord(spec.value, kind, slug) as AnyRecord | undefined; // a record of any kind, told apart by `kind`
  if (!record || record.retired) notFound();
  return (
    <PermittedPage
      title={`Propose a change to ${toTitle(record)}`}
      description="A proposal while it is being written."
      path={`${toPath(kind, slug)}/propose`}
      permission="proposal:write"
    >
      {(signedIn) =>
        showForm({ signedIn, query: searchParams, start: { ...emptyForm, changes: [toChangedRecord(record)] } })
      }
    </PermittedPage>
  );
}
