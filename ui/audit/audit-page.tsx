import type { SealedEntry } from "#domain/register/audit.ts";
import { isObject } from "#domain/register/record/match-items.ts";
import type { Json } from "#domain/register/record/canonical.ts";
import { toKeptMailPath } from "#exports/mail/send-path.ts";
import { AccountName, toAccountName } from "#ui/people/account-name.tsx";
import { toHref, type InContext } from "#ui/page-context.ts";
import { Table, type Column } from "#ui/table/table.tsx";
import { Moment } from "#ui/text/moment.tsx";

interface AuditPageProps extends InContext {
  /** Newest first. */
  readonly entries: readonly SealedEntry[];
  /** Where the log goes on; undefined at its beginning. */
  readonly next: number | undefined;
}

/** Everything that was done, for chairs to read. */
export function AuditPage({ context, entries, next }: AuditPageProps) {
  const columns: readonly Column<SealedEntry>[] = [
    { heading: "No.", className: "number", cell: ({ seq }) => seq },
    { heading: "When", className: "narrow", cell: ({ at }) => <Moment context={context} at={at} /> },
    { heading: "Who", cell: ({ actor }) => <AccountName context={context} id={actor} /> },
    { heading: "Did", names: true, className: "nowrap", cell: ({ action }) => action.replaceAll("-", " ") },
    { heading: "On", cell: ({ subject }) => <Subject context={context} subject={subject} /> },
    { heading: "Detail", className: "wide", cell: ({ detail }) => <Detail detail={detail} /> },
    { heading: "Seal", cell: ({ hash }) => <code title={hash}>{hash.slice(0, 12)}</code> },
  ];
  return (
    <>
      <header className="list-head">
        <h1>Audit</h1>
        <p className="lede">
          What was done here, by whom and when. Each entry is sealed with the hash of the one before, so none can be
          changed or left out unseen: <code>npm run verify</code> walks the chain and names the first break.
        </p>
      </header>
      {entries.length > 0 ? (
        <Table label="Audit log" columns={columns} rows={entries} keyOf={({ seq }) => String(seq)} />
      ) : (
        <p className="empty">The log has no entries before this one.</p>
      )}
      {next === undefined ? null : (
        <p className="more">
          <a href={`/audit?before=${next}`} rel="next">
            Older entries
          </a>
        </p>
      )}
    </>
  );
}

function Subject({ context, subject }: InContext & { readonly subject: string }) {
  const [what = "", id = ""] = subject.split("/", 2);
  if (what === "proposals") return <a href={toHref(context, `/${subject}`)}>proposal {id}</a>;
  if (what === "mails") return <a href={toKeptMailPath(Number(id))}>mail {id}</a>;
  return what === "accounts" ? `account of ${toAccountName(context, id)}` : `${what.replace(/s$/, "")} ${id}`;
}

/** Items of a list in an entry: a change of the whole register has one for each record, and its page has them all. */
const ITEMS = 50;

/** The facts of an entry: what can be said in a line, and each long list behind how much it has. */
function Detail({ detail }: { readonly detail: Json }) {
  if (!isObject(detail)) return null;
  const facts = Object.entries(detail);
  const lists = facts.flatMap(([name, value]) => (isLong(value) ? [{ name, items: value }] : []));
  const line = facts
    .filter(([, value]) => !isLong(value))
    .map(([name, value]) => `${name} ${toFactText(value)}`)
    .join(" · ");
  return (
    <>
      {line && <span className="detail-line">{line}</span>}
      {lists.map(({ name, items }) => (
        <details key={name}>
          <summary>
            {items.length.toLocaleString("en")} {name}
          </summary>
          <ul className="plain-list">
            {items.slice(0, ITEMS).map((item, place) => (
              <li key={place}>{toFactText(item)}</li>
            ))}
            {items.length > ITEMS ? <li>and {(items.length - ITEMS).toLocaleString("en")} more</li> : null}
          </ul>
        </details>
      ))}
    </>
  );
}

const isLong = (value: Json | undefined): value is readonly Json[] => Array.isArray(value) && value.length > 1;

const LONGEST = 160;
const HASH = /^[0-9a-f]{40,}$/;

/** In words, and of a hash as much as tells it apart. */
function toFactText(value: Json | undefined): string {
  if (Array.isArray(value)) return value.map(toFactText).join(", ") || "none";
  if (isObject(value))
    return Object.entries(value)
      .map(([name, one]) => `${name} ${toFactText(one)}`)
      .join(", ");
  const text = String(value);
  if (HASH.test(text)) return text.slice(0, 12);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
