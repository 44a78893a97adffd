import type { AnyRecord } from "#domain/register/record/record.ts";
import { toTitle } from "#domain/register/spec.ts";
import type { KindName } from "#domain/register/reference.ts";
import { toMarkedPage } from "#texts/marked-page/marked-page.ts";
import { toView, type LoadedOf } from "#ui/kinds/faces.ts";
import { toMarkupWithIslands, type ToMarkup } from "#ui/islands/island.tsx";
import { Noted } from "#ui/margin/noted.tsx";
import { Sources } from "#ui/margin/sources.tsx";
import type { InContext } from "#ui/page-context.ts";
import { Fields } from "#ui/record/fields.tsx";
import { Parts } from "#ui/record/part.tsx";
import { RecordStatus } from "#ui/record/record-status.tsx";
import { Prose } from "#ui/text/prose.tsx";

/** A record with what its page shows beyond it, in a register that holds it. */
export interface RecordOnPage extends InContext {
  readonly record: AnyRecord;
  readonly loaded: LoadedOf<KindName>;
}

/** What a page of a record would show of its body, and what of that was not so before. */
export interface RecordAsPage {
  readonly html: string;
  /** False where the page of the older one shows the same. */
  readonly isChanged: boolean;
}

/** Two records, one of which may not be there, as they are shown inside of a page. */
export interface Sides<Side> {
  /** Left out for a record that is new. */
  readonly before?: Side | undefined;
  readonly after: Side;
  readonly idPrefix: string;
  /** The level of the heading that it stands under: its own follow that one. */
  readonly under: 2 | 3;
}

export function toRecordAsPage(
  toMarkup: ToMarkup,
  { before, after, idPrefix, under }: Sides<RecordOnPage>,
): RecordAsPage {
  const toHtml = (shown: RecordOnPage) => toMarkupWithIslands(<Body {...shown} />, toMarkup).html;
  return toMarkedPage({
    ...(before && { before: toHtml(before) }),
    after: toHtml(after),
    idPrefix,
    // The parts of a record's own page stand at the second level.
    below: under - 1,
  });
}

function Body({ context, record, loaded }: RecordOnPage) {
  const { lede, fields, front, parts } = toView(record, context, loaded);
  return (
    <>
      <p className="as-page-title">
        <strong>{toTitle(record)}</strong> <RecordStatus context={context} record={record} />
      </p>
      <Noted margin={<Sources context={context} sources={record.body.sources} />}>
        <Prose context={context} text={lede} />
        <Fields fields={fields} />
        {front}
      </Noted>
      <Parts parts={parts.filter(({ isAround }) => isAround !== true)} />
    </>
  );
}

/** Shows it framed, as a page inside a page. */
export const AsPage = ({ page, label }: { readonly page: RecordAsPage; readonly label: string }) =>
  page.isChanged ? (
    <div className="as-page" role="group" aria-label={label} dangerouslySetInnerHTML={{ __html: page.html }} />
  ) : (
    <p className="quiet">Its page shows nothing of this; the fields below do.</p>
  );
