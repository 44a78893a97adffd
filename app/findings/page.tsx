import { requireRegister } from "#server/register/register.ts";
import { FindingsPage } from "#ui/findings/findings-page.tsx";
import { SiteFrame } from "#ui/frame/site-frame.tsx";
import { places } from "#ui/frame/rail.tsx";
import { requireOrigin, requireReading, type Query } from "../page-context.ts";

export default async function Page({ searchParams }: { readonly searchParams: Query }) {
  const reading = await requireReading(searchParams);
  const page = {
    title: "Findings",
    description: "What the checks found in the register: what is wrong, where, and what would be right.",
    path: "/findings",
    json: "/api/v1/findings",
    current: places.findings,
  };
  return (
    <SiteFrame reading={reading} page={page} origin={requireOrigin()}>
      <FindingsPage reading={reading} report={await requireRegister().check(reading.spec)} />
    </SiteFrame>
  );
}
