/** A record that is only proposed, or was once, as its page would be, with marks where it was another before. */
import type { AnyRecord } from "#domain/register/record/record.ts";
import type { Spec } from "#domain/register/spec.ts";
import { requireToMarkup } from "#server/http/to-markup.ts";
import { toProposedFacts } from "#server/register/machine-facts.ts";
import type { PageContext } from "#ui/page-context.ts";
import { toRecordAsPage, type RecordAsPage, type RecordOnPage, type Sides } from "#ui/record/as-page.tsx";

interface Side {
  readonly record: AnyRecord;
  /** A register that holds it. */
  readonly spec: Spec;
}

export const findRecordAsPage = (context: PageContext, { before, after, ...place }: Sides<Side>): RecordAsPage =>
  toRecordAsPage(requireToMarkup(), {
    ...(before && { before: toShown(context, before) }),
    after: toShown(context, after),
    ...place,
  });

/** Of one page: what is compared has to be counted alike. */
function openIds(): () => string {
  let ids = 0;
  return () => `t${(ids += 1)}-`;
}

// What it quotes is marked where it was not so before: it has to stand there.
const toShown = ({ quoted: _, ...context }: PageContext, { record, spec }: Side): RecordOnPage => ({
  context: { ...context, spec, nextId: openIds() },
  record,
  loaded: record.kind === "machine" ? { facts: toProposedFacts(record, spec), requested: undefined } : undefined,
});
