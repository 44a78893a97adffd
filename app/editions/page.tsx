import { can } from "#domain/policy.ts";
import { requireRegister } from "#server/register/register.ts";
import { EditionsPage } from "#ui/editions/editions-page.tsx";
import { SiteFrame } from "#ui/frame/site-frame.tsx";
import { places } from "#ui/frame/rail.tsx";
import { requireOrigin, requirePageContext, type PageProps } from "../page-context.ts";
import { cutEdition } from "./actions.ts";

const MOST = 500;

export default async function Page({ searchParams }: PageProps) {
  const context = await requirePageContext(searchParams);
  const { visitor, spec } = context;
  const [revisions, editions] = await Promise.all([
    requireRegister().listRevisions(MOST),
    requireRegister().editions.list(),
  ]);
  const page = {
    title: "Editions",
    description: "Named revisions of the register, and all revisions with what each changed.",
    path: "/editions",
    json: "/api/v1/editions",
    current: places.editions,
  };
  return (
    <SiteFrame context={context} page={page} origin={requireOrigin()} runsInBrowser={visitor !== undefined}>
      <EditionsPage
        context={context}
        editions={editions.ok ? editions.value.filter(({ edition }) => edition.revision <= spec.revision) : undefined}
        revisions={revisions.filter(({ number }) => number <= spec.revision)}
        cut={visitor && can(visitor.role, "edition:cut") ? cutEdition : undefined}
      />
    </SiteFrame>
  );
}
