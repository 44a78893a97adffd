import { notFound } from "next/navigation";
import { findKindByCollection } from "#domain/register/reference.ts";
import { findRecord, toTitle } from "#domain/register/spec.ts";
import { SiteFrame } from "#ui/frame/site-frame.tsx";
import { ReplayPage } from "#ui/kinds/machine/replay-page.tsx";
import { toPath } from "#ui/page-context.ts";
import { requireOrigin, requirePageContext, type PageProps } from "../../../page-context.ts";
import { replay } from "./actions.ts";

export default async function Page({ params, searchParams }: PageProps<"kind" | "slug">) {
  const { kind: collection, slug } = await params;
  if (findKindByCollection(collection) !== "machine") notFound();
  const context = await requirePageContext(searchParams);
  const record = findRecord(context.spec, "machine", slug);
  if (!record || record.retired) notFound();
  const page = {
    title: `Replay a log: ${toTitle(record)}`,
    description: `Checks whether ${toTitle(record)} allows what a log records.`,
    path: `${toPath("machine", slug)}/replay`,
    current: collection,
  };
  return (
    <SiteFrame context={context} page={page} origin={requireOrigin()} hasForms>
      <ReplayPage context={context} record={record} action={replay} />
    </SiteFrame>
  );
}
