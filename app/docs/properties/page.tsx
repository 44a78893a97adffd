import { readDocument } from "#server/register/docs.ts";
import { SiteFrame } from "#ui/frame/site-frame.tsx";
import { Prose } from "#ui/text/prose.tsx";
import { requireOrigin, requireReading, type Query } from "../../page-context.ts";

export default async function Page({ searchParams }: { readonly searchParams: Query }) {
  const reading = await requireReading(searchParams);
  const page = {
    title: "Properties of machines",
    description: "How what always holds of a machine is written, read and checked, alone and with others.",
    path: "/docs/properties",
    json: "/api/v1",
    current: "docs/properties",
  };
  return (
    <SiteFrame reading={reading} page={page} origin={requireOrigin()}>
      <article>
        <header className="list-head">
          <h1>{page.title}</h1>
        </header>
        <Prose reading={reading} isPage text={await readDocument("properties")} />
      </article>
    </SiteFrame>
  );
}
