import { SiteFrame } from "#ui/frame/site-frame.tsx";
import { toListFacts } from "#ui/list/list-facts.ts";
import { PairsPage } from "#ui/pairs/pairs-page.tsx";
import { requireOrigin, requireReading, type Query } from "../page-context.ts";

export default async function Page({ searchParams }: { readonly searchParams: Query }) {
  const reading = await requireReading(searchParams);
  return (
    <SiteFrame reading={reading} page={toListFacts("pair")} origin={requireOrigin()}>
      <PairsPage reading={reading} />
    </SiteFrame>
  );
}
