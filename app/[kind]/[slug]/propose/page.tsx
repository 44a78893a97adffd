import { notFound } from "next/navigation";
import { listDecisionMoves } from "#domain/decision/lifecycle.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { findKindByCollection } from "#domain/register/reference.ts";
import { findRecord, toTitle } from "#domain/register/spec.ts";
import { requireRegister } from "#server/register/register.ts";
import type { ProposalForm } from "#forms/kept-form.ts";
import { emptyForm } from "#forms/proposal-form.ts";
import { toPath } from "#ui/page-context.ts";
import { findParameter, type PageProps } from "../../../page-context.ts";
import { PermittedPage } from "../../../frame.tsx";
import { showForm } from "../../../propose/form.tsx";
import { toChangedRecord, toPartStart } from "#forms/chosen-records.ts";
import { toPartHref } from "#ui/record/editing.ts";
import { NoSuchPart } from "#ui/form/record/no-such-part.tsx";
import { withCapital } from "#domain/capital.ts";

export default async function Page({ params, searchParams }: PageProps<"kind" | "slug">) {
  const { kind: collection, slug } = await params;
  const kind = findKindByCollection(collection);
  const spec = await requireRegister().spec();
  if (!kind || !spec.ok) notFound();
  const record = findRecord(spec.value, kind, slug) as AnyRecord | undefined; // a record of any kind, told apart by `kind`
  if (!record || record.retired) notFound();
  const part = await findParameter(searchParams, "part");
  const to = part === undefined ? await findParameter(searchParams, "to") : undefined;
  const start = part === undefined ? toStart(record, to) : toPartStart(record, part);
  const path = `${toPath(kind, slug)}/propose`;
  const title = `Propose a change to ${toTitle(record)}`;
  const page = { title, description: "A proposal while it is being written.", permission: "proposal:write" } as const;
  if (!start)
    return (
      <PermittedPage {...page} path={path}>
        {() => Promise.resolve(<NoSuchPart record={record} />)}
      </PermittedPage>
    );
  return (
    <PermittedPage
      {...page}
      path={part === undefined ? `${path}${start.title === "" ? "" : `?to=${to}`}` : toPartHref(path, part)}
    >
      {(signedIn) => showForm({ signedIn, query: searchParams, start, title })}
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
  return { ...start, title: `${withCapital(move.to)}: ${toTitle(record)}`, changes: [change] };
}
