import { notFound } from "next/navigation";
import { findKindByCollection } from "#domain/register/reference.ts";
import { findRecord, toSummary, toTitle } from "#domain/register/spec.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { toPlainSentence } from "#texts/plain-text.ts";
import { requireRegister } from "#server/register/register.ts";
import { SiteFrame } from "#ui/frame/site-frame.tsx";
import { toPath } from "#ui/page-context.ts";
import { BlamePage } from "#ui/record/blame-page.tsx";
import { RecordPage } from "#ui/record/record-page.tsx";
import { findParameter, requireOrigin, requirePageContext, type PageProps } from "../../page-context.ts";
import { loadBeyond } from "./load-beyond.ts";

export default async function Page({ params, searchParams }: PageProps<"kind" | "slug">) {
  const { kind: collection, slug } = await params;
  const kind = findKindByCollection(collection);
  if (!kind) notFound();
  const context = await requirePageContext(searchParams);
  const record = findRecord(context.spec, kind, slug) as AnyRecord | undefined; // a record of any kind, told apart by `kind`
  if (!record) notFound();
  const versions = await requireRegister().listVersions(kind, slug);
  const seen = versions.filter(({ revision }) => revision <= context.spec.revision);
  const asksWho = (await findParameter(searchParams, "blame")) !== undefined;
  const path = toPath(kind, slug);
  const page = {
    title: toTitle(record),
    description: toPlainSentence(toSummary(record)),
    path,
    json: `/api/v1${path}`,
    current: collection,
  };
  return (
    <SiteFrame context={context} page={page} origin={requireOrigin()}>
      {asksWho ? (
        <BlamePage context={context} record={record} versions={seen} />
      ) : (
        <RecordPage
          context={context}
          record={record}
          versions={seen}
          loaded={await loadBeyond(record, { context, query: searchParams, versions: seen })}
        />
      )}
    </SiteFrame>
  );
}
