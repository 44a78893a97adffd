import { blame, findBlame, type Origin } from "#domain/register/record/blame.ts";
import { listElements, type Element } from "#domain/register/record/elements.ts";
import { findEvidence, listCarriedDecisions } from "#domain/register/record/evidence.ts";
import type { Json } from "#domain/register/record/canonical.ts";
import type { AnyRecord, Version } from "#domain/register/record/record.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { toPlainSentence } from "#domain/plain-text.ts";
import { toDayText } from "#ui/dates.ts";
import { Noted } from "#ui/margin/noted.tsx";
import { Sources } from "#ui/margin/sources.tsx";
import { AccountName } from "#ui/people/account-name.tsx";
import { toHref, toPath, type InContext } from "#ui/page-context.ts";
import { toVersionPath } from "#ui/record/history.tsx";
import { ProposalOf } from "#ui/record/proposal-of.tsx";
import { RecordHead } from "#ui/record/record-head.tsx";
import { RecordLinks } from "#ui/record/record-link.tsx";

interface BlamePageProps extends InContext {
  readonly record: AnyRecord;
  /** Oldest first, up to the revision that is read. */
  readonly versions: readonly Version[];
}

/** Who put this here: each field, state and transition with the version, proposal and sentence it comes from. */
export function BlamePage({ context, record, versions }: BlamePageProps) {
  const origins = blame(versions);
  const decisions = listCarriedDecisions(context.links, toRecordId(record.kind, record.slug));
  return (
    <article>
      <RecordHead context={context} record={record} subtitle="who put this here" />
      <Noted
        margin={
          <aside aria-label="What carries it">
            <h2>Decisions that it carries</h2>
            {decisions.length > 0 ? (
              <RecordLinks context={context} ids={decisions} />
            ) : (
              <p className="quiet">No decision names this record as what carries it.</p>
            )}
          </aside>
        }
      >
        <p className="lede">
          Each field, and each item of a list, with the version that put it there, the one that changed it last, and the
          sentence it rests on. <a href={toHref(context, toPath(record.kind, record.slug))}>The record itself</a>
        </p>
      </Noted>
      <ul className="facts blame">
        {listElements(record.body).map((element) => (
          <Row
            key={element.path}
            context={context}
            record={record}
            element={element}
            origin={findBlame(origins, element.path)}
          />
        ))}
      </ul>
    </article>
  );
}

interface RowProps extends InContext {
  readonly record: AnyRecord;
  readonly element: Element;
  readonly origin: Origin | undefined;
}

function Row({ context, record, element: { path, label, value }, origin }: RowProps) {
  // What the record as a whole rests on stands once, with its sources.
  const evidence = path.startsWith("/sources/") ? undefined : findEvidence(record.body, path);
  const own = evidence && evidence.path !== "" ? evidence.sources : [];
  const isChanged = origin && origin.changed.number !== origin.added.number;
  return (
    <li>
      <Noted margin={own.length > 0 ? <Sources context={context} sources={own} /> : null}>
        <h3 className="fact-title" id={path.slice(1).replaceAll("/", "-")}>
          {label}
        </h3>
        <Excerpt value={value} />
        {origin ? (
          <p className="quiet">
            put here with <From context={context} version={origin.added} />
            {isChanged ? (
              <>
                ; last changed with <From context={context} version={origin.changed} />
              </>
            ) : null}
          </p>
        ) : null}
      </Noted>
    </li>
  );
}

const From = ({ context, version }: InContext & { readonly version: Version }) => (
  <>
    <a href={toHref(context, toVersionPath(version))}>version {version.number}</a>,{" "}
    <ProposalOf context={context} version={version} />, {toDayText(version.at)}, by{" "}
    <AccountName context={context} id={version.author} />
  </>
);

/** Enough of a value to know it again; what has parts of its own is known by its name. */
function Excerpt({ value }: { readonly value: Json }) {
  const text = Array.isArray(value) ? value.join(", ") : value;
  return typeof text === "object" ? null : <p>{toPlainSentence(String(text))}</p>;
}
