import { cut } from "#domain/register/cut.ts";
import type { AnyRecord, VersionHead } from "#domain/register/record/record.ts";
import { WithCutLinks } from "#ui/list/cut-links.tsx";
import { SHOWN } from "#ui/list/shown.ts";
import { toHref, toPath, type InContext } from "#ui/page-context.ts";
import { toAllVersionsPath } from "#ui/record/all-links.ts";
import { VersionTable } from "#ui/record/history.tsx";
import { RecordHead } from "#ui/record/record-head.tsx";

interface AllVersionsPageProps extends InContext {
  readonly record: AnyRecord;
  /** Oldest first, up to the revision that is read. */
  readonly versions: readonly VersionHead[];
  /** Only those before this one. */
  readonly before: number | undefined;
}

/** The whole history of a record, newest first, a page at a time. */
export function AllVersionsPage({ context, record, versions, before }: AllVersionsPageProps) {
  const path = toPath(record.kind, record.slug);
  const newestFirst = [...versions].reverse();
  const passed = before === undefined ? 0 : versions.filter(({ number }) => number >= before).length;
  const shown = cut(newestFirst, passed, SHOWN);
  return (
    <article>
      <RecordHead context={context} record={record} subtitle="all versions" />
      <p className="lede">
        Every version of this record, newest first, {versions.length.toLocaleString("en")} in all.{" "}
        <a href={toHref(context, path)}>The record itself</a>
      </p>
      <WithCutLinks
        context={context}
        cut={shown}
        label="Versions"
        toPath={(count) => toAllVersionsPath(path, newestFirst[count - 1]?.number)}
      >
        <VersionTable context={context} versions={shown.shown} />
      </WithCutLinks>
    </article>
  );
}
