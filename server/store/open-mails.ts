/** Joins what the store does for mails to the list into what pages and actions ask. */
import { limits } from "#domain/limits.ts";
import { mayHaveArrived } from "#domain/mail/sent-mail.ts";
import { toSha256 } from "#domain/register/record/canonical.ts";
import { fail, ok } from "#domain/result.ts";
import { toInstant, type Clock } from "#server/clock.ts";
import type { Deliver } from "#server/mail/deliver.ts";
import type { MailDesk, MailOrder, Mails } from "#server/mail/mails.ts";
import { toPost } from "#server/mail/to-eml.ts";
import type { Database } from "#server/store/database.ts";
import {
  findSentMail,
  listSentAbout,
  listSentAlike,
  listSentMails,
  noteMail,
  noteOutcome,
} from "#server/store/sent-mails.ts";

interface MailContext {
  readonly database: Database;
  readonly clock: Clock;
}

interface Sender {
  readonly deliver: Deliver;
  /** MAIL_FROM. */
  readonly from: string;
  /** PUBLIC_URL. */
  readonly base: string;
}

export const openMails = (context: MailContext, sender: Sender | undefined): Mails => ({
  desk: sender && openDesk(context, sender),
  find: (id) => findSentMail(context.database, id),
  list: (limit, before) => listSentMails(context.database, limit, before),
  findByHash: async (sha256) => (await listSentAlike(context.database, { sha256 }))[0],
  listAbout: (about) => listSentAbout(context.database, about),
});

function openDesk({ database, clock }: MailContext, { deliver, from, base }: Sender): MailDesk {
  return {
    prepare: async (order) => {
      const sameAs = toLikeness(order);
      const post = await toPost(order.mail, { from, base, to: order.to, at: order.at, sameAs });
      return { ...order, ...post, from, sha256: toSha256(post.bytes), sameAs };
    },
    findSame: async ({ sameAs }) => (await listSentAlike(database, { sameAs })).find(mayHaveArrived),
    send: async (prepared, confirmation) => {
      if (prepared.bytes.length > limits.sentMail)
        return fail({ type: "over-limit", what: "this mail", limit: `${limits.sentMail} bytes` });
      const noted = await noteMail(database, prepared, confirmation, toInstant(clock));
      if (!noted.ok) return noted;
      const { mail, isNew } = noted.value;
      if (!isNew) return ok(mail);
      // Where this process ends in here, nothing is noted of what came of it, and it is never sent again by itself.
      const delivered = await deliver(prepared);
      return ok(await noteOutcome(database, mail, { ...delivered, at: toInstant(clock) }));
    },
  };
}

/** Of all that makes it this mail, but not of when it is sent. */
const toLikeness = ({ about, to, mail: { subject, text, references } }: MailOrder): string =>
  toSha256(JSON.stringify([about, to.address, subject, text, references]));
