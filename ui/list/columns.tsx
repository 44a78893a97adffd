/** Columns and filters that several kinds share. */
import { Fragment } from "react";
import type { AnyRecord, RegisterRecord } from "#domain/register/record/record.ts";
import { remember } from "#domain/remember.ts";
import { toRecordId, type KindName } from "#domain/register/reference.ts";
import { findRecord, toStatus, toSummary } from "#domain/register/spec.ts";
import { toPlainSentence } from "#domain/plain-text.ts";
import { toDayText } from "#ui/dates.ts";
import type { Filter } from "#ui/list/list.ts";
import { toHref, toPath, type InContext, type PageContext } from "#ui/page-context.ts";
import { RecordLink } from "#ui/record/record-link.tsx";
import { RecordStatus } from "#ui/record/record-status.tsx";
import type { Column } from "#ui/table/table.tsx";

// `kind` and `body` of a record always belong together, which TypeScript cannot follow through the union.
const asAny = (record: RegisterRecord): AnyRecord => record as AnyRecord;

export const toTitleColumn = (context: PageContext, heading: string): Column<RegisterRecord> => ({
  heading,
  names: true,
  cell: ({ kind, slug }) => <RecordLink context={context} id={toRecordId(kind, slug)} />,
});

export const toStatusColumn = (context: PageContext): Column<RegisterRecord> => ({
  heading: "Status",
  cell: (record) => <RecordStatus context={context} record={asAny(record)} />,
});

const toSentence = remember((record: AnyRecord): string => toPlainSentence(toSummary(record)));

export const sentenceColumn: Column<RegisterRecord> = {
  heading: "In a sentence",
  className: "wide",
  cell: (record) => toSentence(asAny(record)),
};

export const statusFilter: Filter<KindName> = {
  name: "status",
  label: "Status",
  wordOf: (record) => toStatus(asAny(record)),
};

/** By the day of the meeting; two of one day are told apart by their addresses. */
function toMeetingLabel(slug: string, { spec }: PageContext): string {
  const day = findRecord(spec, "meeting", slug)?.body.day;
  if (day === undefined) return slug;
  return slug === day ? toDayText(day) : `${toDayText(day)} (${slug})`;
}

type OfMeeting = "decision" | "action";

export const toMeetingColumn = (context: PageContext): Column<RegisterRecord<OfMeeting>> => ({
  heading: "Meeting",
  className: "nowrap",
  cell: ({ body }) => (
    <a href={toHref(context, toPath("meeting", body.meeting))}>{toMeetingLabel(body.meeting, context)}</a>
  ),
});

export const meetingFilter: Filter<OfMeeting> = {
  name: "meeting",
  label: "Meeting",
  wordOf: ({ body }) => body.meeting,
  labelOf: toMeetingLabel,
  // Their slugs begin with their days: the latest comes first.
  compare: (a, b) => (a.word < b.word ? 1 : -1),
};

export const quiet = (words: string) => <span className="quiet">{words}</span>;

/** Records of one kind in one line; in words where there are none. */
export function LinksOr({ context, kind, slugs, none = "none" }: LinksOrProps) {
  const ids = slugs.flatMap((slug) => (slug === undefined ? [] : [toRecordId(kind, slug)]));
  if (ids.length === 0) return quiet(none);
  return ids.map((id, index) => (
    <Fragment key={id}>
      {index > 0 ? ", " : null}
      <RecordLink context={context} id={id} />
    </Fragment>
  ));
}

interface LinksOrProps extends InContext {
  readonly kind: KindName;
  readonly slugs: readonly (string | undefined)[];
  readonly none?: string;
}
