import { findMark } from "#domain/meeting/originals.ts";
import { countUpTo, cut } from "#domain/register/cut.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { compareRecords } from "#domain/register/spec.ts";
import { toPassagePath } from "#exports/passage-path.ts";
import type { CitedStretch } from "#ui/kinds/meeting/citations.ts";
import { WithCutLinks } from "#ui/list/cut-links.tsx";
import { SHOWN } from "#ui/list/shown.ts";
import { toHref, toPath, type InContext } from "#ui/page-context.ts";
import { toAllLinksPath } from "#ui/record/all-links.ts";
import { Holders, listHolders } from "#ui/record/back-links.tsx";
import { RecordHead } from "#ui/record/record-head.tsx";

interface AllLinksPageProps extends InContext {
  readonly record: AnyRecord;
  /** Of a meeting: only what rests on words that begin in this stretch of its note. */
  readonly passage: CitedStretch | undefined;
  /** The last record of the page before, which may rest on something else by now. */
  readonly last: AnyRecord | undefined;
}

/** Everything that rests on a record, a page at a time. */
export function AllLinksPage({ context, record, passage, last }: AllLinksPageProps) {
  const { kind, slug } = record;
  const path = toPath(kind, slug);
  const mark = passage && record.kind === "meeting" ? findMark(record.body, passage.sha256) : undefined;
  const rows = listHolders(context, record, passage);
  const passed = last
    ? countUpTo(rows, { record: last, fields: [] }, (one, other) => compareRecords(one.record, other.record))
    : 0;
  const shown = cut(rows, passed, SHOWN);
  const toPlace = (count: number): string => {
    const before = rows[count - 1]?.record;
    return toAllLinksPath(path, { passage, mark, ...(before && { after: toRecordId(before.kind, before.slug) }) });
  };
  return (
    <article>
      <RecordHead context={context} record={record} subtitle="what rests on it" />
      <p className="lede">
        {passage ? "Every record that rests on one sentence of the note" : "Every record that points at this one"},{" "}
        {rows.length.toLocaleString("en")} in all.{" "}
        <a href={toHref(context, passage ? toPassagePath({ meeting: slug, ...passage, mark }) : path)}>
          {passage ? "The sentence in its note" : "The record itself"}
        </a>
      </p>
      <WithCutLinks context={context} cut={shown} label="What rests on this" toPath={toPlace}>
        <Holders context={context} rows={shown.shown} />
      </WithCutLinks>
    </article>
  );
}
