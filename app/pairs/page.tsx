import { toMatrixPath } from "#exports/pair-paths.ts";
import { readAskedMatrix, readFirst } from "#forms/asked-pair.ts";
import { putReadingPage } from "#server/http/reading-pages.ts";
import { SiteFrame } from "#ui/frame/site-frame.tsx";
import { toListFacts } from "#ui/list/list-facts.ts";
import { PairsPage } from "#ui/pairs/pairs-page.tsx";
import { requireLast, requireOrigin, requirePageContext, type PageProps } from "../page-context.ts";

putReadingPage("/pairs", Page);

export default async function Page({ searchParams }: PageProps) {
  const context = await requirePageContext(searchParams);
  const last = await requireLast(searchParams, context, "pair");
  const sent = await searchParams;
  const asked = readAskedMatrix(sent);
  const upto = readFirst(sent, "upto");
  const page = { ...toListFacts("pair", {}), path: toMatrixPath(asked, { upto, after: last?.slug }) };
  return (
    <SiteFrame context={context} page={page} origin={requireOrigin()}>
      <PairsPage context={context} asked={asked} upto={upto} last={last} />
    </SiteFrame>
  );
}
