/** The mail about something of the register as it is now, and the list that it goes to. */
import { draftAgenda } from "#domain/agenda/draft.ts";
import { planAgenda, type Plan } from "#domain/agenda/plan.ts";
import { toAgendaAbout, toProposalAbout, type MailAbout } from "#domain/mail/about.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { findRecord, type Spec } from "#domain/register/spec.ts";
import { toAgendaMail } from "#exports/mail/agenda-mail.ts";
import { isMailKind } from "#exports/mail/mail-path.ts";
import { toProposalMail } from "#exports/mail/proposal-mail.ts";
import { toRecordMail } from "#exports/mail/record-mail.ts";
import type { MailOrder } from "#server/mail/mails.ts";
import type { Register } from "#server/register/register.ts";

interface Where {
  readonly spec: Spec;
  /** PUBLIC_URL, without a slash at its end. */
  readonly base: string;
  readonly register: Pick<Register, "proposals" | "now">;
}

/** Undefined where there is none that everybody may see: what goes to the list is public. */
export async function findMailAbout(
  about: MailAbout,
  plan: Plan | undefined,
  { spec, base, register }: Where,
): Promise<Pick<MailOrder, "about" | "mail"> | undefined> {
  const written = { spec, base };
  switch (about.type) {
    case "agenda": {
      const proposals = await register.proposals.listUnfinished(undefined);
      const draft = draftAgenda({ spec, proposals, now: register.now() });
      if (!draft) return undefined;
      const agenda = planAgenda(draft, plan);
      return { about: toAgendaAbout(agenda.call.day), mail: toAgendaMail({ agenda, ...written }) };
    }
    case "proposal": {
      const proposal = await register.proposals.find(about.id, undefined);
      return proposal && { about: toProposalAbout(about.id), mail: toProposalMail(proposal, written) };
    }
    case "record": {
      if (!isMailKind(about.kind)) return undefined;
      const record = findRecord(spec, about.kind, about.slug);
      if (!record || record.retired) return undefined;
      return { about: toRecordId(about.kind, about.slug), mail: toRecordMail(record, written) };
    }
  }
}

/** Where mails go; its mailbox is undefined where the charter names none. */
export const findList = ({ records }: Spec) => records.charter[0]?.body.list;
