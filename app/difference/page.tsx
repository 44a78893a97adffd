import { toDifferencePath } from "#exports/difference-path.ts";
import { putReadingPage } from "#server/http/reading-pages.ts";
import { compareForPage } from "#server/register/compare-revisions.ts";
import { requireRegister } from "#server/register/register.ts";
import { DifferencePage } from "#ui/difference/difference-page.tsx";
import { SiteFrame } from "#ui/frame/site-frame.tsx";
import { places } from "#ui/frame/rail.tsx";
import {
  findNumberParameter,
  findParameter,
  listParameter,
  requireOrigin,
  requirePageContext,
  type PageProps,
} from "../page-context.ts";

putReadingPage("/difference", Page);

export default async function Page({ searchParams }: PageProps) {
  const context = await requirePageContext(searchParams);
  const given = { from: await listParameter(searchParams, "from"), to: await listParameter(searchParams, "to") };
  const shown = await compareForPage(requireRegister(), given, context.spec.revision);
  const part = await findParameter(searchParams, "part");
  const passed = (await findNumberParameter(searchParams, "after", 0)) ?? 0;
  const path = toDifferencePath(shown.texts, part === undefined ? undefined : { part, passed });
  const page = {
    title: "What changed in between",
    description: "What changed in the register between two revisions, editions or days.",
    path,
    json: `/api/v1${toDifferencePath(shown.texts)}`,
    current: places.editions,
  };
  return (
    <SiteFrame context={context} page={page} origin={requireOrigin()}>
      <DifferencePage context={context} {...shown} part={part} passed={passed} />
    </SiteFrame>
  );
}
