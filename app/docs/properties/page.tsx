import { putReadingPage } from "#server/http/reading-pages.ts";
import { readDocument } from "#server/register/docs.ts";
import { SiteFrame } from "#ui/frame/site-frame.tsx";
import { Prose } from "#ui/text/prose.tsx";
import { requireOrigin, requirePageContext, type PageProps } from "../../page-context.ts";

putReadingPage("/docs/properties", Page);

export default async function Page({ searchParams }: PageProps) {
  const context = await requirePageContext(searchParams);
  const page = {
    title: "Properties of machines",
    description: "How what always holds of a machine is written, read and checked, alone and with others.",
    path: "/docs/properties",
    json: "/api/v1",
    current: "docs/properties",
  };
  return (
    <SiteFrame context={context} page={page} origin={requireOrigin()}>
      <article>
        <header className="list-head">
          <h1>{page.title}</h1>
        </header>
        <Prose context={context} isPage text={await readDocument("properties")} />
      </article>
    </SiteFrame>
  );
}
