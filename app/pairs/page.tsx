import { SiteFrame } from "#ui/frame/site-frame.tsx";
import { toListFacts } from "#ui/list/list-facts.ts";
import { PairsPage } from "#ui/pairs/pairs-page.tsx";
import { requireOrigin, requirePageContext, type PageProps } from "../page-context.ts";

export default async function Page({ searchParams }: PageProps) {
  const context = await requirePageContext(searchParams);
  return (
    <SiteFrame context={context} page={toListFacts("pair")} origin={requireOrigin()}>
      <PairsPage context={context} />
    </SiteFrame>
  );
}
