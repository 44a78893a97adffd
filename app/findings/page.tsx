import { requireRegister } from "#server/register/register.ts";
import { FindingsPage } from "#ui/findings/findings-page.tsx";
import { SiteFrame } from "#ui/frame/site-frame.tsx";
import { places } from "#ui/frame/rail.tsx";
import { requireOrigin, requirePageContext, type PageProps } from "../page-context.ts";

export default async function Page({ searchParams }: PageProps) {
  const context = await requirePageContext(searchParams);
  const page = {
    title: "Findings",
    description: "What the checks found in the register: what is wrong, where, and what would be right.",
    path: "/findings",
    json: "/api/v1/findings",
    current: places.findings,
  };
  return (
    <SiteFrame context={context} page={page} origin={requireOrigin()}>
      <FindingsPage context={context} report={await requireRegister().check(context.spec)} />
    </SiteFrame>
  );
}
