import { requireRegister } from "#server/register/register.ts";
import { EditionsPage } from "#ui/editions/editions-page.tsx";
import { SiteFrame } from "#ui/frame/site-frame.tsx";
import { places } from "#ui/frame/rail.tsx";
import { requireOrigin, requireReading, type Query } from "../page-context.ts";

const MOST = 500;

export default async function Page({ searchParams }: { readonly searchParams: Query }) {
  const reading = await requireReading(searchParams);
  const revisions = await requireRegister().listRevisions(MOST);
  const page = {
    title: "Editions",
    description: "Named revisions of the register, and all revisions with what each changed.",
    path: "/editions",
    json: "/api/v1",
    current: places.editions,
  };
  return (
    <SiteFrame reading={reading} page={page} origin={requireOrigin()}>
      <EditionsPage reading={reading} revisions={revisions.filter(({ number }) => number <= reading.spec.revision)} />
    </SiteFrame>
  );
}
