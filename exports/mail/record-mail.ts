/** A record of any kind that can be had as a mail, as one. */
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { toDecisionMail } from "#exports/mail/decision-mail.ts";
import type { MailKind } from "#exports/mail/mail-path.ts";
import type { Mail } from "#exports/mail/mail.ts";
import { toMeetingMail } from "#exports/mail/meeting-mail.ts";
import { toTopicMail } from "#exports/mail/topic-mail.ts";
import type { Written } from "#exports/mail/written.ts";

type Write = (record: RegisterRecord<MailKind>, written: Written) => Mail;

// Each is given records of its own kind.
const writers = { meeting: toMeetingMail, decision: toDecisionMail, topic: toTopicMail } as unknown as Readonly<
  Record<MailKind, Write>
>;

export const toRecordMail: Write = (record, written) => writers[record.kind](record, written);
