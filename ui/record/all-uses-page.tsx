import type { TermUses } from "#domain/search/term-uses.ts";
import { toCut } from "#domain/register/cut.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { kinds } from "#domain/register/kinds.ts";
import { WithCutLinks } from "#ui/list/cut-links.tsx";
import { toHref, toPath, type InContext } from "#ui/page-context.ts";
import { toAllUsesPath } from "#ui/record/all-links.ts";
import { RecordHead } from "#ui/record/record-head.tsx";
import { HitList } from "#ui/search/hit-list.tsx";

/** Records of one page. */
export const USES_SHOWN = 50;

interface AllUsesPageProps extends InContext {
  readonly record: AnyRecord;
  /** Undefined where they could not be looked up. */
  readonly uses: TermUses | undefined;
  /** Records that are passed over. */
  readonly passed: number;
}

/** Everywhere that a term is used, a page at a time. */
export function AllUsesPage({ context, record, uses, passed }: AllUsesPageProps) {
  const path = toPath(record.kind, record.slug);
  return (
    <article>
      <RecordHead context={context} record={record} subtitle="where it is used" />
      <p className="lede">
        {uses
          ? `Every record and note that uses the word, ${uses.total.toLocaleString("en")} in all: ${toCountWords(uses)}.`
          : USES_NOT_THERE}{" "}
        <a href={toHref(context, path)}>The term itself</a>
      </p>
      {uses ? (
        <WithCutLinks
          context={context}
          cut={toCut(uses.hits, passed, uses.total, USES_SHOWN)}
          label="Where it is used"
          toPath={(count) => toAllUsesPath(path, count)}
        >
          <HitList context={context} hits={uses.hits} withKind />
        </WithCutLinks>
      ) : null}
    </article>
  );
}

/** "Machines 12 · Meetings 3". */
export const toCountWords = ({ counts }: TermUses): string =>
  counts.map(([kind, count]) => `${kinds[kind].heading} ${count.toLocaleString("en")}`).join(" · ");

/** What is said while the texts are read that it may stand in. */
export const USES_NOT_THERE = "Where it is used is being looked up; read this page again in a moment.";
