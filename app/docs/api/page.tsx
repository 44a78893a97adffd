import { putReadingPage } from "#server/http/reading-pages.ts";
import { ApiDocsPage } from "#ui/api-docs/api-docs-page.tsx";
import { SiteFrame } from "#ui/frame/site-frame.tsx";
import { places } from "#ui/frame/rail.tsx";
import { requireOrigin, requirePageContext, type PageProps } from "../../page-context.ts";

putReadingPage("/docs/api", Page);

export default async function Page({ searchParams }: PageProps) {
  const context = await requirePageContext(searchParams);
  const page = {
    title: "API",
    description: "The register as data: addresses, answers, schemas and what they promise.",
    path: "/docs/api",
    json: "/api/v1",
    current: places.api,
  };
  return (
    <SiteFrame context={context} page={page} origin={requireOrigin()}>
      <ApiDocsPage context={context} origin={requireOrigin()} />
    </SiteFrame>
  );
}
