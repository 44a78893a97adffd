import { notFound } from "next/navigation";
import { listDecisionMoves } from "#domain/decision/lifecycle.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { findKindByCollection } from "#domain/register/reference.ts";
import { findRecord, toTitle } from "#domain/register/spec.ts";
import { requireRegister } from "#server/register/register.ts";
import { emptyForm, type ProposalForm } from "#forms/proposal-form.ts";
import { toPath } from "#ui/page-context.ts";
import { findParameter, type PageProps } from "../../../page-context.ts";
import { PermittedPage } from "../../../frame.tsx";
import { showForm } from "../../../propose/form.tsx";
import { toChangedRecord } from "#forms/chosen-records.ts";

export default async function Page({ params, searchParams }: PageProps<"kind" | "slug">) {
  const { kind: collection, slug } = await params;
  const kind = findKindByCollection(collection);
  const spec = await requireRegister().spec();
  if (!kind || !spec.ok) notFound();
  const record = findRecord(spec.value, kind, slug) as AnyRecord | undefined; // a record of any kind, told apart by `kind`
  if (!record || record.retired) notFound();
  const to = await findParameter(searchParams, "to");
  const start = toStart(record, to);
  return (
    <PermittedPage
      title={`Propose a change to ${toTitle(record)}`}
      description="A proposal while it is being written."
      path={`${toPath(kind, slug)}/propose${start.title === "" ? "" : `?to=${to}`}`}
      permission="proposal:write"
      giveBack={() => showForm({ query: searchParams, start })}
    >
      {(signedIn) => showForm({ signedIn, query: searchParams, start })}
    </PermittedPage>
  );
}

/** `to` is a status that a decision may move to; anything else is not asked for. */
function toStart(record: AnyRecord, to: string | undefined): ProposalForm {
  const start = { ...emptyForm, changes: [toChangedRecord(record)] };
  if (record.kind !== "decision") return start;
  const move = listDecisionMoves(record.body.status).find((known) => known.to === to);
  if (!move) return start;
  const change = { ...toChangedRecord(record), body: { ...record.body, status: move.to } };
  return { ...start, title: `${toStatusTitle(move.to)}: ${toTitle(record)}`, changes: [change] };
}

const toStatusTitle = (status: string): string => `${status.charAt(0).toUpperCase()}${status.slice(1)}`;
