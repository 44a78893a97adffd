import { requireRegister } from "#server/register/register.ts";
import { EditionsPage } from "#ui/editions/editions-page.tsx";
import { SiteFrame } from "#ui/frame/site-frame.tsx";
import { places } from "#ui/frame/rail.tsx";
import { requireOrigin, requirePageContext, type PageProps } from "../page-context.ts";

const MOST = 500;

export default async function Page({ searchParams }: PageProps) {
  const context = await requirePageContext(searchParams);
  const revisions = await requireRegister().listRevisions(MOST);
  const page = {
    title: "Editions",
    description: "Named revisions of the register, and all revisions with what each changed.",
    path: "/editions",
    json: "/api/v1",
    current: places.editions,
  };
  return (
    <SiteFrame context={context} page={page} origin={requireOrigin()}>
      <EditionsPage context={context} revisions={revisions.filter(({ number }) => number <= context.spec.revision)} />
    </SiteFrame>
  );
}
