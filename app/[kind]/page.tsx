import { notFound } from "next/navigation";
import { findKindByCollection } from "#domain/register/reference.ts";
import { putReadingPage } from "#server/http/reading-pages.ts";
import { SiteFrame } from "#ui/frame/site-frame.tsx";
import { ListPage } from "#ui/list/list-page.tsx";
import { toListFacts } from "#ui/list/list-facts.ts";
import { requireLast, requireOrigin, requirePageContext, type PageProps } from "../page-context.ts";

putReadingPage("/[kind]", Page);

export default async function Page({ params, searchParams }: PageProps<"kind">) {
  const collection = (await params).kind;
  const kind = findKindByCollection(collection);
  if (!kind) notFound();
  const context = await requirePageContext(searchParams);
  const last = await requireLast(searchParams, context, kind);
  return (
    <SiteFrame context={context} page={toListFacts(kind, await searchParams, last)} origin={requireOrigin()}>
      <ListPage context={context} kind={kind} query={await searchParams} last={last} />
    </SiteFrame>
  );
}
