import { toStatus, toTitle } from "#domain/spec.ts";
import { statuses, toStatusWord } from "#domain/status.ts";
import { PairStanding } from "#ui/pairs/pair-standing.tsx";
import { toHref, type Reading } from "#ui/page-context.ts";
import { toWhose } from "#ui/record/record-status.tsx";

interface RecordLinkProps {
  readonly reading: Reading;
  /** `collection/slug`, as `toRecordId` makes it. */
  readonly id: string;
  /** Show the status glyph beside the title. */
  readonly withStatus?: boolean;
}

/** A record by its title. One that is not there at this revision is named, not linked. */
export function RecordLink({ reading, id, withStatus = false }: RecordLinkProps) {
  const record = reading.spec.byId.get(id);
  if (!record) return <span className="missing">{id} (not in this revision)</span>;
  if (withStatus && record.kind === "pair")
    return (
      <>
        <a href={toHref(reading, `/${id}`)}>{toTitle(record)}</a>
        {record.retired ? " (retired)" : null} <PairStanding reading={reading} pair={record} />
      </>
    );
  const status = withStatus ? toStatus(record) : undefined;
  const words = status ? `${toStatusWord(status)}, ${toWhose(reading, record)}` : undefined;
  return (
    <>
      <a href={toHref(reading, `/${id}`)}>{toTitle(record)}</a>
      {record.retired ? " (retired)" : null}
      {status ? (
        <>
          {" "}
          <span className={`status glyph ${statuses[status].tone}`} title={words}>
            <i aria-hidden="true">{statuses[status].glyph}</i>
            <span className="unseen">{words}</span>
          </span>
        </>
      ) : null}
    </>
  );
}

/** Several records, one a line. */
export function RecordLinks({ reading, ids }: { readonly reading: Reading; readonly ids: readonly string[] }) {
  return (
    <ul className="links">
      {ids.map((id) => (
        <li key={id}>
          <RecordLink reading={reading} id={id} withStatus />
        </li>
      ))}
    </ul>
  );
}
