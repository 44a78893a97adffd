import { notFound } from "next/navigation";
import { findKindByCollection } from "#domain/register/reference.ts";
import { toSummary, toTitle } from "#domain/register/spec.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { putReadingPage } from "#server/http/reading-pages.ts";
import { toVersionDifference } from "#server/register/difference-shown.ts";
import { findBlockDrawings } from "#server/diagrams/draw-blocks.ts";
import { requireRegister } from "#server/register/register.ts";
import { SiteFrame } from "#ui/frame/site-frame.tsx";
import { toVersionPath } from "#ui/record/history.tsx";
import { VersionPage } from "#ui/record/version-page.tsx";
import { findRecordAsPage } from "../../../../record-as-page.ts";
import {
  findNumber,
  findParameter,
  requireOrigin,
  requirePageContext,
  type PageProps,
} from "../../../../page-context.ts";
import { loadBeyond } from "../../load-beyond.ts";

putReadingPage("/[kind]/[slug]/versions/[number]", Page);

export default async function Page({ params, searchParams }: PageProps<"kind" | "slug" | "number">) {
  const { kind: collection, slug, number } = await params;
  const kind = findKindByCollection(collection);
  if (!kind) notFound();
  const asked = await requirePageContext(searchParams);
  const register = requireRegister();
  const versions = (await register.listVersions(kind, slug)).filter(({ revision }) => revision <= asked.spec.revision);
  const findVersion = (text: string) => versions.find((version) => version.number === findNumber(text, 1));
  const version = findVersion(number);
  const compared = await findParameter(searchParams, "against");
  const against = compared === undefined ? undefined : findVersion(compared);
  if (!version || (compared !== undefined && !against)) notFound();
  const record = version as AnyRecord; // a version of any kind, told apart by `kind`
  const summaries = [record, ...(against ? [against as AnyRecord] : [])].map(toSummary);
  const context = { ...asked, drawings: await findBlockDrawings(register, summaries) };
  const loaded = against ? undefined : await loadBeyond(record, { context, query: searchParams });
  const difference = against && (await toVersionDifference(register, context.spec, versions, against, version));
  const asPage =
    against &&
    findRecordAsPage(context, {
      before: { record: against as AnyRecord, spec: context.spec },
      after: { record, spec: context.spec },
      idPrefix: "now-",
      under: 2,
    });
  const page = {
    title: `${toTitle(record)}, version ${version.number}`,
    description: against
      ? `What changed from version ${against.number} to version ${version.number} of ${toTitle(record)}.`
      : `${toTitle(record)} as of version ${version.number}, made with revision ${version.revision}.`,
    path: toVersionPath(version),
    json: `/api/v1${toVersionPath(version)}`,
    current: collection,
  };
  return (
    <SiteFrame context={context} page={page} origin={requireOrigin()}>
      <VersionPage
        context={context}
        version={version}
        versions={versions}
        against={against}
        difference={difference}
        asPage={asPage}
        loaded={loaded}
      />
    </SiteFrame>
  );
}
