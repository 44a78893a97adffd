import { notFound } from "next/navigation";
import { findKindByCollection } from "#domain/reference.ts";
import { SiteFrame } from "#ui/frame/site-frame.tsx";
import { ListPage } from "#ui/list/list-page.tsx";
import { toListFacts } from "#ui/list/list-facts.ts";
import { requireOrigin, requireReading, type Query } from "../page-context.ts";

interface Props {
  readonly params: Promise<{ readonly kind: string }>;
  readonly searchParams: Query;
}

export default async function Page({ params, searchParams }: Props) {
  const collection = (await params).kind;
  const kind = findKindByCollection(collection);
  if (!kind) notFound();
  const reading = await requireReading(searchParams);
  const page = toListFacts(kind);
  return (
    <SiteFrame reading={reading} page={page} origin={requireOrigin()}>
      <ListPage reading={reading} kind={kind} query={await searchParams} />
    </SiteFrame>
  );
}
