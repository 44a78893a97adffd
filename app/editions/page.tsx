import { can } from "#domain/policy.ts";
import { putReadingPage } from "#server/http/reading-pages.ts";
import { requireRegister } from "#server/register/register.ts";
import { EditionsPage } from "#ui/editions/editions-page.tsx";
import { SiteFrame } from "#ui/frame/site-frame.tsx";
import { places } from "#ui/frame/rail.tsx";
import { SHOWN } from "#ui/list/shown.ts";
import { findNumberParameter, requireOrigin, requirePageContext, type PageProps } from "../page-context.ts";
import { cutEdition } from "./actions.ts";

putReadingPage("/editions", Page);

export default async function Page({ searchParams }: PageProps) {
  const context = await requirePageContext(searchParams);
  const { visitor, spec } = context;
  const asked = await findNumberParameter(searchParams, "before", 1);
  const before = Math.min(asked ?? Infinity, spec.revision + 1);
  const [revisions, editions] = await Promise.all([
    requireRegister().listRevisions(SHOWN, before),
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
    <SiteFrame context={context} page={page} origin={requireOrigin()} hasForms={visitor !== undefined}>
      <EditionsPage
        context={context}
        editions={editions.ok ? editions.value.filter(({ edition }) => edition.revision <= spec.revision) : undefined}
        revisions={revisions}
        before={before}
        cut={visitor && can(visitor.role, "edition:cut") ? cutEdition : undefined}
      />
    </SiteFrame>
  );
}
