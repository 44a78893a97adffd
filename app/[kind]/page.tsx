import { notFound } from "next/navigation";
import { findKindByCollection } from "#domain/register/reference.ts";
import { SiteFrame } from "#ui/frame/site-frame.tsx";
import { ListPage } from "#ui/list/list-page.tsx";
import { toListFacts } from "#ui/list/list-facts.ts";
import { requireOrigin, requirePageContext, type Query } from "../page-context.ts";

interface Props {
  readonly params: Promise<{ readonly kind: string }>;
  readonly searchParams: Query;
}

export default async function Page({ params, searchParams }: Props) {
  const collection = (await params).kind;
  const kind = findKindByCollection(collection);
  if (!kind) notFound();
  const context = await requirePageContext(searchParams);
  const page = toListFacts(kind);
  return (
    <SiteFrame context={context} page={page} origin={requireOrigin()}>
      <ListPage context={context} kind={kind} query={await searchParams} />
    </SiteFrame>
  );
}
