import { kinds } from "#domain/register/kinds.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { toTitle } from "#domain/register/spec.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { API } from "#exports/addresses.ts";
import { isMailKind, toMailPath, toMailTextPath } from "#exports/mail/mail-path.ts";
import { toSendPath } from "#exports/mail/send-path.ts";
import { toDayText } from "#ui/dates.ts";
import { PairStanding } from "#ui/pairs/pair-standing.tsx";
import { toHref, toPath, type InContext } from "#ui/page-context.ts";
import { RecordStatus } from "#ui/record/record-status.tsx";

interface RecordHeadProps extends InContext {
  readonly record: AnyRecord;
  /** Shown after the title, where the page is not the record's own: "version 2". */
  readonly subtitle?: string;
}

/** What it is, what it is called, how far it has got, and what can be done with it. */
export function RecordHead({ context, record, subtitle }: RecordHeadProps) {
  const { collection, heading } = kinds[record.kind];
  const path = toPath(record.kind, record.slug);
  // There is one, and no list of it.
  const name = record.kind === "charter" ? heading : record.slug;
  const actions = [
    ...(record.retired ? [] : [["Propose a change", `${path}/propose`] as const]),
    ["History", subtitle === undefined ? "#history" : toHref(context, `${path}#history`)] as const,
    ["Who put this here", toHref(context, `${path}?blame=1`)] as const,
    ["JSON", toHref(context, `/api/v1${path}`)] as const,
    ...(isMailKind(record.kind) && !record.retired
      ? [
          ["Mail", toHref(context, `${API}${toMailPath(path)}`)] as const,
          ["Text", toHref(context, `${API}${toMailTextPath(path)}`)] as const,
        ]
      : []),
    ...(isMailKind(record.kind) && !record.retired && subtitle === undefined && context.sendsMail
      ? [["Send to the list…", toSendPath(toRecordId(record.kind, record.slug))] as const]
      : []),
    ...(record.kind === "machine" ? [["Notations", "#notations"] as const] : []),
  ];
  return (
    <header className="record-head">
      <nav aria-label="Breadcrumb" className="crumbs">
        {record.kind === "charter" ? null : <a href={toHref(context, `/${collection}`)}>{heading}</a>}
        {subtitle === undefined ? <span>{name}</span> : <a href={toHref(context, path)}>{name}</a>}
      </nav>
      <div className="title-row">
        <h1>
          {toTitle(record)} {subtitle === undefined ? null : <span className="subtitle">{subtitle}</span>}
        </h1>
        {record.kind === "pair" ? (
          <PairStanding context={context} pair={record} />
        ) : (
          <RecordStatus context={context} record={record} />
        )}
        {record.retired ? <span className="status closed">○ retired</span> : null}
        <ul className="actions">
          {actions.map(([label, href]) => (
            <li key={label}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </div>
      <p className="version">
        version {record.number} · since revision {record.revision}, {toDayText(record.at)}
      </p>
    </header>
  );
}
