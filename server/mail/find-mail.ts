/** The mail about something of the register as it is now, and the list that it goes to: what is shown, and made again to be sent. */
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

type MailSource = Pick<Register, "proposals" | "now" | "spec" | "signIn">;

export type FoundMail =
  | { readonly type: "mail"; readonly order: Omit<MailOrder, "at"> }
  /** The charter names no mailbox of the list. */
  | { readonly type: "no-mailbox" };

/** Undefined where there is none that everybody may see: what goes to the list is public. */
export async function findMailToSend(
  about: MailAbout,
  plan: Plan | undefined,
  register: MailSource,
): Promise<FoundMail | undefined> {
  const spec = await register.spec();
  const found = spec.ok ? await findMailAbout(about, plan, spec.value, register) : undefined;
  if (!found || !spec.ok) return undefined;
  const list = spec.value.records.charter[0]?.body.list;
  if (list?.mailbox === undefined) return { type: "no-mailbox" };
  return { type: "mail", order: { ...found, to: { name: list.name, address: list.mailbox } } };
}

async function findMailAbout(
  about: MailAbout,
  plan: Plan | undefined,
  spec: Spec,
  { proposals, now, signIn }: MailSource,
): Promise<Pick<MailOrder, "about" | "mail"> | undefined> {
  const written = { spec, base: new URL(signIn.publicUrl).origin };
  switch (about.type) {
    case "agenda": {
      const draft = draftAgenda({ spec, proposals: await proposals.listUnfinished(undefined), now: now() });
      if (!draft) return undefined;
      const agenda = planAgenda(draft, plan);
      return { about: toAgendaAbout(agenda.call.day), mail: toAgendaMail({ agenda, ...written }) };
    }
    case "proposal": {
      const proposal = await proposals.find(about.id, undefined);
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
