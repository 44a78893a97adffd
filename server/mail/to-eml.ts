/**
 * A mail as the bytes of a file that mail programs open (RFC 5322, MIME), written by nodemailer. The same mail is the
 * same bytes: neither its date nor its Message-ID comes from the moment at which somebody asks for it.
 */
import MailComposer from "nodemailer/lib/mail-composer/index.js";
import { toUuid } from "#exports/lasting-name.ts";
import type { Mail } from "#exports/mail/mail.ts";

interface Sender {
  readonly name: string;
  /** PUBLIC_URL: mails bear the name of its host. */
  readonly base: string;
}

/** Not sent yet: whoever opens it sends it, from an address of their own. */
export async function toEml({ subject, text, at, references }: Mail, { name, base }: Sender): Promise<string> {
  const host = toMailHost(new URL(base).hostname);
  const answered = references.at(-1);
  const composer = new MailComposer({
    from: { name, address: `register@${host}` },
    subject,
    text: text.replace(/\r\n?|\n/g, "\r\n"),
    date: new Date(at),
    messageId: `<${toUuid(subject, text)}@${host}>`,
    ...(answered !== undefined && { inReplyTo: answered, references: [...references] }),
    headers: { "X-Unsent": "1" },
  });
  return (await composer.compile().build()).toString("latin1");
}

/** An address of numbers stands in brackets (RFC 5321, 4.1.3). */
function toMailHost(hostname: string): string {
  if (/^\d+(?:\.\d+){3}$/.test(hostname)) return `[${hostname}]`;
  return hostname.startsWith("[") ? `[IPv6:${hostname.slice(1)}` : hostname;
}
