import { notFound } from "next/navigation";
import { toFormMessage } from "#forms/form-message.ts";
import { putReadingPage } from "#server/http/reading-pages.ts";
import { requireRegister } from "#server/register/register.ts";
import { EditionPage } from "#ui/editions/edition-page.tsx";
import { SiteFrame } from "#ui/frame/site-frame.tsx";
import { places } from "#ui/frame/rail.tsx";
import {
  findNumberParameter,
  findParameter,
  requireOrigin,
  requirePageContext,
  type PageProps,
} from "../../page-context.ts";

putReadingPage("/editions/[tag]", Page);

export default async function Page({ params, searchParams }: PageProps<"tag">) {
  const context = await requirePageContext(searchParams);
  const { tag } = await params;
  const { editions, bundles } = requireRegister();
  const found = (await editions.find(tag)) ?? notFound();
  const [notes, bundle] = await Promise.all([editions.notes(found), bundles.findOrBegin(found)]);
  const part = await findParameter(searchParams, "part");
  const passed = (await findNumberParameter(searchParams, "after", 0)) ?? 0;
  const page = {
    title: `Edition ${tag}`,
    description: `${found.edition.title}: revision ${found.edition.revision} of the register, and what changed since the edition before.`,
    path: `/editions/${tag}`,
    json: `/api/v1/editions/${tag}`,
    current: places.editions,
  };
  return (
    <SiteFrame context={context} page={page} origin={requireOrigin()}>
      <EditionPage
        context={context}
        {...found}
        bundle={bundle}
        part={part}
        passed={passed}
        origin={requireOrigin()}
        notes={notes.ok ? notes.value : undefined}
        error={notes.ok ? undefined : toFormMessage(notes.failure)}
      />
    </SiteFrame>
  );
}
