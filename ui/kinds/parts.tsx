/** Parts and fields that several kinds have, so that they look alike wherever they are. */
import type { ReactNode } from "react";
import { toRecordId, type KindName } from "#domain/reference.ts";
import type { Fact } from "#domain/source.ts";
import { Facts } from "#ui/margin/noted.tsx";
import type { Reading } from "#ui/page-context.ts";
import { ifAny, type Part } from "#ui/record/part.tsx";
import { RecordLink, RecordLinks } from "#ui/record/record-link.tsx";
import { Line } from "#ui/text/line.tsx";

export const toFactsPart = (reading: Reading, id: string, title: string, facts: readonly Fact[]): Part => ({
  id,
  title,
  count: facts.length,
  content: ifAny(facts, <Facts reading={reading} facts={facts} />),
});

/** `ids` are `collection/slug`. */
export const toRelatedPart = (reading: Reading, ids: readonly string[]): Part => ({
  id: "related",
  title: "Related",
  count: ids.length,
  content: ifAny(ids, <RecordLinks reading={reading} ids={ids} />),
});

/** Links to records of one kind, for a field; nothing where there are none. */
export const toLinks = (reading: Reading, kind: KindName, slugs: readonly string[]): ReactNode | undefined =>
  ifAny(slugs, <RecordLinks reading={reading} ids={slugs.map((slug) => toRecordId(kind, slug))} />);

export const toLink = (reading: Reading, kind: KindName, slug: string | undefined): ReactNode | undefined =>
  slug === undefined ? undefined : <RecordLink reading={reading} id={toRecordId(kind, slug)} />;

export const toLine = (reading: Reading, text: string | undefined): ReactNode | undefined =>
  text === undefined ? undefined : <Line reading={reading} text={text} />;

/** Short texts, one a line, for a field. */
export const toNames = (names: readonly string[]): string | undefined =>
  names.length > 0 ? names.join(", ") : undefined;
