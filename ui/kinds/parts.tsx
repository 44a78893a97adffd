/** Parts and fields that several kinds have, so that they look alike wherever they are. */
import type { ReactNode } from "react";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { toRecordId, type KindName } from "#domain/register/reference.ts";
import { Facts, type StatedFact } from "#ui/margin/noted.tsx";
import { SHOWN_BESIDE } from "#ui/list/shown.ts";
import { toHref, type PageContext } from "#ui/page-context.ts";
import { toAllLinksPath } from "#ui/record/all-links.ts";
import { ifAny, toListPart, type Part } from "#ui/record/part.tsx";
import { RecordLink, RecordLinks } from "#ui/record/record-link.tsx";
import { Line } from "#ui/text/line.tsx";

export const toFactsPart = (context: PageContext, id: string, title: string, facts: readonly StatedFact[]): Part =>
  toListPart(id, title, facts, <Facts context={context} facts={facts} />);

/** `ids` are `collection/slug`. */
export const toRelatedPart = (context: PageContext, ids: readonly string[]): Part =>
  toListPart("related", "Related", ids, <RecordLinks context={context} ids={ids} />);

/** Links to records of one kind, for a field; nothing where there are none. */
export const toLinks = (context: PageContext, kind: KindName, slugs: readonly string[]): ReactNode | undefined =>
  ifAny(slugs, <RecordLinks context={context} ids={slugs.map((slug) => toRecordId(kind, slug))} />);

/** Links to records that point at the one at `path`: the first of them, and where all of them are. */
export const toHolderLinks = (
  context: PageContext,
  path: string,
  records: readonly RegisterRecord[],
): ReactNode | undefined =>
  ifAny(
    records,
    <>
      <RecordLinks
        context={context}
        ids={records.slice(0, SHOWN_BESIDE).map(({ kind, slug }) => toRecordId(kind, slug))}
      />
      {records.length > SHOWN_BESIDE ? (
        <p className="more">
          <a href={toHref(context, toAllLinksPath(path))}>All {records.length.toLocaleString("en")}, and what else</a>
        </p>
      ) : null}
    </>,
  );

export const toLink = (context: PageContext, kind: KindName, slug: string | undefined): ReactNode | undefined =>
  slug === undefined ? undefined : <RecordLink context={context} id={toRecordId(kind, slug)} />;

export const toLine = (context: PageContext, text: string | undefined): ReactNode | undefined =>
  text === undefined ? undefined : <Line context={context} text={text} />;
