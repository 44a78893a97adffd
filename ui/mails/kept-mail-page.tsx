import { toAboutPath, toAboutWords } from "#domain/mail/about.ts";
import type { MailState, SentMail } from "#domain/mail/sent-mail.ts";
import { MAILS } from "#exports/mail/send-path.ts";
import { MailText } from "#ui/mails/mail-text.tsx";
import { NO_OUTCOME, stateWords } from "#ui/mails/state-words.ts";
import { AccountName } from "#ui/people/account-name.tsx";
import type { InContext } from "#ui/page-context.ts";
import { Moment } from "#ui/text/moment.tsx";

interface KeptMailPageProps extends InContext {
  readonly mail: SentMail;
  readonly state: MailState;
  readonly bytes: string;
  /** As it reads. */
  readonly text: string;
}

/** A mail that was confirmed: what came of it, and what it said. */
export function KeptMailPage({ context, mail, state, bytes, text }: KeptMailPageProps) {
  const { id, about, subject, to, messageId, by, at, outcome } = mail;
  const said = outcome?.said ?? (state === "unknown" ? NO_OUTCOME : undefined);
  return (
    <>
      <header className="list-head">
        <nav aria-label="Breadcrumb" className="crumbs">
          <a href={MAILS}>Mails to the list</a>
          <span>{id}</span>
        </nav>
        <h1>{subject}</h1>
      </header>
      <section className={`form-message ${state === "sent" ? "done" : "refused"}`} aria-label="What came of it">
        <p>
          <b>{stateWords[state].sentence}</b> {said === undefined || said === "" ? null : <>It says: {said}.</>}
        </p>
        <p>
          About <a href={toAboutPath(about)}>{toAboutWords(about).replaceAll("`", "")}</a>
          {state === "failed" || state === "unknown" ? ", from where it can be sent again" : null}.
        </p>
      </section>
      <MailText
        fields={[
          { label: "To", value: to },
          { label: "Confirmed by", value: <AccountName context={context} id={by} /> },
          { label: "On", value: <Moment context={context} at={at} /> },
          { label: "Message-ID", value: <code>{messageId}</code> },
        ]}
        text={text}
        bytes={bytes}
      />
    </>
  );
}
