import { toAboutPath, toAboutWords } from "#domain/mail/about.ts";
import { toMailState, type SentMail } from "#domain/mail/sent-mail.ts";
import { MAILS, toKeptMailPath } from "#exports/mail/send-path.ts";
import { stateWords } from "#ui/mails/state-words.ts";
import { AccountName } from "#ui/people/account-name.tsx";
import type { InContext } from "#ui/page-context.ts";
import { Table, type Column } from "#ui/table/table.tsx";
import { Moment } from "#ui/text/moment.tsx";

interface MailsPageProps extends InContext {
  /** Newest first. */
  readonly mails: readonly SentMail[];
  /** ISO 8601, UTC. */
  readonly now: string;
  /** Where the list goes on; undefined at its beginning. */
  readonly next: number | undefined;
  /** Why none can be sent from here today; undefined where they can. */
  readonly obstacle: string | undefined;
}

/** All mails that chairs have sent to the list, or wanted to. */
export function MailsPage({ context, mails, now, next, obstacle }: MailsPageProps) {
  const columns: readonly Column<SentMail>[] = [
    { heading: "No.", className: "number", cell: ({ id }) => id },
    {
      heading: "Subject",
      names: true,
      cell: ({ id, subject }) => <a href={toKeptMailPath(id)}>{subject}</a>,
    },
    {
      heading: "About",
      cell: ({ about }) => <a href={toAboutPath(about)}>{toAboutWords(about).replaceAll("`", "")}</a>,
    },
    { heading: "State", className: "nowrap", cell: (mail) => stateWords[toMailState(mail, now)].short },
    { heading: "When", className: "narrow", cell: ({ at }) => <Moment context={context} at={at} /> },
    { heading: "Who", cell: ({ by }) => <AccountName context={context} id={by} /> },
  ];
  return (
    <>
      <header className="list-head">
        <h1>Mails to the list</h1>
        <p className="lede">
          What chairs have sent to the list from here, each kept as it went out. A mail about a meeting, a decision, a
          topic, a proposal or the next agenda is sent from its page.
        </p>
        {obstacle === undefined ? null : (
          <p className="form-message">Nothing can be sent from here today. {obstacle}</p>
        )}
      </header>
      {mails.length > 0 ? (
        <Table label="Mails to the list" columns={columns} rows={mails} keyOf={({ id }) => String(id)} />
      ) : (
        <p className="empty">None was sent here.</p>
      )}
      {next === undefined ? null : (
        <p className="more">
          <a href={`${MAILS}?before=${next}`} rel="next">
            Older mails
          </a>
        </p>
      )}
    </>
  );
}
