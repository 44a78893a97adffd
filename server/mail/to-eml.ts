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
export async function toEml(mail: Mail, { name, base }: Sender): Promise<string> {
  const host = toMailHost(new URL(base).hostname);
  const composer = new MailComposer({
    ...toContent(mail),
    from: { name, address: `register@${host}` },
    date: new Date(mail.at),
    messageId: `<${toUuid(mail.subject, mail.text)}@${host}>`,
    headers: { "X-Unsent": "1" },
  });
  return (await composer.compile().build()).toString("latin1");
}

export interface Post {
  /** MAIL_FROM. */
  readonly from: string;
  readonly to: { readonly name: string; readonly address: string };
  /** PUBLIC_URL: its Message-ID bears the name of its host. */
  readonly base: string;
  /** When somebody reads it before it is sent; ISO 8601, UTC. */
  readonly at: string;
  /** What is the same for the same mail alone, whenever it is sent. */
  readonly sameAs: string;
}

export interface PostedMail {
  /** ASCII. */
  readonly bytes: string;
  /** Without its brackets. */
  readonly messageId: string;
  readonly envelope: Envelope;
}

export interface Envelope {
  readonly from: string;
  readonly to: string;
}

/**
 * To be sent by the server. It is dated, and each has a Message-ID of its own: one that is sent again on purpose would
 * be thrown away as known where it had that of the first. Answers go to the list, not to the address of the server.
 */
export async function toPost(mail: Mail, { from, to, base, at, sameAs }: Post): Promise<PostedMail> {
  const messageId = `${toUuid(sameAs, at)}@${toMailHost(new URL(base).hostname)}`;
  const node = new MailComposer({
    ...toContent(mail),
    from,
    to,
    replyTo: to,
    date: new Date(at),
    messageId: `<${messageId}>`,
  }).compile();
  const { from: sender } = node.getEnvelope();
  if (sender === false || sender === "") throw new Error("MAIL_FROM names no address that a mail can come from");
  return {
    bytes: (await node.build()).toString("latin1"),
    messageId,
    envelope: { from: sender, to: to.address },
  };
}

const toContent = ({ subject, text, references }: Mail) => {
  const answered = references.at(-1);
  return {
    subject,
    text: text.replace(/\r\n?|\n/g, "\r\n"),
    ...(answered !== undefined && { inReplyTo: answered, references: [...references] }),
  };
};

/** An address of numbers stands in brackets (RFC 5321, 4.1.3). */
function toMailHost(hostname: string): string {
  if (/^\d+(?:\.\d+){3}$/.test(hostname)) return `[${hostname}]`;
  return hostname.startsWith("[") ? `[IPv6:${hostname.slice(1)}` : hostname;
}
