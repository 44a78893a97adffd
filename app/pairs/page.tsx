import { kinds } from "#domain/kinds.ts";
import { SiteFrame } from "#ui/frame/site-frame.tsx";
import { PairsPage } from "#ui/pairs/pairs-page.tsx";
import { requireOrigin, requireReading, type Query } from "../asked.ts";

export default async function Page({ searchParams }: { readonly searchParams: Query }) {
  const reading = await requireReading(searchParams);
  const { heading, holds, collection } = kinds.pair;
  const page = {
    title: heading,
    description: holds,
    path: `/${collection}`,
    json: `/api/v1/${collection}`,
    current: collection,
  };
  return (
    <SiteFrame reading={reading} page={page} origin={requireOrigin()}>
      <PairsPage reading={reading} />
    </SiteFrame>
  );
}
