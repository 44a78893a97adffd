import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { findOriginal } from "#domain/meeting/originals.ts";
import { listAbout } from "#domain/proposal/about.ts";
import { findKindByCollection, toRecordId, type KindName } from "#domain/register/reference.ts";
import { findRecord, toSummary, toTitle } from "#domain/register/spec.ts";
import type { AnyRecord, VersionHead } from "#domain/register/record/record.ts";
import { toPlainSentence } from "#domain/plain-text.ts";
import { isMailKind } from "#exports/mail/mail-path.ts";
import { putReadingPage } from "#server/http/reading-pages.ts";
import { findBlockDrawings } from "#server/diagrams/draw-blocks.ts";
import { requireRegister } from "#server/register/register.ts";
import { SiteFrame } from "#ui/frame/site-frame.tsx";
import { toPath, type InContext } from "#ui/page-context.ts";
import { AllLinksPage } from "#ui/record/all-links-page.tsx";
import { AllUsesPage, USES_SHOWN } from "#ui/record/all-uses-page.tsx";
import { AllVersionsPage } from "#ui/record/all-versions-page.tsx";
import { BlamePage } from "#ui/record/blame-page.tsx";
import { RecordPage } from "#ui/record/record-page.tsx";
import {
  findNumberParameter,
  findParameter,
  findPassage,
  requireLast,
  requireOrigin,
  requirePageContext,
  type PageProps,
  type Query,
} from "../../page-context.ts";
import { findUses, loadBeyond } from "./load-beyond.ts";

putReadingPage("/[kind]/[slug]", Page);

export default async function Page({ params, searchParams }: PageProps<"kind" | "slug">) {
  const { kind: collection, slug } = await params;
  const kind = findKindByCollection(collection);
  if (!kind) notFound();
  const context = await requirePageContext(searchParams);
  const record = findRecord(context.spec, kind, slug) as AnyRecord | undefined; // a record of any kind, told apart by `kind`
  if (!record) notFound();
  const path = toPath(kind, slug);
  const page = {
    title: toTitle(record),
    description: toPlainSentence(toSummary(record)),
    path,
    json: `/api/v1${path}`,
    current: collection,
  };
  return (
    <SiteFrame context={context} page={page} origin={requireOrigin()}>
      {await show({ context, record, query: searchParams })}
    </SiteFrame>
  );
}

interface Shown extends InContext {
  readonly record: AnyRecord;
  readonly query: Query;
}

/** The record, or the one thing about it that the address asks for. */
async function show({ query, record, context: asked }: Shown): Promise<ReactNode> {
  const context = { ...asked, drawings: await findBlockDrawings(requireRegister(), [toSummary(record)]) };
  const known = { context, record };
  const { listVersions, listVersionHeads, proposals, mails } = requireRegister();
  const listSeen = async <Listed extends VersionHead>(
    list: (kind: KindName, slug: string) => Promise<readonly Listed[]>,
  ) => (await list(record.kind, record.slug)).filter(({ revision }) => revision <= context.spec.revision);
  if ((await findParameter(query, "blame")) !== undefined)
    return <BlamePage {...known} versions={await listSeen(listVersions)} />;
  switch (await findParameter(query, "all")) {
    case undefined:
      return (
        <RecordPage
          {...known}
          versions={await listSeen(listVersionHeads)}
          loaded={await loadBeyond(record, { context, query, isRecord: true })}
          mails={isMailKind(record.kind) ? await mails.listAbout(toRecordId(record.kind, record.slug)) : []}
          proposed={
            // Of a page that looks back nothing is open.
            context.pinned
              ? []
              : listAbout(await proposals.listUnfinished(undefined), toRecordId(record.kind, record.slug))
          }
        />
      );
    case "links": {
      const [stretch, mark = ""] = [
        findPassage(await findParameter(query, "passage")),
        await findParameter(query, "original"),
      ];
      const quoted = record.kind === "meeting" ? findOriginal(record.body, mark) : undefined;
      if (mark !== "" && !quoted) notFound();
      const passage = stretch && { ...stretch, sha256: quoted?.original.sha256 ?? "" };
      return (
        <AllLinksPage context={context} record={record} passage={passage} last={await requireLast(query, context)} />
      );
    }
    case "uses": {
      if (record.kind !== "term") notFound();
      const passed = (await findNumberParameter(query, "after", 0)) ?? 0;
      const uses = await findUses(record, context, { limit: USES_SHOWN, passed });
      return <AllUsesPage context={context} record={record} uses={uses} passed={passed} />;
    }
    case "versions":
      return (
        <AllVersionsPage
          {...known}
          versions={await listSeen(listVersionHeads)}
          before={await findNumberParameter(query, "before", 1)}
        />
      );
    default:
      notFound();
  }
}
