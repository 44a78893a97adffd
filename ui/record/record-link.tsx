import { toStatus, toTitle } from "#domain/register/spec.ts";
import { statuses, toStatusWord } from "#domain/register/status.ts";
import { PairStanding } from "#ui/pairs/pair-standing.tsx";
import { toHref, type InContext } from "#ui/page-context.ts";
import { toWhose } from "#ui/record/record-status.tsx";

interface RecordLinkProps extends InContext {
  /** `collection/slug`, as `toRecordId` makes it. */
  readonly id: string;
  readonly withStatus?: boolean;
}

/** A record by its title. One that is not there at this revision is named, not linked. */
export function RecordLink({ context, id, withStatus = false }: RecordLinkProps) {
  const record = context.spec.byId.get(id);
  if (!record) return <span className="missing">{id} (not in this revision)</span>;
  if (withStatus && record.kind === "pair")
    return (
      <>
        <a href={toHref(context, `/${id}`)}>{toTitle(record)}</a>
        {record.retired ? " (retired)" : null} <PairStanding context={context} pair={record} />
      </>
    );
  const status = withStatus ? toStatus(record) : undefined;
  const words = status ? `${toStatusWord(status)}, ${toWhose(context, record)}` : undefined;
  return (
    <>
      <a href={toHref(context, `/${id}`)}>{toTitle(record)}</a>
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

export function RecordLinks({ context, ids }: InContext & { readonly ids: readonly string[] }) {
  return (
    <ul className="links">
      {ids.map((id) => (
        <li key={id}>
          <RecordLink context={context} id={id} withStatus />
        </li>
      ))}
    </ul>
  );
}
