import type { MailState, SentMail } from "#domain/mail/sent-mail.ts";
import { can } from "#domain/policy.ts";
import { toKeptMailPath } from "#exports/mail/send-path.ts";
import { AccountName } from "#ui/people/account-name.tsx";
import type { InContext } from "#ui/page-context.ts";
import { Moment } from "#ui/text/moment.tsx";

interface SentMailsProps extends InContext {
  /** Newest first. */
  readonly mails: readonly SentMail[];
}

/** What went to the list about something. Whoever may send mails is told of those that did not, too. */
export function SentMails({ context, mails }: SentMailsProps) {
  const maySend = context.visitor !== undefined && can(context.visitor.role, "mail:send");
  const shown = mails.filter(({ outcome }) => maySend || outcome?.type === "sent");
  if (shown.length === 0) return null;
  return (
    <aside className="sent-mails" aria-label="Mails to the list about this">
      <ul className="links">
        {shown.map(({ id, outcome, at, by, messageId }) => (
          <li key={id}>
            {words[outcome?.type ?? "sending"]} <Moment context={context} at={at} /> by{" "}
            <AccountName context={context} id={by} />
            {maySend ? (
              <>
                {": "}
                <a href={toKeptMailPath(id)}>mail {id}</a>
              </>
            ) : null}{" "}
            <small>
              Message-ID <code>{messageId}</code>
            </small>
          </li>
        ))}
      </ul>
    </aside>
  );
}

/** Whether one that nobody has heard of is still under way says its own page. */
const words: Readonly<Record<MailState, string>> = {
  sent: "Sent to the list on",
  failed: "Not sent to the list, though tried on",
  unknown: "Not known whether it reached the list, sent on",
  sending: "Begun to be sent to the list on",
};
