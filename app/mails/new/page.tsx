import { parsePlan } from "#domain/agenda/plan.ts";
import { parseMailAbout } from "#domain/mail/about.ts";
import { toMailState } from "#domain/mail/sent-mail.ts";
import { MAILS } from "#exports/mail/send-path.ts";
import { findMailToSend } from "#server/mail/find-mail.ts";
import { requireRegister } from "#server/register/register.ts";
import { NewMailPage } from "#ui/mails/new-mail-page.tsx";
import { NoMailPage } from "#ui/mails/no-mail-page.tsx";
import { PermittedPage } from "../../frame.tsx";
import { findPageContext, findParameter, type PageProps } from "../../page-context.ts";
import { sendMail } from "../actions.ts";

export default async function Page({ searchParams }: PageProps) {
  const about = (await findParameter(searchParams, "about")) ?? "";
  const agenda = await findParameter(searchParams, "agenda");
  const query = new URLSearchParams({ about, ...(agenda !== undefined && { agenda }) });
  return (
    <PermittedPage
      title="Send to the list"
      description="A mail to the list, to be read before it is sent."
      path={`${MAILS}/new?${query.toString()}`}
      permission="mail:send"
    >
      {() => showMail(about, agenda)}
    </PermittedPage>
  );
}

async function showMail(about: string, agenda: string | undefined) {
  const register = requireRegister();
  const { desk } = register.mails;
  if (!desk) return <NoMailPage reason="no-server" />;
  const of = parseMailAbout(about);
  const plan = agenda === undefined ? undefined : parsePlan(agenda);
  const found = of && plan?.ok !== false ? await findMailToSend(of, plan?.value, register) : undefined;
  if (!found) return <NoMailPage reason="nothing" />;
  if (found.type === "no-mailbox") return <NoMailPage reason="no-mailbox" />;
  const prepared = await desk.prepare({ ...found.order, at: register.now() });
  const [same, context] = await Promise.all([desk.findSame(prepared), findPageContext(undefined)]);
  if (!context) throw new Error("the frame around this page has a context");
  return (
    <NewMailPage
      context={context}
      prepared={prepared}
      asked={{ about, agenda }}
      before={await register.mails.listAbout(prepared.about)}
      same={same && { mail: same, state: toMailState(same, register.now()) }}
      send={sendMail}
    />
  );
}
