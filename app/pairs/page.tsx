import { putReadingPage } from "#server/http/reading-pages.ts";
import { SiteFrame } from "#ui/frame/site-frame.tsx";
import { toListFacts } from "#ui/list/list-facts.ts";
import { PairsPage } from "#ui/pairs/pairs-page.tsx";
import { requireLast, requireOrigin, requirePageContext, type PageProps } from "../page-context.ts";

putReadingPage("/pairs", Page);

export default async function Page({ searchParams }: PageProps) {
  const context = await requirePageContext(searchParams);
  const last = await requireLast(searchParams, context, "pair");
  return (
    <SiteFrame context={context} page={toListFacts("pair", await searchParams, last)} origin={requireOrigin()}>
      <PairsPage context={context} last={last} />
    </SiteFrame>
  );
}
