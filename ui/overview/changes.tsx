import { kinds } from "#domain/register/kinds.ts";
import type { Revision } from "#domain/register/record/revision.ts";
import { toRecordId, type KindName } from "#domain/register/reference.ts";
import { toPlainSentence } from "#domain/plain-text.ts";
import { toDayText } from "#ui/dates.ts";
import { AccountName } from "#ui/people/account-name.tsx";
import { toHref, type InContext } from "#ui/page-context.ts";
import { RecordLink } from "#ui/record/record-link.tsx";

const NAMED = 6;
const ops = { create: "new", update: "changed", retire: "retired" } as const;

/** The latest revisions, each with the records it made; every one can be read as it was. */
export function Changes({ context, revisions }: InContext & { readonly revisions: readonly Revision[] }) {
  return (
    <ol className="revisions">
      {revisions.map(({ number, at, title, message, author, proposal, changes }) => (
        <li key={number}>
          <p>
            <a href={`/?revision=${number}`}>Revision {number}</a> <span className="quiet">{toDayText(at)}</span>
          </p>
          <div>
            <p>
              <a href={toHref(context, `/proposals/${proposal}`)}>{title}</a>{" "}
              <span className="quiet">
                by <AccountName context={context} id={author} />, proposal {proposal}
              </span>
            </p>
            <p className="quiet">{toPlainSentence(message)}</p>
            {changes.length > NAMED ? (
              <p className="quiet">{toCounts(changes)}</p>
            ) : (
              <ul className="links">
                {changes.map(({ kind, slug, version, op }) => (
                  <li key={toRecordId(kind, slug)}>
                    <RecordLink context={context} id={toRecordId(kind, slug)} />{" "}
                    <span className="quiet">
                      {ops[op]}
                      {op === "update" ? `, now version ${version}` : ""}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** "79 Glossary, 23 Components": how many records of each kind. */
function toCounts(changes: Revision["changes"]): string {
  const counts = new Map<KindName, number>();
  for (const { kind } of changes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${kinds[kind].heading} ${count}`).join(" · ");
}
