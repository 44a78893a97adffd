import { toAboutPath, toAboutWords } from "#domain/mail/about.ts";
import type { MailState, SentMail } from "#domain/mail/sent-mail.ts";
import { toKeptMailPath } from "#exports/mail/send-path.ts";
import { ActionForm, type FormAction } from "#ui/form/action-form.tsx";
import type { Field } from "#ui/form/form-field.tsx";
import { hidden } from "#ui/form/schema-fields.ts";
import { MailText } from "#ui/mails/mail-text.tsx";
import { SentMails } from "#ui/mails/sent-mails.tsx";
import { AccountName } from "#ui/people/account-name.tsx";
import type { InContext } from "#ui/page-context.ts";
import { Moment } from "#ui/text/moment.tsx";

export interface MailToSend {
  /** As it is kept: `agendas/2025-02-10`. */
  readonly about: string;
  readonly from: string;
  readonly to: { readonly name: string; readonly address: string };
  /** Dates it; ISO 8601, UTC. */
  readonly at: string;
  readonly messageId: string;
  readonly mail: { readonly subject: string; readonly text: string; readonly references: readonly string[] };
  readonly bytes: string;
  readonly sha256: string;
}

interface NewMailPageProps extends InContext {
  readonly prepared: MailToSend;
  /** As the address asks for it: `agendas/next`, with the order of its items. */
  readonly asked: { readonly about: string; readonly agenda: string | undefined };
  /** One that says the same and may have reached the list. */
  readonly same: { readonly mail: SentMail; readonly state: MailState } | undefined;
  /** All about the same, whatever they say, newest first. */
  readonly before: readonly SentMail[];
  readonly send: FormAction;
}

const LEADS_HERE = /https?:\/\/(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])[:/]/;

/** A mail as it will go to the list, for a chair to read and to confirm. */
export function NewMailPage({ context, prepared, asked, same, before, send }: NewMailPageProps) {
  const { about, from, to, at, messageId, mail, bytes, sha256 } = prepared;
  const answered = mail.references.at(-1);
  const fields: readonly Field[] = [
    hidden("about", asked.about),
    ...(asked.agenda === undefined ? [] : [hidden("agenda", asked.agenda)]),
    hidden("at", at),
    hidden("sha256", sha256),
    ...(same ? [toAgain(same.mail.id)] : []),
  ];
  return (
    <>
      <header className="list-head">
        <nav aria-label="Breadcrumb" className="crumbs">
          <a href={toAboutPath(about)}>{toAboutWords(about).replaceAll("`", "")}</a>
        </nav>
        <h1>Send to the list</h1>
        <p className="lede">
          Read it once: what you confirm goes to everybody on the list, byte for byte as it stands here, and nobody can
          take it back. It is kept here with your name.
        </p>
      </header>
      {LEADS_HERE.test(mail.text) ? (
        <p>
          <b>Its links lead to the machine that this server runs on, which nobody on the list can reach</b>: whoever
          operates it sets PUBLIC_URL to the address that visitors see.
        </p>
      ) : null}
      {same ? <SentBefore context={context} same={same} /> : null}
      <SentMails context={context} mails={before} />
      <MailText
        fields={[
          { label: "To", value: `${to.name} <${to.address}>` },
          { label: "From", value: from },
          { label: "Subject", value: mail.subject },
          { label: "In-Reply-To", value: answered ?? <span className="quiet">nothing: it begins a thread</span> },
          { label: "Answers go to", value: to.address },
          { label: "Date", value: <Moment context={context} at={at} /> },
          { label: "Message-ID", value: <code>{messageId}</code> },
        ]}
        text={mail.text}
        bytes={bytes}
      />
      <ActionForm label="Send this mail" action={send} fields={fields} submit={`Send it to ${to.address}`} />
    </>
  );
}

const toAgain = (id: number): Field => ({
  name: "again",
  label: "It may be there already",
  hint: "The list gets it twice if you send it again.",
  options: [
    { value: "", label: "do not send it again" },
    { value: String(id), label: "send it a second time" },
  ],
});

function SentBefore({ context, same: { mail, state } }: InContext & { readonly same: SentBeforeMail }) {
  return (
    <p className="form-message refused" role="status">
      {state === "sent" ? "The same mail was sent" : "The same mail may have been sent"} on{" "}
      <Moment context={context} at={mail.at} /> by <AccountName context={context} id={mail.by} />:{" "}
      <a href={toKeptMailPath(mail.id)}>mail {mail.id}</a>.
    </p>
  );
}

type SentBeforeMail = NonNullable<NewMailPageProps["same"]>;
