/** Parts and fields that several kinds have, so that they look alike wherever they are. */
import type { ReactNode } from "react";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { toRecordId, type KindName } from "#domain/register/reference.ts";
import type { Fact } from "#domain/register/source.ts";
import { Facts } from "#ui/margin/noted.tsx";
import type { PageContext } from "#ui/page-context.ts";
import { ifAny, toListPart, type Part } from "#ui/record/part.tsx";
import { RecordLink, RecordLinks } from "#ui/record/record-link.tsx";
import { Line } from "#ui/text/line.tsx";

export const toFactsPart = (context: PageContext, id: string, title: string, facts: readonly Fact[]): Part =>
  toListPart(id, title, facts, <Facts context={context} facts={facts} />);

/** `ids` are `collection/slug`. */
export const toRelatedPart = (context: PageContext, ids: readonly string[]): Part =>
  toListPart("related", "Related", ids, <RecordLinks context={context} ids={ids} />);

/** Links to records of one kind, for a field; nothing where there are none. */
export const toLinks = (context: PageContext, kind: KindName, slugs: readonly string[]): ReactNode | undefined =>
  ifAny(slugs, <RecordLinks context={context} ids={slugs.map((slug) => toRecordId(kind, slug))} />);

export const toRecordLinks = (context: PageContext, records: readonly RegisterRecord[]): ReactNode | undefined =>
  ifAny(records, <RecordLinks context={context} ids={records.map(({ kind, slug }) => toRecordId(kind, slug))} />);

export const toLink = (context: PageContext, kind: KindName, slug: string | undefined): ReactNode | undefined =>
  slug === undefined ? undefined : <RecordLink context={context} id={toRecordId(kind, slug)} />;

export const toLine = (context: PageContext, text: string | undefined): ReactNode | undefined =>
  text === undefined ? undefined : <Line context={context} text={text} />;
