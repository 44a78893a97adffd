import type { SentMail } from "#domain/mail/sent-mail.ts";
import type { Proposal } from "#domain/proposal/proposal.ts";
import type { AnyRecord, VersionHead } from "#domain/register/record/record.ts";
import type { KindName } from "#domain/register/reference.ts";
import { Noted } from "#ui/margin/noted.tsx";
import { Sources } from "#ui/margin/sources.tsx";
import { toView, type LoadedOf } from "#ui/kinds/faces.ts";
import { SentMails } from "#ui/mails/sent-mails.tsx";
import type { InContext } from "#ui/page-context.ts";
import { OpenProposals } from "#ui/proposals/open-proposals.tsx";
import { toBackLinksPart } from "#ui/record/back-links.tsx";
import { AddLink } from "#ui/record/edit-link.tsx";
import { toEditing } from "#ui/record/editing.ts";
import { Fields } from "#ui/record/fields.tsx";
import { History } from "#ui/record/history.tsx";
import { PartLinks, Parts, type Part } from "#ui/record/part.tsx";
import { RecordHead } from "#ui/record/record-head.tsx";
import { Prose } from "#ui/text/prose.tsx";

interface RecordPageProps extends InContext {
  readonly record: AnyRecord;
  readonly versions: readonly VersionHead[];
  readonly loaded: LoadedOf<KindName>;
  /** Mails to the list about it, newest first. */
  readonly mails: readonly SentMail[];
  /** Open proposals that would change it. */
  readonly proposed: readonly Proposal[];
}

/** A record of any kind: its head, its text and fields, what it rests on and what rests on it, its parts, its history. */
export function RecordPage({ context: known, record, versions, loaded, mails, proposed }: RecordPageProps) {
  const context = known.pinned || record.retired ? known : { ...known, editing: toEditing(record) };
  const { lede, fields, front, parts } = toView(record, context, loaded);
  const own = record.kind === "term" ? record.slug : undefined;
  const history: Part = {
    id: "history",
    title: "History",
    count: versions.length,
    content: <History context={context} versions={versions} />,
  };
  const all = [...parts, toBackLinksPart(context, record), history];
  return (
    <article>
      <RecordHead context={context} record={record} />
      <SentMails context={context} mails={mails} />
      <OpenProposals
        context={context}
        proposals={proposed}
        verb={{ one: "would change this", many: "would change this" }}
      />
      <Noted margin={<RecordMargin context={context} record={record} />}>
        <Prose context={context} text={lede} lede {...(own === undefined ? {} : { own })} />
        <Fields fields={fields} />
        <PartLinks parts={all} />
        {front}
      </Noted>
      <Parts parts={all.map((part) => ({ ...part, beside: <AddLink context={context} part={part.list} /> }))} />
    </article>
  );
}

function RecordMargin({ context, record }: InContext & { readonly record: AnyRecord }) {
  const { sources } = record.body;
  return (
    <aside aria-label="What it rests on">
      <h2>Rests on</h2>
      {sources.length > 0 ? (
        <Sources context={context} sources={sources} />
      ) : (
        <p className="quiet">No source is given for the record as a whole; its parts name theirs.</p>
      )}
    </aside>
  );
}
